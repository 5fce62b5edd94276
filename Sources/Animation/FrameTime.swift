/// A frame's place on its way from the first to the last.
public struct Moment: Hashable, Sendable {
  /// From 0; `count` for the frame after the last, where the circle closes.
  public let index: Int
  /// Frames of the way, from 1.
  public let count: Int

  /// A frame of a way.
  ///
  /// - Precondition: `index` is in 0 … `count`, and that is over 0.
  public init(_ index: Int, of count: Int) {
    precondition(count > 0 && 0...count ~= index, "expected a frame of 0 … \(count)")
    self.index = index
    self.count = count
  }

  /// 0 at the first frame, 1 at the one after the last.
  public var turn: Double { Double(index) / Double(count) }

  /// 0 at the first frame, 1 at the last and after; 0 where there is one alone.
  public var share: Double {
    count == 1 ? 0 : Double(min(index, count - 1)) / Double(count - 1)
  }

  /// Which of so many even stretches the frame lies on, and how far along it, 0 ..< 1; at the very end
  /// of a way that is not a circle, at 1 of the last. Counted in integers, so that a stretch begins
  /// at its first place exactly.
  ///
  /// - Parameter isCircle: whether the last stretch leads to the frame after the last, not to it.
  func stretch(among stretches: Int, isCircle: Bool) -> (number: Int, share: Double) {
    let length = isCircle ? count : max(1, count - 1)
    let (number, rest) = (min(index, length) * stretches).quotientAndRemainder(dividingBy: length)
    return number == stretches ? (stretches - 1, 1) : (number, Double(rest) / Double(length))
  }
}

/// One of so many shares of work, each of which a process of its own does: the third of ten.
///
/// The shares of a number of pieces follow one another without a gap, and no two differ by more than
/// one piece. The rule needs no more than the numbers, so that processes which know nothing of each
/// other leave no piece out and do none twice.
public struct Share: Hashable, Sendable, CustomStringConvertible {
  /// Which share it is, from 1.
  public let number: Int
  /// How many shares there are, from 1.
  public let count: Int

  /// The most shares that there may be.
  public static let most = 100_000

  /// A share; nil where there is none of that number, or there are more than `most`.
  public init?(_ number: Int, of count: Int) {
    guard 1...Self.most ~= count, 1...count ~= number else { return nil }
    self.number = number
    self.count = count
  }

  /// Reads what `description` writes, in plain digits; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let number = numbers[0], let count = numbers[1],
      text == "\(number)/\(count)"
    else { return nil }
    self.init(number, of: count)
  }

  /// All of it.
  public static let whole = Share(wholeOf: 1)

  private init(wholeOf count: Int) { (number, self.count) = (count, count) }

  /// As it is typed: `3/10`.
  public var description: String { "\(number)/\(count)" }

  /// The pieces of this share, of `total`, which are counted from 0: from ⌊total · (number − 1) / count⌋ up
  /// to ⌊total · number / count⌋. None where there are more shares than pieces and another one has them.
  ///
  /// - Precondition: `total` is not negative, and at most 2⁴⁰.
  public func range(of total: Int) -> Range<Int> {
    precondition(0...1 << 40 ~= total, "expected a number of pieces")
    return total * (number - 1) / count..<total * number / count
  }
}

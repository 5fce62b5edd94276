/// Evenly closer to the middle, or away from it.
///
/// At s, 0…1 from the first frame to the last, lengths are those of the picture times
/// start + s·(end − start): the smaller, the closer.
public struct ZoomMotion: Motion {
  /// What lengths are multiplied by in the first frame; over 0.
  public let start: Double
  /// What lengths are multiplied by in the last frame; over 0.
  public let end: Double

  /// A zoom between two scales.
  public init(start: Double = 1, end: Double = 0.2) {
    precondition(start > 0 && end > 0, "expected scales over 0")
    self.start = start
    self.end = end
  }

  /// Whether nothing moves.
  public var closes: Bool { start == end }

  /// Takes the shot closer.
  public func move(_ shot: inout Shot, at moment: Moment) {
    shot.view.zoom /= start + moment.share * (end - start)
  }
}

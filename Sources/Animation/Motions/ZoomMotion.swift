/// Goes evenly closer to the middle, or away from it.
///
/// At s, 0…1 from the first frame to the last, the part of the plane that is seen has the picture's
/// lengths times start + s·(end − start): the smaller, the closer.
public struct ZoomMotion: Motion {
  /// What lengths of the picture are multiplied by in the first frame.
  public static let firstScale = MotionFlag(
    "zoom-start", "scale", "zoom: width that the first frame shows, in widths of the picture",
    bounds: 0.000_001...1_000_000, standard: ZoomMotion().start)
  /// What lengths of the picture are multiplied by in the last frame.
  public static let lastScale = MotionFlag(
    "zoom-end", "scale", "zoom: width that the last frame shows; smaller is closer",
    bounds: 0.000_001...1_000_000, standard: ZoomMotion().end)

  /// How it is named and made.
  public static let kind = MotionKind(
    "zoom", "goes closer to the middle, or away from it", flags: [firstScale.any, lastScale.any]
  ) { request in
    ZoomMotion(start: request.value(firstScale), end: request.value(lastScale))
  }

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

  /// Zooms the frame.
  public func move(_ frame: inout Frame, at time: FrameTime) {
    frame.view.zoom /= start + time.share * (end - start)
  }
}

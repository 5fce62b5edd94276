/// A way in which a picture moves.
///
/// The formulas of those from `MorphMotion` to `ComboMotion`, and their parameters' defaults, are
/// those of Paras Chopra's code of animated painting networks (github.com/paraschopra,
/// abstract-art-neural-network). There, as in a `View`, lengths are in shorter sides of the picture.
public protocol Motion: Sendable {
  /// Whether the frame after the last would be the first again.
  var closes: Bool { get }
  /// Makes of a shot that stands still what is seen at a moment.
  func move(_ shot: inout Shot, at moment: Moment)
}

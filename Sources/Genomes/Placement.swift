import Arithmetic

/// Where the network's plane lies under a picture, besides its scale: how it is turned and moved, after it
/// was wound up and folded.
public struct Placement: Hashable, Sendable {
  /// What is added to x, in the network's own units.
  public var shiftX: Float
  /// What is added to y, in the network's own units.
  public var shiftY: Float
  /// How far the picture is turned around its middle, in turns, anticlockwise, as `View.rotation`.
  public var turn: Float

  /// A placement of the values given; by default the plane as it is.
  public init(shiftX: Float = 0, shiftY: Float = 0, turn: Float = 0) {
    self.shiftX = shiftX
    self.shiftY = shiftY
    self.turn = turn
  }

  /// Whether x or y is moved.
  package var isShifted: Bool { shiftX != 0 || shiftY != 0 }

  /// The cosine and the sine of the turn.
  package var direction: (cosine: Float, sine: Float) {
    (Float(TurnFunctions.cosine(Double(turn))), Float(TurnFunctions.sine(Double(turn))))
  }

  /// Whether all of it is finite.
  var isFinite: Bool { shiftX.isFinite && shiftY.isFinite && turn.isFinite }
}

/// A picture of somebody's own, such as a photo, that networks see: it lies on the plane, and an input
/// of it has the colour at the place that is asked for.
///
/// Its middle is where the middle of the bred picture was when the image was laid, and its shorter side
/// spans what the picture's shorter side spanned then. Around it the plane shows mirror images of it,
/// without end. Between its pixels the values that are stored are interpolated bilinearly.
public struct SeenImage: Hashable, Sendable {
  /// What its pixels are: the SHA-256 by which `Picture.fingerprint` tells pictures apart, in 64
  /// hexadecimal digits.
  public var fingerprint: String
  /// The canvas's scale at which the image fills the picture's shorter side; over 0. Where x and y are
  /// counted from the middle, the shorter side goes from −span to span.
  public var span: Float

  /// An image of the values given.
  public init(fingerprint: String, span: Float) {
    self.fingerprint = fingerprint
    self.span = span
  }

  /// Whether a text is written as a fingerprint is, whatever it is of.
  public static func isFingerprint(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}

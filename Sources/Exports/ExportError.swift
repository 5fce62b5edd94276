/// Why a picture cannot be written in a form.
public enum ExportError: Error, Hashable, Sendable {
  /// Its network sees an image, for which the form of that name has no place.
  case image(form: String)
  /// Its network sees an image that is not at hand, by its fingerprint.
  case missingImage(String)
}

extension ExportError: CustomStringConvertible {
  /// What is wrong and what to do, in a line.
  public var description: String {
    switch self {
    case .image(let form):
      "\(form): its network sees an image, which this form has no place for; expected python, json, "
        + "svg or dot"
    case .missingImage(let fingerprint):
      "python: its network sees the image \(fingerprint.prefix(12))…, which is not at hand"
    }
  }
}

/// Why a PNG could not be written or read.
public enum PNGError: Error, Hashable, Sendable {
  /// A side is outside 1…1,000,000 pixels, the limit of libpng.
  case size(width: Int, height: Int)
  /// The bytes could not be written to the descriptor; `reason` is the system's.
  case writing(reason: String)
  /// libpng or zlib failed; `reason` is its own.
  case encoding(reason: String)
  /// There were more or fewer rows than the header promised.
  case rowCount(expected: Int, found: Int)
  /// There were more or fewer frames than the animation's header promised, or a frame of another
  /// size.
  case frames(expected: String, found: String)
  /// A file could not be read; `reason` is the system's or libpng's.
  case reading(path: String, reason: String)
  /// A file of another format than PNG could not be read; `reason` is of what reads it.
  case other(path: String, format: String, reason: String)
  /// A file is of no format that can be read; `expected` names those that can.
  case unknown(path: String, expected: String)
  /// A file has more pixels than are read; `expected` says how many those are.
  case tooLarge(path: String, width: Int, height: Int, expected: String)
}

extension PNGError {
  /// The text of a C message: an array of characters, which Swift sees as a tuple, up to the first
  /// null.
  static func reason(_ message: some Any) -> String {
    withUnsafeBytes(of: message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}

extension PNGError: CustomStringConvertible {
  /// One line: what failed, and the reason.
  public var description: String {
    switch self {
    case .size(let width, let height):
      "cannot write a PNG of \(width) × \(height) pixels; each side must be 1 to 1000000"
    case .writing(let reason):
      "cannot write the PNG: \(reason)"
    case .encoding(let reason):
      "cannot encode the PNG: \(reason)"
    case .rowCount(let expected, let found):
      "the PNG has \(found) rows of pixels; its header promised \(expected)"
    case .frames(let expected, let found):
      "the animated PNG has \(found); its header promised \(expected)"
    case .reading(let path, let reason):
      "\(path): cannot read the PNG: \(reason)"
    case .other(let path, let format, let reason):
      "\(path): cannot read the \(format): \(reason)"
    case .unknown(let path, let expected):
      "\(path): cannot read the picture: it is no PNG, nor another of \(expected)"
    case .tooLarge(let path, let width, let height, let expected):
      "\(path): the picture has \(width) × \(height) pixels; expected at most \(expected)"
    }
  }
}

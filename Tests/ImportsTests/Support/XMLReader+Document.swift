@testable import Imports

extension XMLReader {
  /// The roots of a document that is a file alone.
  static func roots(
    of bytes: [UInt8], source: String, limits: ImportLimits
  ) throws(ImportError) -> [XMLElement] {
    var budget = limits.parts
    return try roots(of: bytes, source: source, limits: limits, budget: &budget)
  }
}

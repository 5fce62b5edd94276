import Text

/// The name of a file's format with its version, as in `breed.genome/1`.
public struct FormatName: Hashable, Sendable {
  /// The format, as in `breed.genome`.
  public let format: String
  /// The version.
  public let version: Int

  /// Takes a name apart; nil where it is none.
  public init?(_ name: String) {
    guard let slash = name.lastIndex(of: "/"), let version = Int(name[name.index(after: slash)...]),
      version > 0
    else { return nil }
    format = String(name[..<slash])
    self.version = version
  }

  /// Whether a format is a later version than all of those that are known, so that a newer program
  /// wrote it.
  public static func isNewer(_ name: String, than known: [String]) -> Bool {
    guard let name = FormatName(name) else { return false }
    let versions = known.compactMap(FormatName.init).filter { $0.format == name.format }
    return versions.map(\.version).max().map { name.version > $0 } ?? false
  }
}

extension JSONElement {
  /// Checks that this is the name of one of these formats, as in `breed.genome/1`.
  ///
  /// - Returns: the index of that format.
  /// - Throws: `JSONError.newerFormat` for a later version than all of them, else
  ///   `JSONError.unexpected`.
  @discardableResult
  public func expect(format known: [String]) throws(JSONError) -> Int {
    let name = try string()
    if let index = known.firstIndex(of: name) { return index }
    if FormatName.isNewer(name, than: known) {
      throw .newerFormat(at: place, found: name, known: known)
    }
    throw error(expected: known.map { "\"\($0)\"" }.joined(separator: " or "))
  }
}

import JSON
import Text

extension Generation {
  /// Where genomes that were bred elsewhere came from.
  public struct Import: Hashable, Sendable {
    /// The name of the file that held them.
    public var file: String
    /// The file's SHA-256 in hexadecimal digits; sixteen of another hash where version 0.1 wrote
    /// it.
    public var fingerprint: String
    /// What each was called where it came from, in the order of the individuals; nil where the file
    /// did not say.
    public var origins: [String?]

    /// An origin of the values given.
    public init(file: String, fingerprint: String, origins: [String?]) {
      self.file = file
      self.fingerprint = fingerprint
      self.origins = origins
    }
  }
}

extension Generation.Import: GenerationWay {
  static let name = "import"

  var json: JSONValue {
    .line(
      .object([
        ("by", .string(Self.name)), ("file", .string(file)), ("fingerprint", .string(fingerprint)),
        ("origins", .array(origins.map { $0.map(JSONValue.string) ?? .null })),
      ]))
  }

  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(["by", "file", "fingerprint", "origins"])
    var origins: [String?] = []
    for origin in try element.member("origins").elements() {
      origins.append(origin.isNull ? nil : try origin.string())
    }
    self.init(
      file: try element.member("file").string(),
      fingerprint: try element.member("fingerprint").string(), origins: origins)
  }

  func words(of parent: String) -> String {
    let names = origins.compactMap { $0 }
    return "imported from \(printable(file))"
      + (names.count == 1 ? ", \(printable(names[0]))" : "")
  }

  var shortWords: String { "imported" }
}

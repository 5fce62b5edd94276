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
    /// How the file was read; nil for breed's own, and for Picbreeder's as fer draws them, the only
    /// reading that earlier versions had.
    public var reading: Reading?
    /// The number of the generation in the series that it is of; nil where the file is no series.
    public var number: Int?

    /// An origin of the values given.
    public init(
      file: String, fingerprint: String, origins: [String?], reading: Reading? = nil,
      number: Int? = nil
    ) {
      self.file = file
      self.fingerprint = fingerprint
      self.origins = origins
      self.reading = reading
      self.number = number
    }

    /// Readings of genomes of other programs.
    public enum Reading: String, CaseIterable, Hashable, Sendable {
      /// Picbreeder's, as the site drew them.
      case picbreeder
      /// Those of win-Picbreeder.
      case winPicbreeder = "win-picbreeder"
      /// Those of picbreeder-vlm.
      case picbreederVLM = "picbreeder-vlm"
      /// Those of neat-python.
      case neatPython = "neat-python"
    }
  }
}

extension Generation.Import: GenerationWay {
  static let name = "import"

  var json: JSONValue {
    var members: [(String, JSONValue)] = [("by", .string(Self.name))]
    if let reading { members.append(("as", .string(reading.rawValue))) }
    members += [("file", .string(file)), ("fingerprint", .string(fingerprint))]
    if let number { members.append(("number", .integer(number))) }
    members.append(("origins", .array(origins.map { $0.map(JSONValue.string) ?? .null })))
    return .line(.object(members))
  }

  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(
      ["by", "file", "fingerprint", "origins"], optional: ["as", "number"])
    var origins: [String?] = []
    for origin in try element.member("origins").elements() {
      origins.append(origin.isNull ? nil : try origin.string())
    }
    self.init(
      file: try element.member("file").string(),
      fingerprint: try element.member("fingerprint").string(), origins: origins,
      reading: try element.optionalMember("as")?.one(),
      number: try element.optionalMember("number")?.integer(atLeast: 0))
  }

  func words(of parent: String) -> String {
    let names = origins.compactMap { $0 }
    return "imported from \(printable(file))" + (reading.map { " as \($0.rawValue)" } ?? "")
      + (number.map { ", generation \($0)" } ?? "")
      + (names.count == 1 ? ", \(printable(names[0]))" : "")
  }

  var shortWords: String { "imported" }
}

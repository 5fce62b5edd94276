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
    /// The files after the first, where there were several.
    public var others: [Other]

    /// Another file, whose genomes follow those of the files before it.
    public struct Other: Hashable, Sendable {
      /// Its name.
      public var file: String
      /// Its SHA-256 in hexadecimal digits.
      public var fingerprint: String
      /// How it was read; nil for breed's own, and for Picbreeder's as fer draws them.
      public var reading: Reading?
      /// The number of the first individual that it held.
      public var first: Int

      /// A file of the values given.
      public init(file: String, fingerprint: String, reading: Reading? = nil, first: Int) {
        self.file = file
        self.fingerprint = fingerprint
        self.reading = reading
        self.first = first
      }
    }

    /// An origin of the values given.
    public init(
      file: String, fingerprint: String, origins: [String?], reading: Reading? = nil,
      number: Int? = nil, others: [Other] = []
    ) {
      self.file = file
      self.fingerprint = fingerprint
      self.origins = origins
      self.reading = reading
      self.number = number
      self.others = others
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
    if !others.isEmpty { members.append(("others", .array(others.map(\.json)))) }
    return .line(.object(members))
  }

  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(
      ["by", "file", "fingerprint", "origins"], optional: ["as", "number", "others"])
    var origins: [String?] = []
    for origin in try element.member("origins").elements() {
      origins.append(origin.isNull ? nil : try origin.string())
    }
    self.init(
      file: try element.member("file").string(),
      fingerprint: try element.member("fingerprint").string(), origins: origins,
      reading: try element.optionalMember("as")?.one(),
      number: try element.optionalMember("number")?.integer(atLeast: 0),
      others: try Self.others(of: element))
  }

  func words(of parent: String) -> String {
    let names = origins.compactMap { $0 }
    if !others.isEmpty {
      let files = ([file] + others.map(\.file)).map { printable($0) }
      return "imported from "
        + (files.count <= 3
          ? files.dropLast().joined(separator: ", ") + " and \(files[files.count - 1])"
          : "\(files[0]) and \(files.count - 1) other files")
    }
    return "imported from \(printable(file))" + (reading.map { " as \($0.rawValue)" } ?? "")
      + (number.map { ", generation \($0)" } ?? "")
      + (names.count == 1 ? ", \(printable(names[0]))" : "")
  }

  var shortWords: String { "imported" }

  private static func others(of element: JSONElement) throws(JSONError) -> [Other] {
    var others: [Other] = []
    for other in try element.optionalMember("others")?.elements() ?? [] {
      try other.expectMembers(["file", "fingerprint", "first"], optional: ["as"])
      others.append(
        Other(
          file: try other.member("file").string(),
          fingerprint: try other.member("fingerprint").string(),
          reading: try other.optionalMember("as")?.one(),
          first: try other.member("first").integer(atLeast: 2)))
    }
    return others
  }
}

extension Generation.Import.Other {
  fileprivate var json: JSONValue {
    .object(
      (reading.map { [("as", .string($0.rawValue))] } ?? []) + [
        ("file", .string(file)), ("fingerprint", .string(fingerprint)), ("first", .integer(first)),
      ])
  }
}

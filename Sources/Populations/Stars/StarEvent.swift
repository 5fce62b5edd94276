import Genomes
import JSON

/// One line of the stars' log, `stars.jsonl`.
enum StarEvent: Sendable {
  /// The collection began; the first line.
  case founded
  /// A picture was starred for the first time.
  case starred(Int, Address, StarWords, StarredGenome)
  /// The words of a star were changed.
  case changed(Int, StarChange)
  /// A star was taken back.
  case unstarred(Int)
  /// A star that had been taken back was starred again, with what changed in its words. In the file:
  /// `restored`.
  case starredAgain(Int, StarChange)

  /// The names of the formats that are known; the last is written.
  static let formats = ["breed.stars/1"]

  /// The event as JSON on one line, the genome last.
  ///
  /// - Throws: where the genome is none that this program can read.
  func json() throws -> JSONValue {
    switch self {
    case .founded: Self.line("founded", [("format", .string(Self.formats[Self.formats.count - 1]))])
    case .starred(let number, let address, let words, let genome):
      Self.line(
        "starred",
        [("star", .integer(number)), ("of", .string(address.description))]
          + StarChange(words).members + [("genome", try genome.read().json)])
    case .changed(let number, let change):
      Self.line("changed", [("star", .integer(number))] + change.members)
    case .unstarred(let number): Self.line("unstarred", [("star", .integer(number))])
    case .starredAgain(let number, let change):
      Self.line("restored", [("star", .integer(number))] + change.members)
    }
  }

  private static func line(_ event: String, _ members: [(String, JSONValue)]) -> JSONValue {
    .line(.object([("event", .string(event))] + members))
  }
}

extension StarEvent {
  /// What stands before a genome. In a text its quotation marks would be escaped, so the first of these
  /// is no part of one.
  private static let separator = Array(#", "genome": "#.utf8)

  /// Reads a line.
  ///
  /// - Parameters:
  ///   - body: the line without its check. A genome in it is not read yet.
  ///   - source: the line's place in errors.
  init(body: [UInt8], source: String) throws(JSONError) {
    let genome = body.firstRange(of: Self.separator)
    let head = genome.map { Array(body[..<$0.lowerBound]) } ?? body
    let document = try LogLine.document(body: head, source: source)
    let root = document.root
    let event = try root.member("event")
    let name = try event.string()
    guard name == "starred" || genome == nil else {
      throw event.error(expected: "\"starred\", since there is a genome")
    }
    switch name {
    case "founded":
      try root.expectMembers(["event", "format"])
      try root.member("format").expect(format: Self.formats)
      self = .founded
    case "starred":
      try root.expectMembers(["event", "star", "of"], optional: StarChange.names)
      guard let genome else { throw root.error(expected: "a genome at the end", found: "none") }
      let address = try root.member("of").address()
      guard address.lineage != nil else {
        throw try root.member("of").error(expected: "an address as \"lineage/generation/number\"")
      }
      self = .starred(
        try Self.number(root), address, StarWords().changed(by: try StarChange(among: root)),
        .written(Array(body[genome.upperBound...]), source: "\(source), its genome"))
    case "changed":
      try root.expectMembers(["event", "star"], optional: StarChange.names)
      self = .changed(try Self.number(root), try StarChange(among: root))
    case "unstarred":
      try root.expectMembers(["event", "star"])
      self = .unstarred(try Self.number(root))
    case "restored":
      try root.expectMembers(["event", "star"], optional: StarChange.names)
      self = .starredAgain(try Self.number(root), try StarChange(among: root))
    default:
      throw event.error(
        expected: "one of \"founded\", \"starred\", \"changed\", \"unstarred\", \"restored\"")
    }
  }

  private static func number(_ element: JSONElement) throws(JSONError) -> Int {
    try element.member("star").integer(in: Stars.numbers)
  }
}

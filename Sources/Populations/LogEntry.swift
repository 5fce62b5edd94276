import Genomes
import JSON

/// One line of a lineage's log, `lineage.jsonl`.
public enum LogEntry: Hashable, Sendable {
  /// The lineage was founded with this seed; the first line.
  case founded(seed: UInt64)
  /// A generation was bred and saved, and is now the current one. It has a summary where a run bred
  /// it; of its file a log of version 1 tells nothing.
  case bred(generation: Int, parent: Int?, Run.Summary? = nil, file: SavedFile? = nil)
  /// A generation was bred by the run and not saved, since it can be bred again, and is now the
  /// current one. Its summary is nil where it was lost and the log was rebuilt. In the file:
  /// `passed`.
  case bredUnsaved(generation: Int, parent: Int, Run.Summary?)
  /// An automatic run began at the current generation, of which it says so much where no run bred it.
  case run(Run, start: Run.Summary? = nil)
  /// The run reached its goal, with the first picture that fulfils its condition, where one does. Older logs
  /// do not name it.
  case ended(fulfilled: IndividualID? = nil)
  /// The current generation is the one before again.
  case undone(to: Int)
  /// The last undo was taken back.
  case redone(to: Int)
  /// Another generation was made the current one.
  case loaded(Int)
  /// Taste begins afresh: picks by which the generations up to the latest were bred no longer count.
  case forgotten(through: Int)
}

extension LogEntry {
  /// The entry as JSON on one line.
  var json: JSONValue {
    switch self {
    case .founded(let seed):
      Self.line(
        "founded", [("format", .string(LogFormat.current.name)), ("seed", .integer(Int(seed)))])
    case .bred(let generation, let parent, let summary, let file):
      Self.line(
        "bred",
        [
          ("generation", .integer(generation)),
          ("parent", parent.map(JSONValue.integer) ?? .null),
        ] + (file?.members ?? []) + (summary.map { [("summary", $0.json)] } ?? []))
    case .bredUnsaved(let generation, let parent, let summary):
      Self.line(
        "passed",
        [
          ("generation", .integer(generation)), ("parent", .integer(parent)),
          ("summary", summary?.json ?? .null),
        ])
    case .run(let run, let start):
      Self.line("run", run.members + (start.map { [("start", $0.json)] } ?? []))
    case .ended(let picture):
      Self.line("ended", picture.map { [("fulfilled", .string("\($0)"))] } ?? [])
    case .undone(let now): Self.line("undone", [("now", .integer(now))])
    case .redone(let now): Self.line("redone", [("now", .integer(now))])
    case .loaded(let now): Self.line("loaded", [("now", .integer(now))])
    case .forgotten(let last): Self.line("forgotten", [("through", .integer(last))])
    }
  }

  private static func line(_ event: String, _ members: [(String, JSONValue)]) -> JSONValue {
    .line(.object([("event", .string(event))] + members))
  }

  /// How many bytes a line may have without its check. The shortest ends a run.
  static let lengths = #"{"event":"ended"}"#.utf8.count...LogLines.limit

  /// Reads a line, without its check.
  init(json element: JSONElement, format: LogFormat) throws(JSONError) {
    let event = try element.member("event")
    switch try event.string() {
    case "founded":
      try element.expectMembers(["event", "format", "seed"])
      try element.member("format").expect(format.name)
      self = .founded(seed: UInt64(try element.member("seed").integer(atLeast: 0)))
    case "bred":
      try element.expectMembers(
        ["event", "generation", "parent"],
        optional: ["summary"] + format.fileMembers)
      let parent = try element.member("parent")
      var summary: Run.Summary?
      if let json = try element.optionalMember("summary") { summary = try .init(json: json) }
      self = .bred(
        generation: try element.member("generation").integer(atLeast: 1),
        parent: parent.isNull ? nil : try parent.integer(atLeast: 1), summary,
        file: try SavedFile(json: element))
    case "passed":
      try element.expectMembers(["event", "generation", "parent", "summary"])
      let summary = try element.member("summary")
      self = .bredUnsaved(
        generation: try element.member("generation").integer(atLeast: 1),
        parent: try element.member("parent").integer(atLeast: 1),
        format.hasChecks && summary.isNull ? nil : try .init(json: summary))
    case "run":
      var start: Run.Summary?
      if let json = try element.optionalMember("start") { start = try .init(json: json) }
      self = .run(try Run(json: element), start: start)
    case "ended":
      try element.expectMembers(["event"], optional: ["fulfilled"])
      self = .ended(fulfilled: try element.optionalMember("fulfilled").map(Self.picture))
    case "undone": self = .undone(to: try Self.now(element))
    case "redone": self = .redone(to: try Self.now(element))
    case "loaded": self = .loaded(try Self.now(element))
    case "forgotten":
      try element.expectMembers(["event", "through"])
      self = .forgotten(through: try element.member("through").integer(atLeast: 1))
    default:
      throw event.error(
        expected: "one of \"founded\", \"bred\", \"passed\", \"run\", \"ended\", \"undone\", "
          + "\"redone\", \"loaded\", \"forgotten\"")
    }
  }

  private static func picture(_ element: JSONElement) throws(JSONError) -> IndividualID {
    guard let id = IndividualID(try element.string()) else {
      throw element.error(expected: "a picture of the generation, such as \"3/7\"")
    }
    return id
  }

  private static func now(_ element: JSONElement) throws(JSONError) -> Int {
    try element.expectMembers(["event", "now"])
    return try element.member("now").integer(atLeast: 1)
  }
}

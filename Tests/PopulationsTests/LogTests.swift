import Populations
import TestSupport
import Testing

/// A log and what opening it says, after the log's path.
struct BrokenLog: Sendable, CustomTestStringConvertible {
  let lines: [String]
  let message: String

  init(_ lines: [String], _ message: String) {
    self.lines = lines
    self.message = message
  }

  var testDescription: String { message }
}

@Suite struct LogTests {
  private static let founded = #"{"event": "founded", "format": "breed.lineage/1", "seed": 7}"#
  private static let first = bred(1, "null")

  private static func bred(_ generation: Int, _ parent: String) -> String {
    #"{"event": "bred", "generation": \#(generation), "parent": \#(parent)}"#
  }

  private static func went(_ event: String, _ now: Int) -> String {
    #"{"event": "\#(event)", "now": \#(now)}"#
  }

  private static let contradictions = [
    BrokenLog([], ":1: expected a first generation, found none"),
    BrokenLog([founded], ":2: expected a first generation, found none"),
    BrokenLog([first], ":1: expected the founding of the lineage, found another event"),
    BrokenLog([founded, founded], ":2: expected one founding, found another"),
    BrokenLog([founded, bred(2, "null")], ":2: expected generation 1, found 2"),
    BrokenLog([founded, first, first], ":3: expected generation 2, found 1"),
    BrokenLog([founded, first, bred(3, "1")], ":3: expected generation 2, found 3"),
    BrokenLog(
      [founded, first, bred(2, "2")], ":3: expected a generation of 1 to 1, found 2"),
    BrokenLog([founded, first, went("undone", 1)], ":3: expected nothing to undo, found 1"),
    BrokenLog(
      [founded, first, bred(2, "1"), went("undone", 2)],
      ":4: expected undo to generation 1, found 2"),
    BrokenLog([founded, first, went("redone", 1)], ":3: expected nothing to redo, found 1"),
    BrokenLog(
      [founded, first, bred(2, "1"), went("undone", 1), went("redone", 1)],
      ":5: expected redo to generation 2, found 1"),
    BrokenLog(
      [founded, first, bred(2, "1"), went("undone", 1), went("loaded", 2), went("redone", 2)],
      ":6: expected nothing to redo, found 2"),
    BrokenLog(
      [founded, first, went("loaded", 2)], ":3: expected a generation of 1 to 1, found 2"),
    BrokenLog(
      [founded, first, #"{"event": "forgotten", "through": 2}"#],
      ":3: expected picks up to generation 1, found 2"),
  ]

  private static let forms = [
    BrokenLog(
      [#"{"event": "founded", "format": "breed.lineage/2", "seed": 7}"#],
      ":1: $.format: expected \"breed.lineage/1\", found \"breed.lineage/2\""),
    BrokenLog(
      [#"{"event": "founded", "format": "breed.lineage/1", "seed": -1}"#],
      ":1: $.seed: expected an integer of 0 or more, found -1"),
    BrokenLog(
      [founded, #"{"event": "bred", "generation": 1, "parent": null, "by": "me"}"#],
      ":2: $: expected no members but \"event\", \"generation\", \"parent\", \"summary\", "
        + "found \"by\""),
    BrokenLog(
      [founded, #"{"event": "bred", "generation": 1}"#],
      ":2: $: expected a member \"parent\", found none"),
    BrokenLog(
      [founded, bred(0, "null")], ":2: $.generation: expected an integer of 1 or more, found 0"),
    BrokenLog([founded, bred(1, "\"1\"")], ":2: $.parent: expected an integer, found \"1\""),
    BrokenLog(
      [founded, first, went("forked", 1)],
      ":3: $.event: expected one of \"founded\", \"bred\", \"passed\", \"run\", \"ended\", "
        + "\"undone\", \"redone\", \"loaded\", \"forgotten\", found \"forked\""),
    BrokenLog([founded, first, "{}"], ":3: $: expected a member \"event\", found none"),
    BrokenLog([founded, first, "[]"], ":3: $: expected an object, found an array of 0 elements"),
    BrokenLog([founded, "", first], ":2:1:1: $: expected a value, found the end of the file"),
    BrokenLog(
      [founded, #"{"event": "loaded", "now": 1, "now": 1}"#],
      ":2:1:31: $.now: expected each key once, found \"now\" again"),
  ]

  @Test(arguments: contradictions + forms)
  func `a broken log is refused with file and line`(broken: BrokenLog) throws {
    try withFolder { folder in
      _ = try found(in: folder)
      let path = "\(folder)/forest/lineage.jsonl"
      try write(broken.lines.map { $0 + "\n" }.joined(), to: path)
      for forWriting in [false, true] {
        #expect(
          message { _ = try PopulationFolder(path: folder).open(name, forWriting: forWriting) }
            == path + broken.message + hint)
      }
    }
  }

  @Test func `a log that a person wrote with other spaces is read`() throws {
    try withFolder { folder in
      _ = try found(in: folder)
      let lines = [
        Self.founded, Self.first, Self.bred(2, "1"), Self.bred(3, "null"), Self.went("loaded", 2),
        Self.went("undone", 1), Self.went("redone", 2),
      ]
      try write(
        lines.map { $0 + " \r\n" }.joined(), to: "\(folder)/forest/lineage.jsonl")
      let history = try PopulationFolder(path: folder).open(name).history
      #expect(history.parents == [nil, 1, nil] && history.now == 2)
    }
  }
}

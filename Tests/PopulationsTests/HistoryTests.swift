import Testing

@testable import Populations

@Suite struct HistoryTests {
  /// The history of a founding and these entries.
  private func history(_ entries: [LogEntry]) throws -> History {
    var history = History()
    try history.append(.founded(seed: 1))
    for entry in entries { try history.append(entry) }
    return history
  }

  private let line: [LogEntry] = [
    .bred(generation: 1, parent: nil), .bred(generation: 2, parent: 1),
    .bred(generation: 3, parent: 2),
  ]

  @Test func `before the first generation there is none`() throws {
    let history = try history([])
    #expect(history.count == 0 && history.now == 0)
    #expect(history.undoTarget == nil && history.redoTarget == nil)
    #expect(!history.has(0) && !history.has(1))
  }

  @Test func `a history has the generations from 1 to its count`() throws {
    let history = try history(line)
    #expect((-1...5).filter(history.has) == [1, 2, 3])
  }

  @Test func `undos are taken back in turn`() throws {
    var history = try history(line + [.undone(to: 2), .undone(to: 1)])
    #expect(history.undoTarget == nil && history.redoTarget == 2)
    try history.append(.redone(to: 2))
    #expect(history.now == 2 && history.redoTarget == 3)
    try history.append(.redone(to: 3))
    #expect(history.now == 3 && history.redoTarget == nil)
  }

  @Test(arguments: [LogEntry.bred(generation: 4, parent: 2), .loaded(1), .loaded(3)])
  func `what comes after an undo leaves nothing to redo`(entry: LogEntry) throws {
    #expect(try history(line + [.undone(to: 2), entry]).redoTarget == nil)
  }

  @Test func `undo goes to the parent, not to where one came from`() throws {
    let history = try history(line + [.loaded(1), .bred(generation: 4, parent: 1), .loaded(3)])
    #expect(history.undoTarget == 2)
  }

  @Test(arguments: [
    LogEntry.founded(seed: 2), .bred(generation: 5, parent: 1), .bred(generation: 4, parent: 4),
    .bred(generation: 4, parent: 0), .undone(to: 1), .redone(to: 3), .loaded(0), .loaded(4),
  ])
  func `an entry that contradicts leaves the history as it was`(entry: LogEntry) throws {
    var history = try history(line)
    let before = history
    #expect(throws: Contradiction.self) { try history.append(entry) }
    #expect(history == before)
  }
}

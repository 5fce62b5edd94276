import TestNetworks
import Genomes
import Testing

@testable import Populations

/// Automatic runs in the history.
@Suite struct RunHistoryTests {
  private static let run = Run(
    seed: 3, method: .init(fitness: fitness("entropy"), population: 4), goal: .init(generations: 9),
    checkpoint: 2)
  private static let summary = Run.Summary(best: 0.5, mean: 0.25, evaluated: 4)

  /// A first generation and these entries.
  private static func history(_ entries: [LogEntry]) throws -> History {
    var history = History()
    for entry in [.founded(seed: 1), .bred(generation: 1, parent: nil)] + entries {
      try history.append(entry)
    }
    return history
  }

  /// A run at generation 1 that bred 2 and 3; 3 is saved.
  private static let open: [LogEntry] = [
    .run(run), .bredUnsaved(generation: 2, parent: 1, summary),
    .bred(generation: 3, parent: 2, summary),
  ]

  @Test func `a run is open until it ends, and its generations say so`() throws {
    var history = try Self.history(Self.open)
    #expect(history.openRun == 0 && history.runs == [Self.run] && history.now == 3)
    #expect(history.records.map(\.isSaved) == [true, false, true])
    #expect(history.records.map(\.run) == [nil, 0, 0])
    #expect(history.records.map(\.summary) == [nil, Self.summary, Self.summary])
    #expect(history.records.map(\.parent) == [nil, 1, 2])
    try history.append(.ended())
    #expect(history.openRun == nil && history.now == 3)
    #expect(history.ends == [0: .init(generation: 3, fulfilled: nil)])
  }

  @Test func `the end of a run may name the picture that fulfils its condition`() throws {
    let picture = IndividualID(generation: 3, number: 2)
    let history = try Self.history(
      Self.open + [.ended(fulfilled: picture), .run(Self.run), .ended()])
    #expect(
      history.ends == [
        0: .init(generation: 3, fulfilled: picture), 1: .init(generation: 3, fulfilled: nil),
      ])
  }

  @Test(arguments: [
    LogEntry.undone(to: 2), .loaded(1), .loaded(3), .ended(), .bred(generation: 4, parent: 3),
    .bred(generation: 4, parent: 1), .bred(generation: 4, parent: nil),
    .bred(generation: 4, parent: 1, summary),
  ])
  func `what comes between leaves no run open`(entry: LogEntry) throws {
    var history = try Self.history(Self.open + [entry])
    #expect(history.openRun == nil)
    let passed = LogEntry.bredUnsaved(
      generation: history.count + 1, parent: history.now, Self.summary)
    #expect(throws: Contradiction.self) { try history.append(passed) }
    #expect(throws: Contradiction.self) { try history.append(.ended()) }
  }

  @Test func `redo does not open a run again`() throws {
    let history = try Self.history(Self.open + [.undone(to: 2), .redone(to: 3)])
    #expect(history.openRun == nil && history.now == 3)
  }

  @Test func `one run may take another's place, at a generation that is not saved too`() throws {
    let history = try Self.history(
      Self.open + [
        .bredUnsaved(generation: 4, parent: 3, Self.summary), .run(Self.run),
        .bredUnsaved(generation: 5, parent: 4, Self.summary),
      ])
    #expect(history.runs.count == 2 && history.openRun == 1)
    #expect(history.records.map(\.run) == [nil, 0, 0, 0, 1])
  }

  @Test(
    arguments: [
      ([], .bredUnsaved(generation: 2, parent: 1, summary), "a run at generation 1, found none"),
      ([], .ended(), "a run, found none"),
      ([.run(run), .ended()], .ended(), "a run, found none"),
      (
        open, .ended(fulfilled: IndividualID(generation: 2, number: 1)),
        "a picture of generation 3, found 2/1"
      ),
      (
        open, .bredUnsaved(generation: 4, parent: 2, summary), "a run at generation 2, found none"
      ),
      (open, .bredUnsaved(generation: 5, parent: 3, summary), "generation 4, found 5"),
      (open, .bredUnsaved(generation: 4, parent: 4, summary), "a generation of 1 to 3, found 4"),
      (
        open + [.ended()], .bredUnsaved(generation: 4, parent: 3, summary),
        "a run at generation 3, found none"
      ),
    ] as [([LogEntry], LogEntry, String)])
  func `what contradicts is refused and changes nothing`(
    entries: [LogEntry], entry: LogEntry, said: String
  ) throws {
    var history = try Self.history(entries)
    let before = history
    do throws(Contradiction) {
      try history.append(entry)
      Issue.record("no error")
    } catch {
      #expect("\(error.expected), found \(error.found)" == said)
    }
    #expect(history == before)
  }

  @Test func `before the first generation there is no run`() throws {
    var history = History()
    #expect(throws: Contradiction.self) { try history.append(.run(Self.run)) }
    try history.append(.founded(seed: 1))
    #expect(throws: Contradiction.self) { try history.append(.run(Self.run)) }
    #expect(history.runs.isEmpty)
  }
}

import Genomes
import Hashing
import JSON
import TestSupport
import Testing

@testable import Populations

/// That the lines which are read without JSON say what JSON reads in them.
@Suite struct LogScanningTests {
  private static let digest = Digest(of: [7])

  private static let summaries: [Run.Summary] = [
    .init(best: 0.5, mean: 1.0 / 3, evaluated: 64), .init(best: -12.25, mean: -0.0, evaluated: 0),
    .init(best: 0, mean: 123_456_789.125, evaluated: 100_000, species: 9),
    .init(best: 0.1, mean: 0.2, evaluated: 1, cells: 256),
    .init(best: 0.9, mean: 0.1, evaluated: 8, species: 1, cells: 2, front: 3),
    .init(
      best: 0.9, mean: 0.1, evaluated: 8, cells: 2,
      statistics: .init(median: 0.5, nodes: 7.25, connections: 12, qdScore: 1.5)),
    .init(
      best: 0.9, mean: 0.1, evaluated: 8, front: 3,
      statistics: .init(
        median: 0.5, nodes: 7, connections: 12.5,
        values: [.init(best: 0.9, mean: 0.1), .init(best: -1, mean: -2)])),
    .init(
      best: 0.9, mean: 0.1, evaluated: 8, species: 2,
      statistics: .init(
        median: 0.5, nodes: 7, connections: 12.5, values: [.init(best: 0.9, mean: 0.1)],
        quartiles: .init(lower: -0.25, upper: 0.75),
        species: [.init(members: 7, age: 0), .init(members: 1, age: 123)])),
    .init(
      best: 0.9, mean: 0.1, evaluated: 8, cells: 2,
      statistics: .init(
        median: 0.5, nodes: 7, connections: 12, qdScore: 1.5,
        quartiles: .init(lower: 0.5, upper: 0.5))),
    .init(
      best: 0.9, mean: 0.1, evaluated: 8, species: 2,
      immigrants: [Address("x-island-02/10/3")!, Address("x-island-03/10/1")!],
      statistics: .init(median: 0.5, nodes: 7.25, connections: 12)),
  ]

  /// Lines of a run's generations, saved and not.
  private static let entries: [LogEntry] = summaries.enumerated().flatMap { place, summary in
    let number = [2, 10, 999, 123_456, 10_000_000, 7, 8, 9, 11, 12][place]
    let file = SavedFile(
      digest: digest, seed: [0, 7, 99, 1 << 50, 1, 2, 3, 4, 5, 6][place], parents: [],
      count: place + 1,
      method: nil)
    return [
      LogEntry.bred(generation: number, parent: number - 1, summary, file: file),
      .bredUnsaved(generation: number, parent: number - 1, summary),
    ]
  }

  private static func json(_ body: [UInt8], _ format: LogFormat) -> LogEntry? {
    guard let document = try? JSONDocument(parsing: body + " }".utf8, source: "") else {
      return nil
    }
    return try? LogEntry(json: document.root, format: format)
  }

  @Test(arguments: entries)
  func `a run's generation is read as it was written`(entry: LogEntry) throws {
    let body = try LogLine(entry.json, after: nil).body
    #expect(LogEntry(asWritten: body, format: .current) == entry)
    #expect(Self.json(body, .current) == entry)
  }

  @Test(arguments: entries)
  func `of version 2 there is no count`(entry: LogEntry) throws {
    let body = Array(
      String(decoding: try LogLine(entry.json, after: nil).body, as: UTF8.self)
        .replacing(#/, "count": \d+/#, with: "").utf8)
    let scanned = LogEntry(asWritten: body, format: LogFormat.all[1])
    #expect(scanned != nil && scanned == Self.json(body, LogFormat.all[1]))
    if case .bred = entry { #expect(LogEntry(asWritten: body, format: .current) == nil) }
  }

  @Test(
    arguments: [
      .founded(seed: 7), .bred(generation: 1, parent: nil),
      .bred(
        generation: 2, parent: 1,
        file: SavedFile(
          digest: digest, seed: 7, parents: [], count: 2, method: .new(.init(recipe: "neat")))),
      .bredUnsaved(generation: 2, parent: 1, nil), .ended(),
      .ended(fulfilled: IndividualID(generation: 2, number: 7)), .undone(to: 1), .redone(to: 2),
      .loaded(1),
      // Numbers with an exponent.
      .bredUnsaved(generation: 2, parent: 1, .init(best: 5e-300, mean: 0, evaluated: 1)),
      .bredUnsaved(generation: 2, parent: 1, .init(best: 1e300, mean: 0, evaluated: 1)),
    ] as [LogEntry])
  func `other lines are left to JSON`(entry: LogEntry) throws {
    let body = try LogLine(entry.json, after: nil).body
    #expect(LogEntry(asWritten: body, format: .current) == nil)
    #expect(Self.json(body, .current) == entry)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `whatever is changed, it is what JSON reads or it is left to that`(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    var scanned = 0
    for _ in 1...5_000 {
      var body = try LogLine(
        (Self.entries.randomElement(using: &random) ?? .ended()).json, after: nil
      ).body
      for _ in 1...Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<body.count, using: &random)
        let byte = Array(#"0123456789-.+eE,:"{} a"#.utf8).randomElement(using: &random) ?? 0
        switch Int.random(in: 0..<3, using: &random) {
        case 0: body[place] = byte
        case 1: body.insert(byte, at: place)
        default: body.remove(at: place)
        }
      }
      guard let entry = LogEntry(asWritten: body, format: .current) else { continue }
      scanned += 1
      #expect(Self.json(body, .current) == entry, "\(String(decoding: body, as: UTF8.self))")
    }
    #expect(scanned > 100)
  }
}

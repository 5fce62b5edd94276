import Evolution
import Expressions
import Files
import Foundation
import Genomes
import Hashing
import JSON
import TestSupport
import Testing

@testable import Populations

/// Generations that one file has no room for.
@Suite struct GenerationPartsTests {
  /// Formats whose files have room for three individuals of these tests, three times as many in a
  /// generation's own file.
  private static let small = FileFormats(limits: JSONLimits(words: 480, containers: 120))

  /// A generation of so many individuals.
  private func generation(
    _ number: Int, of count: Int, parent: Int? = nil,
    method: Generation.Method = .new(.init(recipe: "neat")), seed: UInt64 = 7
  ) -> Generation {
    let pair = makeGeneration(number, parent: parent, seed: seed).individuals
    return Generation(
      number: number, parent: parent, seed: seed, method: method,
      individuals: (1...count).map { place in
        let one = pair[(place - 1) % 2]
        return Individual(
          id: IndividualID(generation: number, number: place), parents: one.parents,
          operation: one.operation, mutations: one.mutations, tries: place, genome: one.genome)
      })
  }

  private func withLineage(
    _ counts: [Int], _ body: (PopulationFolder, String) throws -> Void
  ) throws {
    try withFolder { path in
      let folder = PopulationFolder(path: path, formats: Self.small)
      do {
        let lineage = try folder.found(name, seed: 7, first: generation(1, of: counts[0]))
        for (index, count) in counts.enumerated().dropFirst() {
          try lineage.append(generation(index + 1, of: count, parent: index))
        }
      }
      try body(folder, "\(path)/forest")
    }
  }

  /// The names in a folder that stand for files of generations.
  private func files(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
      .sorted()
  }

  @Test func `a generation lies in as many files as it needs, each within its limits`() throws {
    try withLineage([2, 40, 3]) { folder, path in
      let names = try files(path)
      #expect(names.first == "0001.json" && names.last == "0003.json")
      #expect(names.contains("0002.json") && names.count > 12)
      for file in names where file.hasPrefix("0002-") {
        let bytes = Array(try text(of: "\(path)/\(file)").utf8)
        // A third of what a reader allows.
        _ = try JSONDocument(
          parsing: bytes, source: file, limits: Self.small.limits.divided(by: 2))
      }
      for (number, count) in [(1, 2), (2, 40), (3, 3)] {
        let parent = number == 1 ? nil : number - 1
        let expected = generation(number, of: count, parent: parent)
        #expect(try folder.open(name).saved(number) == expected)
        // Whoever has larger limits reads it too.
        let other = PopulationFolder(path: folder.path)
        #expect(try other.open(name).saved(number) == expected)
      }
      #expect(try folder.verification().faults.isEmpty)
    }
  }

  @Test func `one individual may take all of a file`() throws {
    var draft = Genome.Draft(makeGeneration(1, parent: nil).individuals[0].genome)
    draft.canvas.inputs = [.x, .y, .r, .bias]
    draft.nodes += [Input.y, .r, .bias].map { Node(id: .input($0)) }
    draft.connections += [Input.y, .r, .bias].map {
      Connection(from: .input($0), to: .output(.ink), weight: 1)
    }
    let genome = draft.valid()
    let limits = JSONLimits(words: 120, containers: 30)
    let large = Generation(
      number: 1, parent: nil, seed: 1, method: .new(.init(recipe: "neat")),
      individuals: (1...5).map {
        Individual(
          id: IndividualID(generation: 1, number: $0), parents: [], operation: "drawn",
          mutations: [], tries: 1, genome: genome)
      })
    try withFolder { path in
      let folder = PopulationFolder(path: path, formats: FileFormats(limits: limits))
      _ = try folder.found(name, seed: 1, first: large)
      #expect(try files("\(path)/forest").count == 6)
      #expect(try folder.open(name).saved(1) == large)
    }
  }

  @Test func `a part that is damaged, gone or another's is named`() throws {
    try withLineage([30]) { folder, path in
      let part = "\(path)/0001-2.json"
      let whole = try text(of: part)
      func fault() throws -> String {
        let faults = try folder.verification().faults
        #expect(faults.count == 1)
        return faults.first?.description ?? ""
      }
      func replace(by other: String?) throws {
        try FileManager.default.removeItem(atPath: part)
        if let other { try write(other, to: part) }
      }
      try replace(by: whole.replacing("drawn", with: "drown"))
      #expect(try fault().hasPrefix("\(part): expected a file whose SHA-256 is "))
      try replace(by: try text(of: "\(path)/0001-3.json"))
      #expect(try fault().hasPrefix("\(part): expected a file whose SHA-256 is "))
      try FileManager.default.removeItem(atPath: part)
      #expect(try fault() == "\(part): cannot read: No such file or directory")
      #expect(throws: FileError.self) { try folder.open(name).saved(1) }
    }
  }

  @Test func `parts that no line of the log commits are moved away`() throws {
    try withLineage([2]) { folder, path in
      try write("{}", to: "\(path)/0002-1.json")
      let faults = try folder.verification().faults.map(\.description)
      #expect(faults == ["\(path)/0002-1.json: no line of the log names it"])
      _ = try folder.open(name, forWriting: true)
      #expect(try files(path) == ["0001.json"])
      #expect(try text(of: "\(path)/lost/0002-1.json") == "{}")
    }
  }

  @Test func `a part beyond those that a generation has is named`() throws {
    try withLineage([30]) { folder, path in
      try write("{}", to: "\(path)/0001-99.json")
      let faults = try folder.verification().faults.map(\.description)
      #expect(faults == ["\(path)/0001-99.json: no line of the log names it"])
    }
  }

  @Test func `damaged parts are made again`() throws {
    try withLineage([2, 30]) { folder, path in
      let part = "\(path)/0002-2.json"
      let (before, sound) = (try text(of: part), try text(of: "\(path)/0002-1.json"))
      try FileManager.default.removeItem(atPath: part)
      try write("nothing", to: part)
      let lineage = try folder.open(name, forWriting: true)
      #expect(
        try lineage.restore(generation(2, of: 30, parent: 1)) == [
          "\(part): kept as it was as \(path)/lost/0002-2.json",
          "\(part): bred again by its run",
        ])
      #expect(try text(of: part) == before)
      #expect(try text(of: "\(path)/0002-1.json") == sound)
      #expect(try folder.verification().faults.isEmpty)
    }
  }

  @Test func `a log is rebuilt from generations in parts`() throws {
    try withLineage([2, 30, 3]) { folder, path in
      let history = try folder.open(name).history
      try FileManager.default.removeItem(atPath: "\(path)/lineage.jsonl")
      #expect(try folder.repaired(name).history == history)
    }
  }

  @Test func `an individual of a part that contradicts its method is named in its file`() throws {
    let measures = try FitnessExpression.list("entropy, edges", vocabulary: .writtenOut)
    let method = Generation.Method.auto(
      SearchMethod(
        .mapElites, fitness: [measures[0]], axes: measures.map { .init(measure: $0, bins: 8) },
        population: 4))
    try withFolder { path in
      let folder = PopulationFolder(path: path, formats: Self.small)
      _ = try folder.found(name, seed: 7, first: generation(1, of: 30, method: method))
      let words = message { _ = try folder.open(name).saved(1) }
      #expect(words.contains("forest/0001-1.json: $.individuals[0]: expected a cell of its own"))
    }
  }

  @Test(arguments: [true, false])
  func `parts whose line ends were converted are made again, with a log and without`(
    hasLog: Bool
  ) throws {
    try withLineage([2, 30]) { folder, path in
      let names = try files(path).filter { $0.hasPrefix("0002") }
      #expect(names.count > 2)
      let before = try names.map { try text(of: "\(path)/\($0)") }
      for (name, text) in zip(names, before) {
        try FileManager.default.removeItem(atPath: "\(path)/\(name)")
        try write(text.replacing("\n", with: "\r\n"), to: "\(path)/\(name)")
      }
      if !hasLog { try FileManager.default.removeItem(atPath: "\(path)/lineage.jsonl") }
      let lineage = try folder.repaired(name)
      #expect(lineage.history.count == 2)
      #expect(throws: PopulationError.self) { try lineage.saved(2) }
      #expect(try lineage.undoCRLF(2)?.count == 2 * names.count)
      #expect(try names.map { try text(of: "\(path)/\($0)") } == before)
      #expect(try folder.verification().faults.isEmpty)
    }
  }

  @Test(arguments: [true, false])
  func `parts stay where their own file is another's or newer`(isNewer: Bool) throws {
    try withLineage([2, 30]) { folder, path in
      let own = "\(path)/0002.json"
      let before = try text(of: own)
      let (names, first) = (try files(path), try text(of: "\(path)/0001.json"))
      try FileManager.default.removeItem(atPath: own)
      try write(
        isNewer
          ? before.replacing("breed.generation/3", with: "breed.generation/4")
            .replacing("\"parts\"", with: "\"pieces\"") : first, to: own)
      try folder.open(name, forWriting: true).undo()
      #expect(try files(path) == names)
      try FileManager.default.removeItem(atPath: own)
      try write(before, to: own)
      #expect(try folder.open(name).saved(2).individuals.count == 30)
    }
  }

  @Test func `a first generation that cannot be written leaves nothing behind`() throws {
    try withFolder { path in
      let one = generation(1, of: 30).individuals[0]
      var all = generation(1, of: 30).individuals
      all[29] = Individual(
        id: all[29].id, parents: [], operation: "dr\u{0}wn", mutations: [], tries: 1,
        genome: one.genome)
      let broken = Generation(
        number: 1, parent: nil, seed: 7, method: .new(.init(recipe: "neat")), individuals: all)
      let folder = PopulationFolder(path: "\(path)/populations", formats: Self.small)
      #expect(throws: JSONError.self) { try folder.found(name, seed: 7, first: broken) }
      #expect(try FileManager.default.contentsOfDirectory(atPath: path).isEmpty)
      _ = try folder.found(name, seed: 7, first: generation(1, of: 30))
      #expect(try folder.verification().faults.isEmpty)
    }
  }
}

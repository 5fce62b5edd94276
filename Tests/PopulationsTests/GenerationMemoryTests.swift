import Evolution
import Foundation
import Genomes
import JSON
import Populations
import TestNetworks
import TestSupport
import Testing

/// What a search saves with its generations.
@Suite struct GenerationMemoryTests {
  private static let axes = [
    SearchMethod.Axis("entropy", bins: 2), .init("contrast", bins: 3),
  ]

  /// What a search may say of an individual.
  private typealias Mark = (score: Double?, values: [Double], species: Int?, cell: Int?)

  private static func generation(
    _ search: SearchKind, _ marks: [Mark], memory: SearchMemory = SearchMemory(),
    number: Int = 4
  ) -> Generation {
    var settings = NEATSettings()
    settings.elite = 2
    let genome = makeGeneration(1, parent: nil).individuals[0].genome
    return Generation(
      number: number, parent: number - 1, seed: 3,
      method: .auto(
        .init(
          search, fitness: fitness("entropy"), axes: search == .mapElites ? axes : [],
          population: 5, activations: search == .nsga2 ? [.sine, .gaussian] : [],
          settings: settings)),
      individuals: marks.enumerated().map { place, mark in
        Individual(
          id: IndividualID(generation: number, number: place + 1), parents: [],
          operation: "kept", mutations: [], tries: 1, score: mark.score, values: mark.values,
          species: mark.species, cell: mark.cell, genome: genome)
      }, memory: memory)
  }

  private static let speciation = Speciation(
    turn: 3, threshold: 1.0 / 3,
    species: [
      Species(id: 2, founded: 1, representative: 2, best: 0.75, improved: 3),
      Species(id: 5, founded: 3, representative: 1, best: -0.5, improved: 0),
    ], founded: 6, best: 0.75, improved: 2)
  private static let marks: [Mark] = [
    (0.5, [], 2, nil), (-0.5, [], 5, nil), (0.75, [], 2, nil),
  ]
  private static let species = generation(
    .generational, marks, memory: SearchMemory(speciation: speciation))
  private static let novelty = generation(
    .novelty, marks.map { ($0.score, [0.1], $0.species, nil) },
    memory: SearchMemory(
      speciation: speciation, novelty: NoveltyArchive(threshold: 0.3, quiet: 7, capacity: 40)))
  private static let map = generation(
    .mapElites, [(0.5, [], nil, 0), (0.25, [], nil, 5), (1, [], nil, 3)])
  private static let pareto = generation(
    .nsga2, [(0.5, [0.5, 1], nil, nil), (1, [1, 0], nil, nil)])

  private static func read(_ text: String) throws -> Generation {
    try Generation(json: JSONDocument(parsing: Array(text.utf8), source: "t.json").root)
  }

  private static func text(of generation: Generation) throws -> String {
    String(decoding: try generation.json().serialized(), as: UTF8.self)
  }

  @Test(arguments: [species, novelty, map, pareto])
  func `a generation of a search is read as it was written`(generation: Generation) throws {
    let text = try Self.text(of: generation)
    let read = try Self.read(text)
    #expect(read == generation)
    #expect(try Self.text(of: read) == text)
  }

  @Test func `an archive's entries are read as they were written`() throws {
    var archive = NoveltyArchive()
    let entry = try #require(
      Descriptor(String(repeating: "0a", count: Descriptor.byteCount)))
    archive.admit([entry], novelty: [1])
    let memory = SearchMemory(speciation: Self.speciation, novelty: archive)
    let generation = Self.generation(.novelty, Self.marks, memory: memory)
    #expect(try Self.read(Self.text(of: generation)).memory.novelty?.entries == [entry])
  }

  @Test(
    arguments: [
      (generation(.generational, marks), "$: expected a memory of species"),
      (
        generation(.novelty, marks, memory: SearchMemory(speciation: speciation)),
        "$.memory: expected a memory of novelty"
      ),
      (
        generation(.mapElites, [(1, [], nil, 0)], memory: SearchMemory(novelty: NoveltyArchive())),
        "$.memory: expected a memory in what a search of species bred alone"
      ),
      (
        generation(.nsga2, [(1, [1], nil, nil)], memory: SearchMemory(novelty: NoveltyArchive())),
        "$.memory: expected a memory in what a search of species bred alone"
      ),
      (
        generation(
          .generational, [marks[0], (1, [], nil, nil), marks[2]], memory: species.memory),
        "$.individuals[1]: expected a species of the memory"
      ),
      (
        generation(
          .generational, [(1, [], 3, nil)] + marks.dropFirst(), memory: species.memory),
        "$.individuals[0]: expected a species of the memory"
      ),
      (
        generation(
          .generational, [(nil, [], 2, nil)] + marks.dropFirst(), memory: species.memory),
        "$.individuals[0]: expected a score"
      ),
      (
        generation(.generational, [marks[1], marks[1], marks[1]], memory: species.memory),
        "$.individuals[2]: expected species 2, for which it stands"
      ),
      (
        generation(.generational, marks, memory: species.memory, number: 2),
        "$.memory.species.turn: expected at most 2, a turn a generation, found 3"
      ),
      (generation(.mapElites, [(1, [], nil, nil)]), "$.individuals[0]: expected a cell of its own"),
      (
        generation(.mapElites, [(1, [], nil, 0), (1, [], nil, 6)]),
        "$.individuals[1]: expected a cell of its own among 6"
      ),
      (
        generation(.mapElites, [(1, [], nil, 4), (1, [], nil, 0), (1, [], nil, 4)]),
        "$.individuals[2]: expected a cell of its own among 6"
      ),
      (
        generation(.nsga2, [(1, [], nil, nil)]),
        "$.individuals[0]: expected 1 values, one an objective"
      ),
      (
        generation(.nsga2, [(1, [1, 2], nil, nil), (1, [1], nil, nil)]),
        "$.individuals[1]: expected 2 values, one an objective"
      ),
    ] as [(Generation, String)])
  func `what is not whole is refused with its place`(generation: Generation, said: String) throws {
    let text = try Self.text(of: generation)
    let found = message { _ = try Self.read(text) }
    #expect(found.hasPrefix("t.json: " + said), "\(found)")
  }

  @Test func `a memory beside what no search bred is refused`() throws {
    let text = try Self.text(of: Self.species)
    let start = try #require(text.firstRange(of: "{ \"by\": \"auto\"")).lowerBound
    let end = try #require(text[start...].firstIndex(of: "\n"))
    let other = text.replacingCharacters(
      in: start..<end, with: "{ \"by\": \"new\", \"recipe\": \"neat\" },")
    #expect(
      message { _ = try Self.read(other) }.hasPrefix("t.json: $.memory: expected a memory in "))
  }

  private static let most = Int.max

  @Test(
    arguments: [
      ("\"turn\": 3", "\"turn\": 0", "$.memory.species.turn: expected an integer of 1 to "),
      ("\"turn\": 3", "\"turn\": \(most)", "$.memory.species.turn: expected an integer of 1 to "),
      (
        "\"founded\": 6", "\"founded\": 4", "$.memory.species.list[1].id: expected an id over 2, 4 "
      ),
      (
        "\"founded\": 6", "\"founded\": \(most)",
        "$.memory.species.founded: expected an integer of 1 to "
      ),
      ("\"id\": 5", "\"id\": 2", "$.memory.species.list[1].id: expected an id over 2, 6 at most"),
      ("\"id\": 5", "\"id\": 7", "$.memory.species.list[1].id: expected an id over 2, 6 at most"),
      ("\"id\": 2", "\"id\": 0", "$.memory.species.list[0].id: expected an integer of 1 or more"),
      (
        "\"representative\": 3", "\"representative\": 4",
        "$.memory.species.list[0].representative: expected the number of one of the 3 individuals"
      ),
      (
        "\"representative\": 3", "\"representative\": 0",
        "$.memory.species.list[0].representative: expected an integer of 1 or more, found 0"
      ),
      (
        "\"founded\": 1,", "\"founded\": 4,",
        "$.memory.species.list[0].founded: expected an integer of 1 to 3, found 4"
      ),
      (
        "\"improved\": 0", "\"improved\": 4",
        "$.memory.species.list[1].improved: expected an integer of 0 to 3, found 4"
      ),
      (
        "\"improved\": 2", "\"improved\": -1",
        "$.memory.species.improved: expected an integer of 0 to 3, found -1"
      ),
      ("\"best\": -0.5", "\"best\": null", "$.memory.species.list[1].best: expected a number"),
      ("\"best\": -0.5", "\"best\": 1e999", "$.memory.species.list[1].best: expected a number"),
      ("\"turn\":", "\"tern\":", "$.memory.species: expected a member \"turn\", found none"),
      (
        "\"memory\": {", "\"memory\": { \"map\": 1,",
        "$.memory: expected no members but \"species\""
      ),
      (
        "\"population\": 5", "\"population\": 0",
        "$.method.population: expected an integer of 1 to "
      ),
      (
        "\"population\": 5", "\"population\": \(most)",
        "$.method.population: expected an integer of 1 to 100000, found"
      ),
      (
        "\"search\": \"generational\"", "\"search\": \"map-elites\"",
        "$.method: expected two axes, or labels, for map-elites, none for others"
      ),
      (
        "\"search\": \"generational\"", "\"search\": \"best\"",
        "$.method.search: expected one of \"generational\", \"novelty\", \"map-elites\", \"nsga2\""
      ),
      (
        "\"survival\": 0.2", "\"survival\": 2",
        "$.method.settings.survival: expected 0.0 to 1.0, found 2"
      ),
    ])
  func `a hostile memory or method is refused with its place`(
    words: String, instead: String, said: String
  ) throws {
    var text = try Self.text(of: Self.species)
    text.replaceSubrange(try #require(text.firstRange(of: words)), with: instead)
    let found = message { _ = try Self.read(text) }
    #expect(found.hasPrefix("t.json:") && found.contains(": " + said), "\(found)")
  }

  @Test func `a memory of no species is refused`() throws {
    var text = try Self.text(of: Self.species)
    let start = try #require(text.firstRange(of: "\"list\": [")).upperBound
    let end = try #require(text[start...].firstIndex(of: "]"))
    text.removeSubrange(start..<end)
    #expect(
      message { _ = try Self.read(text) }
        == "t.json: $.memory.species.list: expected at least one species, "
        + "found an array of 0 elements")
  }

  @Test(arguments: [
    ("\"bins\": 3", "\"bins\": 257", "$.method.axes[1].bins: expected an integer of 1 to 256"),
    ("\"bins\": 3", "\"bins\": 0", "$.method.axes[1].bins: expected an integer of 1 to 256"),
    ("\"bins\": 3", "\"bins\": 3.0", "$.method.axes[1].bins: expected an integer, found 3.0"),
    ("\"bins\": 3", "\"bins\": 1", "$.individuals[1]: expected a cell of its own among 2"),
    ("\"measure\"", "\"mesure\"", "$.method.axes[0]: expected a member \"measure\", found none"),
    ("\"cell\": 5", "\"cell\": -1", "$.individuals[1].cell: expected an integer of 0 or more"),
    (
      "\"search\": \"map-elites\"", "\"search\": \"nsga2\"",
      "$.method: expected two axes, or labels, for map-elites, none for others"
    ),
  ])
  func `a hostile map is refused with its place`(
    words: String, instead: String, said: String
  ) throws {
    var text = try Self.text(of: Self.map)
    text.replaceSubrange(try #require(text.firstRange(of: words)), with: instead)
    let found = message { _ = try Self.read(text) }
    #expect(found.hasPrefix("t.json: " + said), "\(found)")
  }

  @Test func `a map has two axes`() throws {
    let text = try Self.text(of: Self.map)
    let start = try #require(text.firstRange(of: "\"axes\": [")).upperBound
    let end = try #require(text[start...].firstIndex(of: "]"))
    for axes in ["", " { \"measure\": \"x\", \"bins\": 2 } ", " 1, 2, 3 "] {
      let other = text.replacingCharacters(in: start..<end, with: axes)
      #expect(message { _ = try Self.read(other) }.hasPrefix("t.json: $.method"))
    }
  }
}

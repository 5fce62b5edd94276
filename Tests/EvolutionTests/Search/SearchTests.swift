import Evolution
import Expressions
import Genomes
import TestNetworks
import TestSupport
import Testing

/// What a search is told, without a picture.
@Suite struct SearchTests {
  private static let methods = [
    SearchMethod(fitness: fitness("a + b"), population: 8),
    SearchMethod(.novelty, fitness: fitness("a + b"), population: 8),
    SearchMethod(
      .mapElites, fitness: fitness("a"), axes: [.init("a", bins: 4), .init("b", bins: 3)],
      population: 8),
    SearchMethod(.nsga2, fitness: fitness("a, b"), population: 8),
  ]

  /// Two values in 0…1 and a descriptor that follow from a genome alone.
  private static func evaluation(of genome: Genome) -> Evaluation {
    let weights = genome.connections.map { Double($0.weight) }
    let values = [weights.reduce(0, +), weights.reduce(0) { $0 + $1 * $1 }].map { sum in
      abs(sum) - abs(sum).rounded(.down)
    }
    let bytes = (0..<Descriptor.byteCount).map { place in
      UInt8(255 * values[place % 2]) / UInt8(1 + place % 5)
    }
    let text = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return Evaluation(values: values, descriptor: Descriptor(text))
  }

  private static func search(_ method: SearchMethod, threads: Int = 2) throws -> Search {
    let individuals = try (1...8).map { number in
      Individual(
        IndividualID(generation: 1, number: number),
        Offspring(try bred(seed: UInt64(number)), operation: "drawn"))
    }
    return try Search(
      method, plan: MeasurePlan(method), seed: 3, from: individuals, number: 1, memory: nil,
      evaluations: individuals.map { evaluation(of: $0.genome) }, threads: threads)
  }

  private static func told(_ offspring: [Offspring]) -> [Evaluation] {
    offspring.map { evaluation(of: $0.genome) }
  }

  private func expectSame(_ one: Search, _ other: Search) {
    #expect(one.individuals == other.individuals && one.number == other.number)
    #expect(one.memory == other.memory && one.scored.map(\.score) == other.scored.map(\.score))
    #expect(one.evaluated == other.evaluated && one.frontCount == other.frontCount)
    #expect(one.map?.coverage == other.map?.coverage && one.map?.qdScore == other.map?.qdScore)
  }

  @Test(arguments: methods)
  func `a search is asked, told, and stands at the next generation`(method: SearchMethod) throws {
    var (search, alone) = (try Self.search(method), try Self.search(method, threads: 1))
    for number in 2...5 {
      let offspring = search.ask(generation: number)
      #expect(search.number == number - 1, "nothing changes before it is told")
      #expect(search.ask(generation: number) == offspring, "asked again, the same")
      try search.tell(Self.told(offspring))
      #expect(search.number == number && search.evaluated == offspring.count)
      #expect(search.individuals.allSatisfy { $0.id.generation == number })
      try alone.tell(Self.told(alone.ask(generation: number)))
      expectSame(search, alone)
    }
  }

  @Test(arguments: methods)
  func `what is told wrongly is refused and changes nothing`(method: SearchMethod) throws {
    var search = try Self.search(method)
    for number in 2...3 {
      var whole = search
      let right = Self.told(search.ask(generation: number))
      let before = search
      let fewer = Array(right.dropLast())
      #expect(
        throws: SearchError.evaluationCount(expected: right.count, found: right.count - 1)
      ) { try search.tell(fewer) }
      #expect(
        throws: SearchError.evaluationCount(expected: right.count, found: right.count + 1)
      ) { try search.tell(right + [right[0]]) }
      var wrong = right
      wrong[wrong.count - 1].values.append(1)
      #expect(throws: SearchError.valueCount(expected: 2, found: 3)) { try search.tell(wrong) }
      wrong = right
      wrong[0].descriptor = nil
      if method.kind == .novelty {
        #expect(throws: SearchError.missingDescriptor) { try search.tell(wrong) }
      }
      expectSame(search, before)
      try search.tell(right)
      try whole.tell(Self.told(whole.ask(generation: number)))
      expectSame(search, whole)
    }
  }

  @Test func `a search that was not asked is not told`() throws {
    var search = try Self.search(Self.methods[0])
    let evaluation = Self.evaluation(of: search.individuals[0].genome)
    #expect(throws: SearchError.evaluationCount(expected: 0, found: 1)) {
      try search.tell([evaluation])
    }
    #expect(throws: SearchError.evaluationCount(expected: 0, found: 0)) { try search.tell([]) }
  }

  @Test func `the generation that it starts from is evaluated whole`() throws {
    let method = Self.methods[1]
    let individuals = try Self.search(method).individuals
    func start(_ evaluations: [Evaluation]) throws {
      _ = try Search(
        method, plan: MeasurePlan(method), seed: 3, from: individuals, number: 1, memory: nil,
        evaluations: evaluations, threads: 1)
    }
    let right = individuals.map { Self.evaluation(of: $0.genome) }
    #expect(throws: SearchError.evaluationCount(expected: 8, found: 0)) { try start([]) }
    #expect(throws: SearchError.valueCount(expected: 2, found: 0)) {
      try start(right.map { Evaluation(values: [], descriptor: $0.descriptor) })
    }
    #expect(throws: SearchError.missingDescriptor) {
      try start(right.map { Evaluation(values: $0.values) })
    }
    #expect(throws: Never.self) { try start(right) }
  }

  @Test func `a method with a value out of its bounds is refused`() throws {
    var (settings, share) = (NEATSettings(), NEATSettings())
    settings.survival = -0.5
    share[.addNode] = .nan
    let methods: [(SearchMethod, String)] = [
      (.init(fitness: fitness("a"), population: 0), "population 0: expected 1 to 100000"),
      (.init(fitness: [], population: 8), "fitness of no expression: expected one or more"),
      (
        .init(.mapElites, fitness: fitness("a"), population: 8),
        "axes 0: expected 2, or \"label\" alone"
      ),
      (
        .init(
          .mapElites, fitness: fitness("a"), axes: [.init("a", bins: 0), .init("b", bins: 3)],
          population: 8), "bins 0: expected 1 to 256"
      ),
      (
        .init(fitness: fitness("a"), population: 8, settings: settings),
        "survival -0.5: expected 0.0 to 1.0"
      ),
      (
        .init(fitness: fitness("a"), population: 8, settings: share),
        "add-node nan: expected 0.0 to 1.0"
      ),
    ]
    for (method, words) in methods {
      let said = message { _ = try Self.search(method) }
      #expect(said == words, "\(said)")
    }
    #expect(throws: SearchError.noIndividuals) {
      try Search(
        Self.methods[0], plan: MeasurePlan(Self.methods[0]), seed: 3, from: [], number: 1,
        memory: nil, evaluations: [], threads: 1)
    }
  }

  @Test func `a plan has each measure once, and each expression finds its own`() {
    let plan = MeasurePlan(
      objectives: fitness("b * 10 + a, a"), axes: fitness("c - b"),
      condition: condition("c > novelty"))
    #expect(plan.measures.map(\.name) == ["b", "a", "c"])
    let evaluation = Evaluation(values: [1, 2, 4])
    #expect(plan.objectives.map { $0.value(of: evaluation) } == [12, 2])
    #expect(plan.axes.map { $0.value(of: evaluation) } == [3])
    #expect(!plan.needsNovelty, "what a search remembers does not depend on what ends its run")
    #expect(MeasurePlan(objectives: fitness("novelty + a")).needsNovelty)
  }
}

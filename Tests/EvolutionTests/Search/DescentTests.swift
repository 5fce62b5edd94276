import Expressions
import Genomes
import JSON
import TestNetworks
import TestSupport
import Testing

@testable import Evolution

/// Age and mutations, and how a search counts them.
@Suite struct DescentTests {
  @Test func `a child is new, and has the most mutations of its parents and its own`() {
    let (young, old) = (Descent(age: 2, mutations: 7), Descent(age: 9, mutations: 4))
    #expect(
      Descent(operation: "crossed", mutations: 2, parents: [old, young])
        == Descent(age: 0, mutations: 9))
    #expect(
      Descent(operation: "mutated", mutations: 1, parents: [old]) == Descent(age: 0, mutations: 5))
    #expect(
      Descent(operation: "kept", mutations: 0, parents: [old]) == Descent(age: 10, mutations: 4))
    #expect(old.older == Descent(age: 10, mutations: 4))
  }

  @Test func `whoever has no parent is a founder`() {
    for operation in ["drawn", "imported", "kept"] {
      #expect(Descent(operation: operation, mutations: 0, parents: []) == .founder)
    }
    #expect(
      Descent(operation: "crossed", mutations: 3, parents: []) == Descent(age: 0, mutations: 3))
  }

  @Test func `values are halfway where they are said to be, and grow without end`() {
    #expect(Descent.Term.age.value(of: .founder) == 0)
    #expect(Descent.Term.mutations.value(of: .founder) == 0)
    #expect(Descent.Term.age.value(of: Descent(age: 10, mutations: 0)) == 0.5)
    #expect(Descent.Term.mutations.value(of: Descent(age: 0, mutations: 50)) == 0.5)
    for term in Descent.Term.allCases {
      var last = -1.0
      for count in [0, 1, 2, 30, 400, 5_000, 1_000_000] {
        let value = term.value(of: Descent(age: count, mutations: count))
        #expect(value > last && value < 1)
        last = value
      }
    }
  }

  @Test func `counts end at a limit`() {
    let most = Descent(age: Descent.limit, mutations: Descent.limit)
    #expect(most.older == most)
    #expect(
      Descent(operation: "mutated", mutations: .max, parents: [most]).mutations == Descent.limit)
    #expect(Descent(age: -3, mutations: -4) == .founder)
  }

  @Test func `it is read as it is written, and nothing else is`() throws {
    func read(_ text: String) throws -> Descent {
      try Descent(json: JSONDocument(parsing: Array(text.utf8), source: "d").root)
    }
    let descent = Descent(age: 3, mutations: 12)
    #expect(
      try Descent(json: JSONDocument(parsing: descent.json.serialized(), source: "d").root)
        == descent)
    #expect(try read(#"{"age": 3, "mutations": 12}"#) == descent)
    for wrong in [
      #"{"age": 3}"#, #"{"age": -1, "mutations": 0}"#, #"{"age": 1.5, "mutations": 0}"#,
      #"{"age": 1, "mutations": 2000000000000}"#, #"{"age": 1, "mutations": 0, "born": 2}"#, "[]",
    ] { #expect(throws: JSONError.self, "\(wrong)") { try read(wrong) } }
  }

  private static let methods = [
    SearchMethod(fitness: fitness("a - age"), population: 8),
    SearchMethod(.novelty, fitness: fitness("mutations"), population: 8),
    SearchMethod(
      .mapElites, fitness: fitness("a"),
      axes: [.init("age", bins: 9), .init("mutations", bins: 20)],
      population: 8),
    SearchMethod(.nsga2, fitness: fitness("a, 1 - age"), population: 8),
  ]

  /// A value that follows from a genome, and a lie in the places of descent.
  private static func evaluation(of genome: Genome, _ plan: MeasurePlan) -> Evaluation {
    let sum = abs(genome.connections.reduce(0) { $0 + Double($1.weight) })
    let value = sum - sum.rounded(.down)
    let text = String(repeating: value < 0.5 ? "1f" : "c0", count: Descriptor.byteCount)
    return Evaluation(
      values: plan.measures.map { $0.name == "a" ? value : 77 }, descriptor: Descriptor(text))
  }

  private static func search(_ method: SearchMethod) throws -> Search {
    let individuals = try (1...8).map { number in
      Individual(
        IndividualID(generation: 1, number: number),
        Offspring(try bred(seed: UInt64(number)), operation: "drawn"))
    }
    return try search(method, from: individuals, number: 1, memory: nil)
  }

  private static func search(
    _ method: SearchMethod, from individuals: [Individual], number: Int, memory: SearchMemory?
  ) throws -> Search {
    let plan = MeasurePlan(method)
    return try Search(
      method, plan: plan, seed: 3, from: individuals, number: number, memory: memory,
      evaluations: individuals.map { evaluation(of: $0.genome, plan) }, threads: 2)
  }

  @Test(arguments: methods)
  func `a search counts what its generations tell, whatever an evaluator says`(
    method: SearchMethod
  ) throws {
    var search = try Self.search(method)
    var before: [IndividualID: Descent] = [:]
    for individual in search.individuals { before[individual.id] = .founder }
    var oldest = 0
    for number in 2...12 {
      let offspring = search.ask(generation: number)
      try search.tell(offspring.map { Self.evaluation(of: $0.genome, search.plan) })
      var now: [IndividualID: Descent] = [:]
      for individual in search.individuals {
        let expected = Descent(
          operation: individual.operation, mutations: individual.mutations.count,
          parents: individual.parents.compactMap { before[$0.id] })
        #expect(individual.descent == expected, "\(individual.id)")
        now[individual.id] = expected
        oldest = max(oldest, expected.age)
        if method.kind == .nsga2 {
          #expect(individual.values[1] == 1 - Descent.Term.age.value(of: expected))
        }
        if method.kind == .mapElites, let cell = individual.cell {
          let (age, mutations) = (
            Descent.Term.age.value(of: expected), Descent.Term.mutations.value(of: expected)
          )
          #expect(cell == Int(age * 9) * 20 + Int(mutations * 20), "\(individual.id)")
        }
      }
      before = now
    }
    #expect(oldest > 0, "some were kept")
  }

  @Test(arguments: methods)
  func `a search that goes on from any of its generations counts on`(method: SearchMethod) throws {
    var whole = try Self.search(method)
    for number in 2...5 {
      try whole.tell(
        whole.ask(generation: number).map { Self.evaluation(of: $0.genome, whole.plan) })
    }
    var resumed = try Self.search(
      method, from: whole.individuals, number: 5, memory: whole.memory)
    for number in 6...9 {
      for _ in 0..<2 {
        let offspring = whole.ask(generation: number)
        #expect(resumed.ask(generation: number) == offspring)
      }
      try whole.tell(
        whole.ask(generation: number).map { Self.evaluation(of: $0.genome, whole.plan) })
      try resumed.tell(
        resumed.ask(generation: number).map { Self.evaluation(of: $0.genome, resumed.plan) })
      #expect(resumed.individuals == whole.individuals)
    }
  }

  @Test func `nothing is kept of it that only the condition of a run asks for, or nobody`() throws {
    for text in ["a > 2", "mutations > 0.99"] {
      let method = SearchMethod(.nsga2, fitness: fitness("a, a"), population: 8)
      let plan = MeasurePlan(method, until: condition(text))
      #expect(plan.needsDescent == text.contains("mutations"))
      let start = try Self.search(method)
      var search = try Search(
        method, plan: plan, seed: 3, from: start.individuals, number: 1, memory: nil,
        evaluations: start.individuals.map { Self.evaluation(of: $0.genome, plan) }, threads: 1)
      try search.tell(search.ask(generation: 2).map { Self.evaluation(of: $0.genome, plan) })
      #expect(search.individuals.allSatisfy { $0.descent == nil })
    }
  }

  @Test func `a condition sees it`() throws {
    let method = SearchMethod(fitness: fitness("a"), population: 8)
    let plan = MeasurePlan(method, until: condition("mutations > 0"))
    let start = try Self.search(method)
    var search = try Search(
      method, plan: plan, seed: 3, from: start.individuals, number: 1, memory: nil,
      evaluations: start.individuals.map { Self.evaluation(of: $0.genome, plan) }, threads: 1)
    #expect(search.fulfilment == nil)
    try search.tell(search.ask(generation: 2).map { Self.evaluation(of: $0.genome, plan) })
    #expect(search.fulfilment != nil)
  }
}

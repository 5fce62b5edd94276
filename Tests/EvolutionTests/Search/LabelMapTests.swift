import Expressions
import Genomes
import JSON
import TestNetworks
import Testing

@testable import Evolution

/// Maps whose cells are the labels of a judge.
@Suite struct LabelMapTests {
  private static func method(_ labels: Int) throws -> SearchMethod {
    SearchMethod(
      .mapElites,
      fitness: try FitnessExpression.list("judge:imagenet", vocabulary: .writtenOut),
      axes: [
        .init(
          measure: try FitnessExpression("label", vocabulary: .writtenOut), bins: labels)
      ],
      judges: [.init(command: "imagenet", fingerprint: "0123456789abcdef")], population: 3)
  }

  private func search(_ labels: Int, _ found: [(score: Double, label: Int)]) throws -> Search {
    let method = try Self.method(labels)
    let individuals = found.indices.map { place in
      Individual(
        IndividualID(generation: 1, number: place + 1),
        Offspring(SampleNetworks.small, operation: "drawn"))
    }
    return try Search(
      method, plan: MeasurePlan(method), seed: 1, from: individuals, number: 1, memory: nil,
      evaluations: found.map {
        Evaluation(values: [$0.score, Double($0.label)], label: "label \($0.label)")
      }, threads: 1)
  }

  @Test func `the plan names the judge and the label`() throws {
    #expect(
      try MeasurePlan(Self.method(5)).measures.map(\.name) == ["judge:imagenet", "label"])
  }

  @Test func `a cell holds the best of its label, and the best label comes first`() throws {
    var search = try search(
      70_000 / 2, [(0.5, 0), (0.25, 34_999), (0.75, 0), (0.875, 1), (0.75, 2)])
    #expect(search.map?.coverage == 4.0 / 35_000)
    _ = search.ask(generation: 2)
    try search.tell(
      [(0.1, 0), (0.9, 34_999), (0.2, 3)].map {
        Evaluation(values: [$0.0, Double($0.1)], label: "label \($0.1)")
      })
    #expect(
      search.individuals.map(\.label)
        == ["label 34999", "label 1", "label 0", "label 2", "label 3"])
    #expect(search.individuals.map(\.cell) == [34_999, 1, 0, 2, 3])
    #expect(search.individuals.map(\.score) == [0.9, 0.875, 0.75, 0.75, 0.2])
    #expect(search.map?.qdScore == 0.75 + 0.875 + 0.75 + 0.2 + 0.9)
  }

  @Test func `the method is read back from its file`() throws {
    let method = try Self.method(1_000)
    let bytes = try method.json.serialized()
    let read = try SearchMethod(json: JSONDocument(parsing: bytes, source: "a").root)
    #expect(read == method && read.isOfLabels && read.judges == method.judges)
  }

  @Test func `labels are no second axis, and have no more cells than labels`() throws {
    var method = try Self.method(65_536)
    try method.check()
    method.axes[0].bins = 65_537
    #expect(throws: SearchError.self) { try method.check() }
    method.axes = [method.axes[0], method.axes[0]]
    method.axes[0].bins = 2
    method.axes[1].bins = 2
    #expect(throws: SearchError.self) { try method.check() }
    method.axes = [
      .init(measure: try FitnessExpression("entropy", vocabulary: .writtenOut), bins: 4)
    ]
    #expect(throws: SearchError.self) { try method.check() }
  }

  @Test func `what novelty compares stands in the plan`() throws {
    var method = try Self.method(1)
    (method.kind, method.axes, method.noveltyOf) = (.novelty, [], "imagenet")
    let plan = MeasurePlan(method)
    #expect(plan.featureJudge == "imagenet" && plan.needsNovelty && plan.wantsDescriptor)
    #expect(plan.measures.map(\.name) == ["judge:imagenet", "features:imagenet"])
    #expect(plan.measures.allSatisfy { $0.command == "imagenet" && $0.file == nil })
    #expect(throws: SearchError.missingDescriptor) {
      try plan.check([Evaluation(values: [1, 0])], count: 1)
    }
    let one = [Evaluation(values: [1, 0], features: [2])]
    try plan.check(one, count: 1)
    var archive = NoveltyArchive(threshold: 0.5)
    archive.admit([[3, 4]], novelty: [1])
    #expect(throws: SearchError.featureCount(expected: 2, found: 1)) {
      try plan.check(one, count: 1, against: archive)
    }
    let bytes = try method.json.serialized()
    #expect(try SearchMethod(json: JSONDocument(parsing: bytes, source: "a").root) == method)
  }
}

import Breeding
import Evolution
import Files
import Foundation
import Genomes
import Populations
import TestNetworks
import TestSupport
import Testing

/// Generations of networks that were changed by hand, and that their files tell no other changes.
@Suite struct BreederEditTests {
  private static let parent = Runs.new(count: 3, seed: 1)
  /// A change that goes with every genome of the recipe.
  private static let change = NamedChange.node("value", .bias(0.75))

  private static func edited(_ changes: [NamedChange], of number: Int = 2) throws -> Generation {
    try Runs.breeder.edit(
      parent.individuals[number - 1].specimen(), changes, number: 2, parent: 1, seed: 7)
  }

  @Test func `the child comes first, then the parent as it was`() throws {
    let generation = try Self.edited([
      .node("value", .bias(3)), .node("value", .activation(.sine)), Self.change,
    ])
    let address = try #require(Address("1/2"))
    #expect(
      generation.method
        == .edit(
          .init(
            address,
            changes: [
              .node(.output(.value), .activation(.sine)), .node(.output(.value), .bias(0.75)),
            ])))
    let (child, kept) = (generation.individuals[0], generation.individuals[1])
    #expect(generation.individuals.count == 2 && generation.parent == 1)
    #expect(child.operation == "edited" && child.parents == [address])
    #expect(child.mutations == ["activation", "bias"])
    #expect(kept.operation == "kept" && kept.genome == Self.parent.genomes[1])
    let node = try #require(child.genome.nodes.first { $0.id == .output(.value) })
    #expect(node.bias == 0.75 && node.activation == .sine)
    #expect(try Runs.readBack(generation) == generation)
  }

  @Test func `changes that change nothing are refused`() throws {
    let said = "these changes leave 1/2 as it is: expected one that changes its network"
    #expect(message { _ = try Self.edited([]) } == said)
    let node = try #require(Self.parent.genomes[1].nodes.first { $0.id == .output(.value) })
    #expect(
      message { _ = try Self.edited([Self.change, .node("value", .bias(node.bias))]) } == said)
  }

  /// Calls `body` with a lineage whose second generation was edited and, where the child given is not
  /// nil, has that genome for a child.
  private func withLineage(
    child: Genome? = nil, kept: Genome? = nil, _ body: (PopulationFolder) throws -> Void
  ) throws {
    try Lineages.withFolder { folder in
      try Lineages.found(in: folder, Self.parent)
      let edited = try Self.edited([Self.change])
      let individuals = zip(edited.individuals, [child, kept]).map { one, genome in
        Individual(
          id: one.id, parents: one.parents, operation: one.operation, mutations: one.mutations,
          tries: one.tries, genome: genome ?? one.genome)
      }
      try folder.open(Lineages.name, forWriting: true).append(
        Generation(
          number: 2, parent: 1, seed: edited.seed, method: edited.method,
          individuals: individuals))
      try body(folder)
    }
  }

  private func faults(_ folder: PopulationFolder) throws -> [String] {
    let verification = try folder.verification(of: Lineages.name)
    return (verification.faults + Runs.breeder.findings(in: verification).faults).map(\.description)
  }

  @Test func `what the changes make is sound`() throws {
    try withLineage { folder in
      let found = try faults(folder)
      #expect(found.isEmpty)
    }
  }

  @Test func `another child or another parent than they make is found`() throws {
    let other = Self.parent.genomes[2]
    for (child, kept) in [(other, nil), (nil, other), (Self.parent.genomes[1], nil)] {
      try withLineage(child: child, kept: kept) { folder in
        let found = try faults(folder)
        #expect(
          found == [
            "\(folder.path)/\(Lineages.name)/0002.json: it is not what its changes make of 1/2"
          ])
      }
    }
  }

  @Test func `changes that the parent does not allow are found`() throws {
    try Lineages.withFolder { folder in
      try Lineages.found(in: folder, Self.parent)
      let edited = try Self.edited([Self.change])
      let stranger = NodeID.named("nobody")
      try folder.open(Lineages.name, forWriting: true).append(
        Generation(
          number: 2, parent: 1, seed: edited.seed,
          method: .edit(.init(try #require(Address("1/2")), changes: [.node(stranger, .bias(1))])),
          individuals: edited.individuals))
      #expect(
        try faults(folder) == [
          "\(folder.path)/\(Lineages.name)/0002.json: its changes cannot be made to 1/2: "
            + "expected a node of the network, found \"\(stranger)\""
        ])
    }
  }

  @Test func `a child of another lineage's picture is held against the parent beside it`() throws {
    let address = try #require(Address("elsewhere/4/2"))
    for child in [nil, Self.parent.genomes[2]] {
      try Lineages.withFolder { folder in
        let edited = try Runs.breeder.edit(
          Specimen(address, Self.parent.genomes[1]), [Self.change], number: 1, parent: nil, seed: 7)
        let one = edited.individuals[0]
        try Lineages.found(
          in: folder,
          Generation(
            number: 1, parent: nil, seed: 7, method: edited.method,
            individuals: [
              Individual(
                id: one.id, parents: one.parents, operation: one.operation,
                mutations: one.mutations, tries: 1, genome: child ?? one.genome),
              edited.individuals[1],
            ]))
        let path = "\(folder.path)/\(Lineages.name)/0001.json"
        #expect(
          try faults(folder)
            == (child == nil
              ? [] : ["\(path): it is not what its changes make of elsewhere/4/2"]))
      }
    }
  }

  @Test func `a damaged file is edited again to the byte`() throws {
    try withLineage { folder in
      let file = "\(folder.path)/\(Lineages.name)/0002.json"
      let whole = try Data(contentsOf: URL(fileURLWithPath: file))
      try FileManager.default.removeItem(atPath: file)
      try Data(whole.dropLast(9)).write(to: URL(fileURLWithPath: file))
      #expect(try faults(folder).count == 1)
      let lineage = try folder.open(Lineages.name, forWriting: true)
      #expect(try Runs.breeder.repair(lineage).last == "\(file): edited again")
      #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == whole)
      #expect(try faults(folder).isEmpty)
    }
  }
}

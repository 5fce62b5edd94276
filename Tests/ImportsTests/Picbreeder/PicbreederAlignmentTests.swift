import Evolution
import Genomes
import Imports
import TestNetworks
import Testing

@Suite struct PicbreederAlignmentTests {
  private func genome(_ file: String) throws -> Genome {
    try Fixtures.imported("Picbreeder/\(file)").members[0].genome
  }

  @Test func `the two files of the skull hold the same genes`() throws {
    let (one, other) = (try genome("skull.zip"), try genome("skull-two-roots.xml"))
    #expect(Set(one.nodes) == Set(other.nodes))
    #expect(Set(one.connections) == Set(other.connections))
    #expect(one.nodes.count == 23 && one.connections.count == 57)
  }

  /// What the files have in common, counted in them by a program of its own: four inputs and the
  /// output always.
  @Test func `pictures of one branch align`() throws {
    let skull = try genome("skull.zip")
    for (file, nodes, links) in [("745_LetterG.xml", 14, 27), ("2914_Firefly.xml", 5, 0)] {
      let other = try genome(file)
      #expect(Set(skull.nodes.map(\.id)).intersection(other.nodes.map(\.id)).count == nodes)
      #expect(
        Set(skull.connections.map(\.marking)).intersection(other.connections.map(\.marking)).count
          == links)
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `the child of two imported pictures has each gene once`(seed: UInt64) throws {
    let parents = [try genome("skull.zip"), try genome("745_LetterG.xml")]
    var random = RandomStream(seed: seed, generation: 1, child: 1, attempt: 0)
    let child = Crossover.cross(parents, random: &random)
    let all = Set(parents.flatMap { $0.connections.map(\.marking) })
    #expect(Set(child.connections.map(\.marking)).isSubset(of: all))
    for connection in child.connections {
      #expect(parents.contains { $0.connections.contains(connection) })
    }
  }

  /// Outputs that feed others, through every operator and crossover.
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `imported genomes stay genomes over hundreds of generations`(seed: UInt64) throws {
    func sample(_ outputs: [String]) throws -> Genome {
      let text = SampleGenome(seed: seed, outputs: outputs).xml(shuffledBy: seed)
      return try ImportedFile(picbreeder: Array(text.utf8), source: "t.xml").members[0].genome
    }
    var genomes = [
      try sample(["ink"]), try sample(["hue", "saturation", "brightness"]), try genome("skull.zip"),
    ]
    let focuses: [Focus?] = [nil, .colour, .weights, .structure]
    for step in 0..<300 {
      var random = RandomStream(seed: seed, generation: step, child: 1, attempt: 0)
      let limits = VariationLimits { $0.focus = focuses[step % 4] }
      let conception: Conception =
        step % 4 == 1 ? .mutated(step % 3) : .crossed([step % 3, (step + 1) % 3])
      let child = conception.conceive(
        from: genomes, variation: Variation(strength: 0.3, limits: limits), random: &random
      ).genome
      let again = try? Genome.Draft(child).genome()
      #expect(again == child, "seed \(seed), step \(step)")
      genomes[step % 3] = child
    }
  }
}

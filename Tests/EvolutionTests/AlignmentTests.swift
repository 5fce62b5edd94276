import Evolution
import Genomes
import Testing

/// Two parents' genes by innovation number, and what their child has.
struct AlignmentCase: Sendable, CustomTestStringConvertible {
  let first: [Int]
  let second: [Int]
  let fitness: [Double]?
  let child: [Int]

  var testDescription: String { "\(first) × \(second) at \(fitness ?? [])" }
}

/// How genes of two parents meet. The numbers are those of other systems, whose innovation numbers
/// stand here as connections of their own.
@Suite struct AlignmentTests {
  /// x → a hidden node for each innovation.
  private static func parent(_ innovations: [Int], weight: Float = 1) -> Genome {
    var draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: .grey), output: .sine)
    for innovation in innovations {
      draft.nodes.append(Node(id: .layered(0, innovation)))
      draft.connections.append(
        Connection(from: .input(.x), to: .layered(0, innovation), weight: weight))
    }
    return draft.valid()
  }

  private static let cases: [AlignmentCase] = [
    // NEAT test suites: matching, disjoint and excess genes, all inherited from equals.
    AlignmentCase(first: [0, 5, 10], second: [0, 3, 5], fitness: nil, child: [0, 3, 5, 10]),
    AlignmentCase(first: [0, 1], second: [10, 11], fitness: nil, child: [0, 1, 10, 11]),
    AlignmentCase(first: [0, 1], second: [10, 11], fitness: [7, 7], child: [0, 1, 10, 11]),
    // NEAT test suites: disjoint and excess genes come from the fitter parent.
    AlignmentCase(first: [0, 10], second: [0, 5], fitness: [100, 50], child: [0, 10]),
    AlignmentCase(first: [0, 10], second: [0, 5], fitness: [50, 100], child: [0, 5]),
    AlignmentCase(first: [0], second: [0, 5, 6], fitness: [100, 50], child: [0]),
    AlignmentCase(first: [0], second: [0, 5, 6], fitness: [-2, -1], child: [0, 5, 6]),
  ]

  @Test(arguments: cases)
  func `a child has the genes of its fittest parents`(example: AlignmentCase) {
    for seed in 0..<50 as Range<UInt64> {
      var random = stream(seed)
      let child = Crossover.cross(
        [Self.parent(example.first), Self.parent(example.second)], fitness: example.fitness,
        random: &random)
      let expected = Set(example.child.map { NodeID.layered(0, $0) })
      #expect(Set(child.connections.map(\.to)) == expected, "seed \(seed)")
      #expect(Set(child.nodes.dropFirst(2).map(\.id)) == expected, "seed \(seed)")
      #expect(child.connections.count == example.child.count, "seed \(seed)")
    }
  }

  /// Disjoint and excess genes, which the suites tell apart by number, are inherited alike: from
  /// the one that has them.
  @Test(
    arguments: [
      ([0, 5, 10], [0, 3, 5], [0, 5], [3], [10]), ([0, 1], [10, 11], [], [0, 1], [10, 11]),
    ] as [([Int], [Int], [Int], [Int], [Int])])
  func `matching genes come from either parent, disjoint and excess ones from their own`(
    first: [Int], second: [Int], matching: [Int], disjoint: [Int], excess: [Int]
  ) {
    let parents = [Self.parent(first, weight: 1), Self.parent(second, weight: 2)]
    var weights: [NodeID: Set<Float>] = [:]
    for seed in 0..<60 as Range<UInt64> {
      var random = stream(seed)
      for gene in Crossover.cross(parents, random: &random).connections {
        weights[gene.to, default: []].insert(gene.weight)
      }
    }
    #expect(weights.count == matching.count + disjoint.count + excess.count)
    for gene in matching { #expect(weights[.layered(0, gene)] == [1, 2]) }
    for gene in disjoint + excess {
      #expect(weights[.layered(0, gene)] == [first.contains(gene) ? 1 : 2])
    }
  }

  /// The figure of NEAT's crossover (Stanley 2004, "Efficient Evolution of Neural Networks through
  /// Complexification"): genes 1, 2, 4, 6 match, 3 and 5 are disjoint, 7 and 8 are excess.
  @Test func `the parents of the figure have its child`() throws {
    let (x, y, r) = (NodeID.input(.x), NodeID.input(.y), NodeID.input(.r))
    let (four, five, six) = (NodeID.layered(0, 4), NodeID.output(.ink), NodeID.layered(0, 6))
    let genes = [
      (x, four), (y, four), (r, four), (y, five), (r, five), (four, five), (x, six), (six, four),
    ]
    func parent(_ numbers: [Int], disabled: [Int], hidden: [NodeID], weight: Float) -> Genome {
      var draft = Genome.Draft(bare: Canvas(inputs: [.x, .y, .r], colour: .grey), output: .sine)
      draft.nodes += hidden.map { Node(id: $0, bias: weight) }
      draft.connections = numbers.map {
        Connection(
          from: genes[$0 - 1].0, to: genes[$0 - 1].1, weight: weight,
          enabled: !disabled.contains($0))
      }
      return draft.valid()
    }
    let parents = [
      parent([1, 2, 4, 5, 6], disabled: [4], hidden: [four], weight: 1),
      parent([1, 2, 3, 4, 6, 7, 8], disabled: [1, 4], hidden: [four, six], weight: 2),
    ]
    for seed in 0..<50 as Range<UInt64> {
      var random = stream(seed)
      let child = Crossover.cross(parents, random: &random)
      let found = try child.connections.map { gene in
        try #require(genes.firstIndex { $0 == (gene.from, gene.to) }) + 1
      }
      #expect(found.sorted() == [1, 2, 3, 4, 5, 6, 7, 8], "seed \(seed)")
      for (number, gene) in zip(found, child.connections) {
        switch number {
        case 5: #expect(gene.weight == 1 && gene.enabled, "seed \(seed)")
        case 3, 7, 8: #expect(gene.weight == 2 && gene.enabled, "seed \(seed)")
        case 4: #expect(!gene.enabled, "seed \(seed): both parents have it disabled")
        case 2, 6: #expect(gene.enabled, "seed \(seed): both parents have it enabled")
        default: break
        }
      }
    }
  }
}

import Genomes
import Testing

@testable import Evolution

@Suite struct MorphTests {
  private static let place: [Input: Double] = [
    .x: 0.3, .y: -0.8, .r: 0.7, .theta: 1.1, .bias: 1, .z1: 0.5,
  ]

  /// x → ink, by way of one hidden node of the activation.
  private func line(
    _ activation: Activation, weight: Float, scale: Float = 1, colour: ColourModel = .grey
  ) -> Genome.Draft {
    var draft = Genome.Draft(
      bare: Canvas(inputs: [.x], scale: scale, colour: colour), output: .identity)
    draft.nodes.append(Node(id: .layered(0, 0), activation: activation, bias: weight / 4))
    draft.connections = [Connection(from: .input(.x), to: .layered(0, 0), weight: weight)]
    draft.connections += colour.outputs.map {
      Connection(from: .layered(0, 0), to: .output($0), weight: 1)
    }
    return draft
  }

  @Test func `a plane turns the short way round`() throws {
    let ends = try ([0.45, -0.45] as [Float]).map { turn in
      var draft = line(.sine, weight: 2)
      draft.canvas.placement.turn = turn
      return try draft.genome()
    }
    let way = try Morph(ends[0], ends[1])
    for (share, turn) in [(0.25, 0.475), (0.5, 0.5), (0.75, 0.525)] {
      #expect(abs(Double(way.genome(at: share).canvas.placement.turn) - turn) < 1e-6)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the ends are the genomes themselves`(seed: UInt64) throws {
    let (one, other) = (try bred(steps: 10, seed: seed), try bred("layers", seed: seed))
    let way = try Morph(one, other)
    #expect(way.genome(at: 0) == one && way.genome(at: 1) == other)
    #expect(way.genome(at: -1) == one && way.genome(at: 2) == other)
    #expect(way.genome(at: 0.3) != one)
  }

  /// A genome mutated at half strength, with activations that have no jump.
  private func strayed(_ genome: Genome, _ seed: UInt64) -> Genome {
    let limits = VariationLimits {
      $0.activations = [
        .sine, .gaussian, .tanh, .absolute, .cosine, .sigmoid,
      ]
    }
    var (random, genome) = (stream(seed, 5), genome)
    for _ in 0..<8 {
      genome = Mutations(strength: 0.5, limits: limits).mutate(genome, random: &random).genome
    }
    return genome
  }

  /// Related and unrelated ones.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `close to an end the outputs are close to that end's`(seed: UInt64) throws {
    let parent = try bred(seed: seed)
    let all = [
      parent, strayed(parent, seed), strayed(parent, seed + 100),
      strayed(try bred(seed: seed + 50), seed),
    ]
    for one in all {
      for other in all {
        let way = try Morph(one, other)
        for (share, end) in [(1e-7, one), (1 - 1e-7, other)] {
          let step = Genome.Draft(way.genome(at: share)).outputs(Self.place)
          for (output, expected) in Genome.Draft(end).outputs(Self.place) {
            let difference = abs((step[output] ?? .nan) - expected)
            #expect(difference <= 1e-3 * max(1, abs(expected)), "seed \(seed), \(output)")
          }
        }
      }
    }
  }

  /// The wildest genomes, of every colour model.
  @Test(arguments: 0..<30 as Range<UInt64>)
  func `every step is a genome`(seed: UInt64) throws {
    let all = [
      try bred(steps: 10, seed: seed), try bred(steps: 30, seed: seed), grey(seed: seed),
      try rgb(seed: seed), try bred("layers", seed: seed),
    ]
    for one in all {
      for other in all {
        let way = try Morph(one, other)
        for share in [1e-9, 0.25, 0.5, 1 - 1e-9] {
          #expect(throws: Never.self, "seed \(seed)") {
            try Genome.Draft(way.genome(at: share)).genome()
          }
        }
      }
    }
  }

  @Test func `common genes go evenly from one to the other`() throws {
    let way = try Morph(line(.sine, weight: 1).valid(), line(.sine, weight: 3).valid())
    let middle = way.genome(at: 0.25)
    #expect(middle == line(.sine, weight: 1.5).valid())
  }

  @Test func `a gene of one alone fades with what hears it`() throws {
    let one = line(.sine, weight: 1)
    var other = one
    other.nodes.append(Node(id: .layered(0, 1), activation: .square, bias: 0.5))
    other.connections += [
      Connection(from: .input(.x), to: .layered(0, 1), weight: 2),
      Connection(from: .layered(0, 1), to: .output(.ink), weight: 4),
      Connection(from: .input(.x), to: .output(.ink), weight: 8, enabled: false),
    ]
    var expected = other
    expected.connections.removeLast()
    expected.connections[3].weight = 1
    #expect(try Morph(one.valid(), other.valid()).genome(at: 0.25) == expected.valid())
    #expect(
      Set(try Morph(other.valid(), one.valid()).genome(at: 0.75).connections)
        == Set(expected.connections))
  }

  @Test(arguments: [0.1, 0.5, 0.8])
  func `a node of two activations is their weighted sum, hidden or output`(
    share: Double
  ) throws {
    var (one, other) = (line(.sine, weight: 1), line(.gaussian, weight: 3))
    let hidden = try Morph(one.valid(), other.valid()).genome(at: share)
    func ink(_ genome: Genome.Draft) -> Double { genome.outputs([.x: 0.3])[.ink] ?? .nan }
    let expected = (1 - share) * ink(one) + share * ink(other)
    #expect(abs(ink(Genome.Draft(hidden)) - expected) < 1e-6)

    one.nodes[1].activation = .tanh
    other.nodes[1].activation = .square
    let output = try Morph(one.valid(), other.valid()).genome(at: share)
    let sum = (1 - share) * ink(one) + share * ink(other)
    #expect(abs(ink(Genome.Draft(output)) - sum) < 1e-6)
    #expect(output.nodes.first { $0.id == .output(.ink) }?.activation == .identity)
  }

  @Test func `connections that contradict each other close no cycle`() throws {
    let (a, b) = (NodeID.layered(0, 0), NodeID.layered(0, 1))
    func parent(_ from: NodeID, _ to: NodeID) -> Genome {
      var draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: .rgb), output: .identity)
      draft.nodes += [a, b].map { Node(id: $0, activation: .sine) }
      draft.connections = [
        Connection(from: .input(.x), to: from, weight: 1),
        Connection(from: from, to: to, weight: 2),
        Connection(from: to, to: .output(.red), weight: 1),
        Connection(
          from: from == a ? .output(.red) : .output(.blue),
          to: from == a ? .output(.blue) : .output(.red), weight: 1),
      ]
      return draft.valid()
    }
    let (one, other) = (parent(a, b), parent(b, a))
    let way = try Morph(one, other)
    for share in [1e-6, 0.4, 1 - 1e-6] {
      let step = Genome.Draft(way.genome(at: share)).outputs(Self.place)
      let (first, last) = (
        Genome.Draft(one).outputs(Self.place), Genome.Draft(other).outputs(Self.place)
      )
      for output in [Output.red, .green, .blue] {
        let expected = (1 - share) * (first[output] ?? .nan) + share * (last[output] ?? .nan)
        #expect(abs((step[output] ?? .nan) - expected) < 1e-5, "\(output) at \(share)")
      }
    }
  }

  @Test func `another scale is carried by the weights from x`() throws {
    let (one, other) = (line(.sine, weight: 1), line(.sine, weight: 1, scale: 3))
    let middle = try Morph(one.valid(), other.valid()).genome(at: 0.5)
    #expect(middle.canvas.scale == 1)
    #expect(middle.connections[0].weight == 2)
  }

  @Test func `inputs are those of both, and latents go from one to the other`() throws {
    func parent(_ inputs: [Input], _ latents: [Float]) -> Genome {
      Genome.Draft(
        bare: Canvas(inputs: inputs, latents: latents, colour: .grey), output: .sine
      ).valid()
    }
    let canvas = try Morph(
      parent([.x, .z0, .z1], [1, 2]), parent([.z1, .y, .z3], [4, 8])
    ).genome(at: 0.5).canvas
    #expect(canvas.inputs == [.x, .z0, .z1, .y, .z3] && canvas.latents == [1, 3, 8])
  }

  @Test func `genomes too large together are refused`() {
    func parent(_ layer: Int) -> Genome {
      var draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: .grey), output: .sine)
      for index in 0..<3_000 {
        draft.nodes.append(Node(id: .layered(layer, index)))
        draft.connections.append(
          Connection(from: .layered(layer, index), to: .output(.ink), weight: 1))
      }
      return draft.valid()
    }
    #expect(throws: GenomeFault.tooManyNodes(6_002)) { try Morph(parent(0), parent(1)) }
  }
}

import Genomes
import TestNetworks
import Testing

@testable import Evolution

/// What changes where breeding is held to a focus, gene by gene.
@Suite struct MutationsFocusTests {
  private func child(
    of parent: Genome, _ limits: VariationLimits, strength: Double = 0.7, _ seed: UInt64
  ) -> (genome: Genome, operators: [String]) {
    var random = stream(seed)
    return Mutations(strength: strength, limits: limits).mutate(parent, random: &random)
  }

  @Test(arguments: Origin.allCases)
  func `a view moves and grows by its own scale, about the middle`(origin: Origin) throws {
    var draft = Genome.Draft(try bred(steps: 5, seed: 2))
    (draft.canvas.origin, draft.canvas.scale) = (origin, 128_000_000)
    var random = stream(4)
    _ = ShiftView().apply(to: &draft, strength: 1, random: &random)
    #expect(draft.canvas.placement.shiftX.magnitude > 1_000_000)
    func middle() -> Double {
      let half = origin == .centred ? 0 : Double(draft.canvas.scale) / 2
      return Double(draft.canvas.placement.shiftX) + half
    }
    let (before, scale) = (middle(), draft.canvas.scale)
    for _ in 0..<10 { _ = ScaleView().apply(to: &draft, strength: 0.5, random: &random) }
    #expect(draft.canvas.scale != scale && 0.001...1 ~= draft.canvas.scale / scale)
    #expect(abs(middle() - before) < 100)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `the view changes and the network does not`(seed: UInt64) throws {
    let parent = try bred(steps: Int(seed % 20), seed: seed)
    let limits = VariationLimits { $0.focus = .view }
    var (genome, names) = (parent, Set<String>())
    for step in 0..<40 as Range<UInt64> {
      let (child, operators) = child(of: genome, limits, strength: 1, seed * 40 + step)
      #expect(child.canvas != genome.canvas && !operators.isEmpty, "seed \(seed)")
      genome = child
      names.formUnion(operators)
    }
    #expect(names == ["shift-view", "scale-view", "turn-view"])
    #expect(genome.nodes == parent.nodes && genome.connections == parent.connections)
    #expect(0.000_001...1_000_000 ~= genome.canvas.scale)
    #expect(genome.canvas.placement.turn.magnitude <= 0.5)
    var canvas = genome.canvas
    (canvas.placement, canvas.scale) = (parent.canvas.placement, parent.canvas.scale)
    #expect(canvas == parent.canvas)
  }

  @Test(arguments: [nil, Focus.structure, .weights, .view], [0.2, 0.5, 1])
  func `a network that is made simpler never grows`(focus: Focus?, strength: Double) throws {
    let limits = VariationLimits { $0.focus = focus }
    let mutations = Mutations(strength: strength, limits: limits).simplifying
    var genome = try bred(steps: 40, seed: 3)
    var removed = 0
    for seed in 0..<100 as Range<UInt64> {
      var random = stream(seed)
      let child = mutations.mutate(genome, random: &random).genome
      #expect(child.connections.count <= genome.connections.count, "seed \(seed)")
      #expect(child.nodes.count <= genome.nodes.count, "seed \(seed)")
      removed += genome.connections.count - child.connections.count
      genome = child
    }
    #expect(removed > 0 || focus == .weights || focus == .view)
  }

  @Test func `without limits everything changes as it did`() throws {
    let parent = try bred(steps: 5, seed: 1)
    for seed in 0..<50 as Range<UInt64> {
      var random = stream(seed)
      let expected = Mutations(strength: 0.7).mutate(parent, random: &random)
      #expect(child(of: parent, VariationLimits(), seed) == expected, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `structure keeps weights and biases but beside nodes that came or went`(
    seed: UInt64
  ) throws {
    let parent = try bred(steps: Int(seed % 20), seed: seed)
    let (child, operators) = child(of: parent, VariationLimits { $0.focus = .structure }, seed)
    #expect(child != parent && !operators.isEmpty, "seed \(seed)")
    let old = Set(parent.nodes.map(\.id))
    let new = Set(child.nodes.map(\.id)).subtracting(old)
    let entered = Set(child.connections.filter { new.contains($0.from) }.map(\.to))
    // Where what was put in was taken out again, nothing tells where it was.
    if operators.contains("remove-node"), operators.contains(where: { $0.hasPrefix("add-") }) {
      return
    }
    let gone = old.subtracting(child.nodes.map(\.id))
    let left = Set(parent.connections.filter { gone.contains($0.from) }.map(\.to))
    for after in child.connections {
      guard let before = parent.connections.first(where: { $0.marking == after.marking }),
        !left.contains(after.to)
      else { continue }
      #expect(before.weight == after.weight, "seed \(seed)")
    }
    for after in child.nodes {
      guard let before = parent.nodes.first(where: { $0.id == after.id }) else { continue }
      #expect(
        before.bias == after.bias || entered.contains(after.id) || left.contains(after.id),
        "seed \(seed)")
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `weights keep nodes, connections and activations`(seed: UInt64) throws {
    let parent = try bred(steps: Int(seed % 20), seed: seed)
    let child = child(of: parent, VariationLimits { $0.focus = .weights }, seed).genome
    #expect(child != parent && child.canvas == parent.canvas, "seed \(seed)")
    #expect(child.nodes.map(\.id) == parent.nodes.map(\.id), "seed \(seed)")
    #expect(child.nodes.map(\.activation) == parent.nodes.map(\.activation), "seed \(seed)")
    #expect(child.connections.map(\.marking) == parent.connections.map(\.marking), "seed \(seed)")
    #expect(child.connections.map(\.enabled) == parent.connections.map(\.enabled), "seed \(seed)")
  }

  /// The value is asked at some places in `Double`, through nothing that breeding uses.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `colour keeps the value to the last bit`(seed: UInt64) throws {
    let parent = try bred(steps: Int(seed % 20), seed: seed)
    var genome = parent
    for step in 0..<5 as Range<UInt64> {
      genome =
        child(of: genome, VariationLimits { $0.focus = .colour }, strength: 1, seed * 5 + step)
        .genome
    }
    #expect(genome != parent, "seed \(seed)")
    for x in [-0.9, 0.1, 0.6] {
      let place: [Input: Double] = [.x: x, .y: 0.3 - x, .r: 0.7 * x * x, .bias: 1]
      let (before, after) = (
        Genome.Draft(parent).outputs(place), Genome.Draft(genome).outputs(place)
      )
      #expect(before[.value]?.bitPattern == after[.value]?.bitPattern, "seed \(seed)")
    }
  }

  @Test func `activations are drawn from those that are switched on`() throws {
    let limits = VariationLimits { $0.activations = [.triangle, .gelu] }
    var drawn = Set<Activation>()
    for seed in 0..<300 as Range<UInt64> {
      let parent = try bred(seed: seed)
      let old = Dictionary(uniqueKeysWithValues: parent.nodes.map { ($0.id, $0.activation) })
      let child = child(of: parent, limits, strength: 1, seed).genome
      drawn.formUnion(child.nodes.filter { old[$0.id] != $0.activation }.map(\.activation))
    }
    #expect(drawn == [.triangle, .gelu])
  }

  /// Grey, HSV and RGB, mixed by crossover, at random strengths.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `6,000 children under any limits are genomes`(seed: UInt64) throws {
    var allLimits = [
      VariationLimits { $0.focus = .structure }, VariationLimits { $0.focus = .weights },
      VariationLimits { $0.focus = .colour },
      VariationLimits { $0.inputs = [.x, .theta, .z3, .bias] },
      VariationLimits {
        $0.focus = .structure
        $0.inputs = [.y, .r, .t]
      },
      VariationLimits {
        $0.activations = [.step]
        $0.inputs = []
      },
      VariationLimits { $0.inputs = [.cosTheta, .sinTheta, .r] },
    ]
    allLimits += ColourModel.allCases.map { model in VariationLimits { $0.colour = model } }
    var generation = [
      try bred(seed: seed), try bred(steps: 20, seed: seed + 100), grey(seed: seed),
      try rgb(seed: seed),
    ]
    for number in 1...20 {
      var children: [Genome] = []
      for child in 0..<5 {
        var random = RandomStream(seed: seed, generation: number, child: child)
        let variation = Variation(
          strength: random.uniform(), limits: allLimits[random.below(allLimits.count)])
        let parents = (0..<2).map { _ in random.below(generation.count) }
        let conception: Conception =
          random.chance(0.5) ? .mutated(parents[0]) : .crossed(parents)
        // `valid()` traps on whatever is no genome.
        children.append(
          conception.conceive(from: generation, variation: variation, random: &random).genome)
      }
      generation = children
    }
    #expect(generation.count == 5)
  }
}

/// A grey genome that has grown a little.
func grey(seed: UInt64) -> Genome {
  var draft = Genome.Draft(
    bare: Canvas(inputs: [.x, .y, .bias], colour: .grey), output: .bipolarSigmoid)
  draft.connections = draft.canvas.inputs.map {
    Connection(from: .input($0), to: .output(.ink), weight: 1.5)
  }
  var (random, genome) = (stream(seed, 77), draft.valid())
  for _ in 0..<10 { genome = Mutations(strength: 1).mutate(genome, random: &random).genome }
  return genome
}

/// A small RGB genome whose outputs also lead on.
func rgb(seed: UInt64) throws -> Genome {
  var draft = Genome.Draft(
    bare: Canvas(inputs: [.x, .y, .z1], latents: [0.5], scale: 3, colour: .rgb), output: .sigmoid)
  draft.connections = draft.canvas.colour.outputs.map {
    Connection(from: .input(.x), to: .output($0), weight: 1)
  }
  var (random, genome) = (stream(seed, 78), draft.valid())
  for _ in 0..<15 { genome = Mutations(strength: 1).mutate(genome, random: &random).genome }
  return genome
}

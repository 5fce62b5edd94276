import Genomes
import Testing

@testable import Evolution

@Suite struct CrossoverTests {
  /// x → ink of the canvas given.
  private static func line(
    weight: Float = 1, enabled: Bool = true, canvas: Canvas = Canvas(inputs: [.x], colour: .grey)
  ) -> Genome {
    var draft = Genome.Draft(bare: canvas, output: .sine)
    draft.connections = canvas.colour.outputs.map {
      Connection(from: .input(.x), to: .output($0), weight: weight, enabled: enabled)
    }
    return draft.valid()
  }

  @Test(
    arguments: [
      (0, 0, 3), (0.25, 1, 3), (0.5, 2, 3), (0.75, 2, 1.5), (1, 2, 0),
    ] as [(Double, Float, Float)])
  func `a child is mixed by what each parent alone leads into an output`(
    share: Double, one: Float, other: Float
  ) {
    let canvas = Canvas(inputs: [.x, .y, .r], colour: .grey)
    func parent(_ input: Input, _ weight: Float) -> Genome {
      var draft = Genome.Draft(bare: canvas, output: .sine)
      draft.connections = [
        Connection(from: .input(input), to: .output(.ink), weight: weight),
        Connection(from: .input(.r), to: .output(.ink), weight: 5),
      ]
      return draft.valid()
    }
    let (first, second) = (parent(.x, 2), parent(.y, 3))
    var random = stream(1)
    let child = Crossover.cross([first, second], random: &random)
    let mixed = child.mixed(share, of: first, and: second)
    func weight(_ input: Input) -> Float? {
      mixed.connections.first { $0.from == .input(input) }?.weight
    }
    #expect(weight(.x) == one && weight(.y) == other && weight(.r) == 5)
    #expect(share != 0.5 || mixed == child)
  }

  @Test(.timeLimit(.minutes(2)))
  func `large networks of different widths cross in reasonable time`() throws {
    let parents = try [bred("wide", seed: 1), bred("pollock", seed: 1)]
    for seed in 1...2 as ClosedRange<UInt64> {
      var random = stream(seed)
      let child = Crossover.cross(parents, random: &random)
      // All of the narrower one's connections are also the wider one's.
      #expect(
        Set(child.connections.map(\.marking)) == Set(parents[1].connections.map(\.marking)))
    }
  }

  @Test(arguments: ["neat", "layers"], [1, 2] as [UInt64])
  func `the child of one parent, alone or twice, is that parent`(
    recipe: String, seed: UInt64
  ) throws {
    let parent = try bred(recipe, steps: 30, seed: seed)
    var random = stream(seed)
    #expect(Crossover.cross([parent], random: &random) == parent)
    #expect(Crossover.cross([parent, parent], random: &random) == parent)
    #expect(
      Crossover.cross([parent, parent, parent], fitness: [1, 3, 2], random: &random) == parent)
  }

  @Test func `the child of a parent of 4,096 nodes loses none of its genes`() {
    var draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: .grey), output: .sine)
    var last = NodeID.input(.x)
    for index in 0..<(Genome.nodeLimit - 2) {
      draft.nodes.append(Node(id: .layered(index, 0)))
      draft.connections.append(Connection(from: last, to: .layered(index, 0), weight: 1))
      last = .layered(index, 0)
    }
    draft.connections.append(Connection(from: last, to: .output(.ink), weight: 1))
    let parent = draft.valid()
    var random = stream(1)
    #expect(Crossover.cross([parent, parent], random: &random) == parent)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `every gene of a child is a gene of a parent`(seed: UInt64) throws {
    // Two of one family and one of another.
    let ancestor = try bred(steps: 10, seed: seed)
    var random = stream(seed)
    var parents = [try bred(steps: 20, seed: seed + 1_000)]
    for _ in 0..<2 {
      var genome = ancestor
      for _ in 0..<20 {
        genome = Mutations(strength: 1).mutate(genome, random: &random).genome
      }
      parents.append(genome)
    }
    let nodes = Set(parents.flatMap(\.nodes))
    let weights = Set(parents.flatMap(\.connections).map { Gene($0.marking, $0.weight) })
    for fitness in [nil, [1, 2, 3], [2, 2, 1]] as [[Double]?] {
      let child = Crossover.cross(parents, fitness: fitness, random: &random)
      #expect(child.nodes.allSatisfy(nodes.contains), "seed \(seed)")
      #expect(
        child.connections.allSatisfy { weights.contains(Gene($0.marking, $0.weight)) },
        "seed \(seed)")
    }
  }

  private struct Gene: Hashable {
    let marking: Connection.Marking
    let weight: Float

    init(_ marking: Connection.Marking, _ weight: Float) {
      self.marking = marking
      self.weight = weight
    }
  }

  @Test func `matching genes come from each parent alike, whoever is fitter`() throws {
    let parents = [Self.line(weight: 1), Self.line(weight: 2), Self.line(weight: 3)]
    var counts: [Float: Int] = [:]
    for seed in 0..<6_000 as Range<UInt64> {
      var random = stream(seed)
      let child = Crossover.cross(parents, fitness: [1, 2, 3], random: &random)
      counts[child.connections[0].weight, default: 0] += 1
    }
    for weight in [1, 2, 3] as [Float] { #expect(abs((counts[weight] ?? 0) - 2_000) < 180) }
  }

  @Test(
    arguments: [
      ([true, false], 0.25), ([false, true], 0.25), ([true, false, true], 0.25),
      ([false, true, false], 0.25), ([true, true], 1), ([false, false], 0),
    ] as [([Bool], Double)])
  func `a gene that some parents have disabled is disabled in three of four children`(
    enabled: [Bool], share: Double
  ) {
    let parents = enabled.map { Self.line(enabled: $0) }
    let count = (0..<4_000 as Range<UInt64>).count { seed in
      var random = stream(seed)
      return Crossover.cross(parents, random: &random).connections[0].enabled
    }
    #expect(abs(Double(count) / 4_000 - share) <= 5 * (share * (1 - share) / 4_000).squareRoot())
  }

  @Test func `of genes that contradict each other the one that comes later is left out`() {
    let (one, other) = (NodeID.layered(0, 0), NodeID.layered(0, 1))
    func parent(_ from: NodeID, _ to: NodeID) -> Genome {
      var draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: .grey), output: .sine)
      draft.nodes += [Node(id: one), Node(id: other)]
      draft.connections = [
        Connection(from: .input(.x), to: from, weight: 1),
        Connection(from: from, to: to, weight: 1, enabled: false),
        Connection(from: to, to: .output(.ink), weight: 1),
      ]
      return draft.valid()
    }
    var forwards = 0
    for seed in 0..<1_000 as Range<UInt64> {
      var random = stream(seed)
      let child = Genome.Draft(
        Crossover.cross([parent(one, other), parent(other, one)], random: &random))
      #expect(child.connections.count == 5, "seed \(seed)")
      #expect(child.connects(one, other) != child.connects(other, one), "seed \(seed)")
      if child.connects(one, other) { forwards += 1 }
    }
    #expect(abs(forwards - 500) < 80, "either parent may lead")
  }

  @Test func `of three parents the fittest give the genes that not all have`() {
    func parent(_ index: Int) -> Genome {
      var draft = Genome.Draft(Self.line())
      draft.nodes.append(Node(id: .layered(0, index)))
      draft.connections.append(
        Connection(from: .input(.x), to: .layered(0, index), weight: 1))
      return draft.valid()
    }
    func child(_ fitness: [Double]?, _ seed: UInt64) -> Set<NodeID> {
      var random = stream(seed)
      let child = Crossover.cross((0..<3).map(parent), fitness: fitness, random: &random)
      return Set(child.nodes.map(\.id).filter { $0.role == .hidden })
    }
    for seed in 0..<50 as Range<UInt64> {
      #expect(child([5, 9, 9], seed) == [.layered(0, 1), .layered(0, 2)], "seed \(seed)")
      #expect(child([5, 9, 7], seed) == [.layered(0, 1)], "seed \(seed)")
      #expect(child(nil, seed).count == 3, "seed \(seed)")
    }
  }

  @Test func `a child has its lead's canvas, and no gene that is not of it`() throws {
    let canvases = [
      Canvas(inputs: [.x, .z1, .theta], latents: [0.5], scale: 2, colour: .hsv),
      Canvas(inputs: [.y, .x], scale: 3, sampling: .corners, colour: .rgb),
    ]
    let parents = canvases.map { Self.line(canvas: $0) }
    for seed in 0..<50 as Range<UInt64> {
      for lead in 0..<2 {
        var random = stream(seed)
        let child = Crossover.cross(
          parents, fitness: lead == 0 ? [2, 1] : [1, 2], random: &random)
        #expect(child == parents[lead], "seed \(seed)")
      }
      var random = stream(seed)
      let child = Crossover.cross(parents, random: &random)
      #expect(parents.contains(child), "seed \(seed)")
    }
    let recipes = try [bred("neat", steps: 20, seed: 1), bred("layers", steps: 5, seed: 1)]
    var leads = Set<Canvas>()
    for seed in 0..<20 as Range<UInt64> {
      var random = stream(seed)
      leads.insert(Crossover.cross(recipes, random: &random).canvas)
    }
    #expect(leads == Set(recipes.map(\.canvas)))
  }
}

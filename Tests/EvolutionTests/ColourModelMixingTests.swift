import Genomes
import Rendering
import TestNetworks
import Testing

@testable import Evolution

/// Pictures of the newer colour models beside others: rewritten, crossed and morphed.
@Suite struct ColourModelMixingTests {
  private static let viewport = Viewport(side: 40)

  /// A ramp of ink from −1 to 1, a small wave on it.
  private static func ink(_ canvas: Canvas) -> Genome {
    var draft = Genome.Draft(bare: canvas, output: .identity)
    draft.nodes.append(Node(id: .layered(0, 0), activation: .sine))
    draft.connections = [
      Connection(from: .input(.x), to: .output(.ink), weight: 1),
      Connection(from: .input(.y), to: .layered(0, 0), weight: 9),
      Connection(from: .layered(0, 0), to: .output(.ink), weight: 0.05),
    ]
    return draft.valid()
  }

  private static func three(_ model: ColourModel) -> Genome {
    var draft = Genome.Draft(bare: Canvas(inputs: [.x, .y], colour: model), output: .identity)
    draft.connections = model.outputs.enumerated().map { place, output in
      Connection(
        from: .input(place == 1 ? .y : .x), to: .output(output), weight: 0.5 + 0.2 * Float(place))
    }
    return draft.valid()
  }

  private static func genome(_ model: ColourModel) -> Genome {
    model.outputs == [.ink] ? ink(Canvas(inputs: [.x, .y], colour: model)) : three(model)
  }

  /// The greatest difference of two pictures' bytes.
  private func difference(_ one: Genome, _ other: Genome) -> Int {
    let renderer = Renderer(threads: 1)
    let pictures = [one, other].map { renderer.picture(of: $0, at: Self.viewport).pixels }
    return zip(pictures[0], pictures[1]).map { abs(Int($0) - Int($1)) }.max() ?? 0
  }

  private func rewritten(_ genome: Genome, in model: ColourModel) -> Genome {
    var draft = Genome.Draft(genome)
    var ids = FreshIDs([draft])
    draft.paint(in: model, ids: &ids)
    if draft.canvas.colour.tint != nil, !draft.nodes.contains(where: { $0.id == .output(.hue) }) {
      draft.nodes.append(Node(id: .output(.hue)))
    }
    return draft.valid()
  }

  @Test(arguments: Gradient.named.map(\.gradient))
  func `a palette in RGB is the same within four of 255`(palette: Gradient) {
    let genome = Self.ink(Canvas(inputs: [.x, .y], colour: .palette, palette: palette))
    #expect(difference(genome, rewritten(genome, in: .rgb)) <= 4)
  }

  @Test func `a grey in OKLCH is the same within two of 255, over a palette within six`() {
    let genome = Self.ink(Canvas(inputs: [.x, .y], colour: .grey))
    #expect(difference(genome, rewritten(genome, in: .oklch)) <= 2)
    #expect(difference(genome, rewritten(genome, in: .palette)) <= 6)
  }

  @Test(arguments: ColourModel.allCases, ColourModel.allCases)
  func `any two make children of one canvas`(one: ColourModel, other: ColourModel) {
    let shared = SharedCanvas.share([Self.genome(one), Self.genome(other)])
    #expect(shared[0].canvas.colour == shared[1].canvas.colour)
    for seed in 0..<5 as Range<UInt64> {
      var random = stream(seed)
      let child = Conception.crossed([0, 1]).conceive(
        from: [Self.genome(one), Self.genome(other)],
        variation: Variation(strength: 0.5), random: &random
      ).genome
      #expect(child.canvas.colour == shared[0].canvas.colour)
    }
  }

  @Test(arguments: ColourModel.allCases, ColourModel.allCases)
  func `a morph begins and ends without a jump, but between OKLCH and what it cannot say`(
    one: ColourModel, other: ColourModel
  ) throws {
    let way = try Morph(Self.genome(one), Self.genome(other))
    let ends = [(way.first, 1e-6), (way.last, 1 - 1e-6)]
    let jumps = ends.map { difference($0, way.genome(at: $1)) }
    let isOdd = (one == .oklch) != (other == .oklch) && one != .grey && other != .grey
    if isOdd {
      #expect(jumps[one == .oklch ? 1 : 0] <= 7, "\(jumps)")
    } else {
      #expect(jumps.allSatisfy { $0 <= 7 }, "\(jumps)")
    }
  }

  @Test func `two palettes go from the one to the other`() throws {
    let palettes = Gradient.named.prefix(2).map(\.gradient)
    let genomes = palettes.map {
      Self.ink(Canvas(inputs: [.x, .y], colour: .palette, palette: $0))
    }
    let middle = try Morph(genomes[0], genomes[1]).genome(at: 0.5)
    #expect(middle.canvas.palette == palettes[0].mixed(with: palettes[1], at: 0.5))
    #expect(middle.nodes.count == genomes[0].nodes.count)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a child of two palettes has one of the two`(seed: UInt64) {
    let palettes = Gradient.named.prefix(2).map(\.gradient)
    let genomes = palettes.map {
      Self.ink(Canvas(inputs: [.x, .y], colour: .palette, palette: $0))
    }
    for focus in [nil, Focus.structure, .weights, .colour] {
      var random = stream(seed)
      let child = Conception.crossed([0, 1]).conceive(
        from: genomes,
        variation: Variation(strength: 0.3, limits: VariationLimits { $0.focus = focus }),
        random: &random
      ).genome
      let palette = child.canvas.palette
      let changesColour = focus == .colour || focus == nil
      #expect(changesColour ? palette != nil : palettes.contains { $0 == palette })
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `colour alone keeps the lightness of OKLCH to the last bit`(seed: UInt64) {
    let parent = Self.three(.oklch)
    var genome = parent
    for step in 0..<5 as Range<UInt64> {
      var random = stream(seed, Int(step))
      genome =
        Mutations(strength: 1, limits: VariationLimits { $0.focus = .colour })
        .mutate(genome, random: &random).genome
    }
    #expect(genome != parent, "seed \(seed)")
    let place: [Input: Double] = [.x: 0.4, .y: -0.3]
    let lightness = [parent, genome].map { Genome.Draft($0).outputs(place)[.lightness] }
    #expect(lightness[0] == lightness[1], "seed \(seed)")
  }

  @Test(arguments: ["neat", "normal", "minimal", "neurogram"], [ColourModel.oklch, .palette])
  func `recipes draw both models`(recipe: String, model: ColourModel) throws {
    var settings = RecipeSettings()
    settings.colour = model
    for genome in try drawn(recipe, settings, seeds: 1...5) {
      #expect(genome.canvas.colour == model)
      #expect(genome.canvas.palette == (model == .palette ? .standard : nil))
    }
    settings.colour = nil
    settings.palette = Gradient.named[1].gradient
    for genome in try drawn(recipe, settings, seeds: 1...2) {
      #expect(genome.canvas.palette == Gradient.named[1].gradient)
    }
  }
}

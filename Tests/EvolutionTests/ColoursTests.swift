import Genomes
import Rendering
import TestNetworks
import Testing

@testable import Evolution

/// Pictures painted in another colour model: the shape stays, whatever the two models are.
@Suite struct ColoursTests {
  private static let places: [[Input: Double]] = [-0.9, -0.2, 0.35, 0.8].map {
    [.x: $0, .y: 0.3 - $0, .r: 0.7 * $0 * $0, .bias: 1]
  }

  private static func colours(
    _ model: ColourModel?, _ palette: Gradient? = nil
  ) throws -> Colours {
    let colours = try Colours(model, palette)
    return try #require(colours)
  }

  /// A picture of the model, grown a little.
  private func picture(_ model: ColourModel, seed: UInt64) throws -> Genome {
    var settings = RecipeSettings()
    settings.colour = model
    var random = stream(seed, 3)
    var genome = try drawn("neat", settings, seeds: seed...seed)[0]
    for _ in 0..<4 { genome = Mutations(strength: 0.5).mutate(genome, random: &random).genome }
    return genome
  }

  /// What gives a picture its shape at some places: ink, value or lightness, the luma of RGB.
  private func shape(_ genome: Genome) -> [Double] {
    Self.places.map { place in
      let outputs = Genome.Draft(genome).outputs(place)
      if genome.canvas.colour == .rgb {
        func channel(_ output: Output) -> Double { min(max(outputs[output] ?? 0, 0), 1) }
        let luma = ShiftChroma.luma
        return luma.red * channel(.red) + luma.green * channel(.green)
          + luma.blue * channel(.blue)
      }
      let shape = genome.canvas.colour.tint?.shape ?? .ink
      return min(abs(outputs[shape] ?? 0), 1)
    }
  }

  @Test(arguments: ColourModel.allCases, ColourModel.allCases)
  func `any picture is painted in any model and keeps its shape`(
    own: ColourModel, model: ColourModel
  ) throws {
    for seed in 1...6 as ClosedRange<UInt64> {
      let genome = try picture(own, seed: seed)
      let painted = try genome.painted(in: Self.colours(model))
      #expect(painted.canvas.colour == model, "seed \(seed)")
      #expect(try genome.painted(in: Self.colours(model)) == painted, "seed \(seed)")
      if own == model { #expect(painted == genome, "seed \(seed)") }
      guard model != .rgb else { continue }
      for (before, after) in zip(shape(genome), shape(painted)) {
        #expect(abs(before - after) < 1e-6, "seed \(seed)")
      }
    }
  }

  /// In RGB the greatest channel is what value, ink or lightness was; but a palette has its own.
  @Test(arguments: [ColourModel.grey, .hsv, .oklch])
  func `in RGB the greatest channel keeps the shape`(own: ColourModel) throws {
    for seed in 1...6 as ClosedRange<UInt64> {
      let genome = try picture(own, seed: seed)
      let painted = try genome.painted(in: Self.colours(.rgb))
      for (place, before) in zip(Self.places, shape(genome)) {
        let after = Genome.Draft(painted).outputs(place).values.max() ?? 0
        #expect(abs(before - after) < 1e-5, "seed \(seed)")
      }
    }
  }

  @Test(arguments: [ColourModel.hsv, .oklch, .rgb])
  func `a grey picture gets colours`(model: ColourModel) throws {
    var pictures: [[UInt8]] = []
    for seed in 1...8 as ClosedRange<UInt64> {
      let painted = try picture(.grey, seed: seed).painted(in: Self.colours(model))
      pictures.append(Renderer(threads: 1).picture(of: painted, at: Viewport(side: 16)).pixels)
    }
    let coloured = pictures.count { pixels in
      stride(from: 0, to: pixels.count, by: 3).contains {
        pixels[$0].distance(to: pixels[$0 + 2]).magnitude > 20
      }
    }
    #expect(coloured >= 6)
  }

  @Test func `there and back, again and again, stays a genome`() throws {
    for seed in 1...6 as ClosedRange<UInt64> {
      var (genome, random) = (try picture(.grey, seed: seed), stream(seed))
      for _ in 0..<20 {
        let model = random.pick(ColourModel.allCases) ?? .grey
        genome = try genome.painted(in: Self.colours(model))
        #expect(genome.canvas.colour == model, "seed \(seed)")
      }
    }
  }

  @Test func `children have the model, and each has colours of its own`() throws {
    let parents = [try picture(.grey, seed: 1), try picture(.palette, seed: 2)]
    for conception in [Conception.mutated(0), .crossed([0, 1])] {
      let limits = VariationLimits { $0.colour = .oklch }
      var hues: Set<Float> = []
      for seed in 0..<20 as Range<UInt64> {
        var random = stream(seed)
        let (child, operators) = conception.conceive(
          from: parents, variation: Variation(strength: 0.1, limits: limits), random: &random)
        #expect(child.canvas.colour == .oklch && operators.first == "switch-colours")
        hues.formUnion(child.nodes.filter { $0.id == .output(.hue) }.map(\.bias))
      }
      #expect(hues.count > 15)
    }
  }

  @Test func `a palette alone means its model, and goes with no other`() throws {
    let palette = Gradient.named[3].gradient
    #expect(try Colours(nil, nil) == nil)
    #expect(try Colours(nil, palette) == Colours(.palette, palette))
    #expect(throws: SettingError.self) { try Colours(.hsv, palette) }
    let own = try picture(.palette, seed: 1)
    #expect(try own.painted(in: Self.colours(.palette)) == own)
    #expect(try own.painted(in: Self.colours(nil, palette)).canvas.palette == palette)
  }

  @Test func `a picture that would be too large is not painted`() throws {
    var draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: .hsv), output: .sine)
    draft.nodes += (0..<Genome.nodeLimit - 8).map { Node(id: .layered(1, $0)) }
    let genome = try draft.genome()
    #expect(throws: GenomeFault.self) { try genome.painted(in: Self.colours(.rgb)) }
    var random = stream(1)
    #expect(
      !SwitchColours(colours: try Self.colours(.rgb)).apply(
        to: &draft, strength: 1, random: &random))
    #expect(try draft.genome() == genome)
  }
}

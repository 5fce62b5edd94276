import Foundation
import Genomes
import Testing

@testable import Evolution

@Suite struct ShiftPaletteTests {
  @Test(arguments: Gradient.named.map(\.gradient), [0, 0.5, 1])
  func `colours change and their lightness hardly does`(palette: Gradient, strength: Double) {
    for seed in 0..<20 as Range<UInt64> {
      var draft = Genome.Draft(
        bare: Canvas(inputs: [.x], colour: .palette, palette: palette), output: .sine)
      let before = draft
      var random = stream(seed)
      #expect(ShiftPalette().apply(to: &draft, strength: strength, random: &random))
      let after = draft.canvas.palette?.stops ?? []
      #expect(after != palette.stops && after.count == palette.stops.count, "seed \(seed)")
      for (old, new) in zip(palette.stops, after) {
        // Half a byte of each channel, where it is dark.
        #expect(abs(OKLab(old).lightness - OKLab(new).lightness) < 0.02, "seed \(seed)")
      }
      draft.canvas.palette = palette
      #expect(draft.canvas == before.canvas && draft.nodes == before.nodes)
    }
  }

  @Test func `the stronger, the farther`() {
    func distance(_ strength: Double) -> Double {
      (0..<50 as Range<UInt64>).reduce(0) { sum, seed in
        var draft = Genome.Draft(bare: Canvas(inputs: [], colour: .palette), output: .sine)
        var random = stream(seed)
        _ = ShiftPalette().apply(to: &draft, strength: strength, random: &random)
        return sum
          + zip(Gradient.standard.stops, draft.canvas.palette!.stops).reduce(0) {
            $0 + hypot(OKLab($1.0).a - OKLab($1.1).a, OKLab($1.0).b - OKLab($1.1).b)
          }
      }
    }
    #expect(distance(0.5) > 2 * distance(0) && distance(1) > 1.5 * distance(0.5))
  }

  @Test(arguments: ColourModel.allCases.filter { $0 != .palette })
  func `other canvases are left alone`(colour: ColourModel) {
    var draft = Genome.Draft(bare: Canvas(colour: colour), output: .sine)
    var random = stream(1)
    #expect(!ShiftPalette().apply(to: &draft, strength: 1, random: &random))
    #expect(draft.canvas == Canvas(colour: colour))
  }

  @Test(arguments: ColourModel.allCases)
  func `a palette is given to any picture, once`(colour: ColourModel) throws {
    let palette = try #require(Gradient.named.last).gradient
    var draft = Genome.Draft(bare: Canvas(colour: colour), output: .sine)
    var random = stream(1)
    let colours = try Colours(nil, palette)
    let mutation = SwitchColours(colours: try #require(colours))
    #expect(mutation.apply(to: &draft, strength: 1, random: &random))
    let genome = try draft.genome()
    #expect(genome.canvas.palette == palette && genome.canvas.colour == .palette)
    #expect(!mutation.apply(to: &draft, strength: 1, random: &random))
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `children whose colour alone changes keep the network of a palette picture`(
    seed: UInt64
  ) throws {
    let colours = try Colours(nil, .standard)
    let parent = try grey(seed: seed).painted(in: #require(colours))
    var random = stream(seed)
    let (child, operators) = Mutations(
      strength: 0.5, limits: VariationLimits { $0.focus = .colour }
    )
    .mutate(parent, random: &random)
    #expect(operators == ["shift-palette"])
    #expect(child.nodes == parent.nodes && child.connections == parent.connections)
    #expect(child.canvas.palette != parent.canvas.palette)
  }
}

import Evolution
import Genomes
import Testing

@Suite struct VariationLimitsTests {
  private func said(_ limits: VariationLimits) -> String? {
    do throws(SettingError) { try limits.check() } catch { return error.description { "--\($0)" } }
    return nil
  }

  @Test(arguments: Focus.allCases)
  func `limits that the focus makes use of are allowed`(focus: Focus) {
    #expect(said(VariationLimits(focus: focus, symmetry: .mirror, tiling: .torus)) == nil)
    #expect(said(VariationLimits(activations: [.sine], inputs: [], palette: .standard)) == nil)
  }

  @Test(arguments: [
    (
      VariationLimits(focus: .weights, activations: [.sine]),
      "--activations: --focus weights changes no activation; leave one of the two out"
    ),
    (
      VariationLimits(focus: .weights, inputs: [.x]),
      "--inputs: --focus weights adds and removes no input; leave one of the two out"
    ),
    (
      VariationLimits(focus: .colour, inputs: [.x]),
      "--inputs: --focus colour adds and removes no input; leave one of the two out"
    ),
    (
      VariationLimits(focus: .structure, palette: .standard),
      "--palette: --focus structure changes no colour; leave one of the two out"
    ),
    (VariationLimits(activations: []), "--activations : expected at least one, each once"),
    (
      VariationLimits(inputs: [.x, .y, .x]), "--inputs x,y,x: expected each input once"
    ),
  ])
  func `a limit that cannot be, or has no effect, is refused in a line`(
    limits: VariationLimits, words: String
  ) {
    #expect(said(limits) == words)
  }

  @Test func `colour may draw from other activations, and structure from other inputs`() {
    #expect(said(VariationLimits(focus: .colour, activations: [.sine])) == nil)
    #expect(said(VariationLimits(focus: .structure, inputs: [.y])) == nil)
    #expect(said(VariationLimits(focus: .colour, palette: .standard)) == nil)
  }

  /// Nobody has checked these limits; breeding by them must not end the program.
  @Test func `no activations are all of them`() throws {
    let parent = try bred(seed: 1)
    for seed in 0..<20 as Range<UInt64> {
      var (one, other) = (stream(seed), stream(seed))
      let limits = VariationLimits(activations: [])
      #expect(
        Mutations(strength: 1, limits: limits).mutate(parent, random: &one).genome
          == Mutations(strength: 1).mutate(parent, random: &other).genome)
    }
    #expect(ActivationMix([]) == nil)
  }
}

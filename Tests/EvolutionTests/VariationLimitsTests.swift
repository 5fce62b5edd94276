import Evolution
import Genomes
import Testing

@Suite struct VariationLimitsTests {
  private func said(_ limits: VariationLimits) -> String? {
    do { try limits.check() } catch { return error.description { "--\($0)" } }
    return nil
  }

  @Test(arguments: Focus.allCases)
  func `limits that the focus makes use of are allowed`(focus: Focus) {
    #expect(
      said(
        VariationLimits {
          $0.focus = focus
          $0.symmetry = .mirror
          $0.tiling = .torus
        }) == nil)
    #expect(
      said(
        VariationLimits {
          $0.activations = [.sine]
          $0.inputs = []
          $0.palette = .standard
        }) == nil)
  }

  @Test(arguments: [
    (
      VariationLimits {
        $0.focus = .weights
        $0.activations = [.sine]
      },
      "--activations: --focus weights changes no activation; leave one of the two out"
    ),
    (
      VariationLimits {
        $0.focus = .weights
        $0.inputs = [.x]
      },
      "--inputs: --focus weights adds and removes no input; leave one of the two out"
    ),
    (
      VariationLimits {
        $0.focus = .colour
        $0.inputs = [.x]
      },
      "--inputs: --focus colour adds and removes no input; leave one of the two out"
    ),
    (
      VariationLimits {
        $0.focus = .structure
        $0.palette = .standard
      },
      "--palette: --focus structure changes no colour; leave one of the two out"
    ),
    (
      VariationLimits {
        $0.focus = .weights
        $0.colour = .hsv
      },
      "--colour: --focus weights changes no colour; leave one of the two out"
    ),
    (
      VariationLimits {
        $0.focus = .colour
        $0.colour = .grey
      },
      "--colour: --focus colour gives grey pictures colours; leave one of the two out"
    ),
    (
      VariationLimits {
        $0.colour = .hsv
        $0.palette = Gradient.named[8].gradient
      },
      "--palette #0e1116,#3c4654,#8d99a6,#e9ecef: expected --colour palette"
    ),
    (VariationLimits { $0.activations = [] }, "--activations : expected at least one, each once"),
    (
      VariationLimits { $0.inputs = [.x, .y, .x] }, "--inputs x,y,x: expected each input once"
    ),
  ])
  func `a limit that cannot be, or has no effect, is refused in a line`(
    limits: VariationLimits, words: String
  ) {
    #expect(said(limits) == words)
  }

  @Test func `colour may draw from other activations, and structure from other inputs`() {
    #expect(
      said(
        VariationLimits {
          $0.focus = .colour
          $0.activations = [.sine]
        }) == nil)
    #expect(
      said(
        VariationLimits {
          $0.focus = .structure
          $0.inputs = [.y]
        }) == nil)
    #expect(
      said(
        VariationLimits {
          $0.focus = .colour
          $0.palette = .standard
        }) == nil)
  }

  /// Nobody has checked these limits; breeding by them must not end the program.
  @Test func `no activations are all of them`() throws {
    let parent = try bred(seed: 1)
    for seed in 0..<20 as Range<UInt64> {
      var (one, other) = (stream(seed), stream(seed))
      let limits = VariationLimits { $0.activations = [] }
      #expect(
        Mutations(strength: 1, limits: limits).mutate(parent, random: &one).genome
          == Mutations(strength: 1).mutate(parent, random: &other).genome)
    }
    #expect(ActivationMix([]) == nil)
  }
}

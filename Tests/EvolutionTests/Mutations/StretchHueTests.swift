import Genomes
import Testing

@testable import Evolution

@Suite struct StretchHueTests {
  /// An HSV picture whose hue hears x and a sine so strongly.
  private func draft(reach: Float) -> Genome.Draft {
    var draft = Genome.Draft(bare: Canvas(inputs: [.x, .y], colour: .hsv), output: .identity)
    draft.nodes.append(Node(id: .layered(0, 0), activation: .sine))
    draft.connections = [
      Connection(from: .input(.y), to: .output(.value), weight: 1),
      Connection(from: .input(.x), to: .layered(0, 0), weight: 3),
      Connection(from: .input(.x), to: .output(.hue), weight: -0.25 * reach),
      Connection(from: .layered(0, 0), to: .output(.hue), weight: 0.75 * reach),
    ]
    return draft
  }

  private func reaches(of draft: Genome.Draft, strength: Double) -> [Double] {
    (0..<200 as Range<UInt64>).map { seed in
      var (draft, random) = (draft, stream(seed))
      #expect(StretchHue().apply(to: &draft, strength: strength, random: &random))
      let weights = draft.connections.filter { $0.to == .output(.hue) }.map(\.weight)
      #expect(abs(weights[1] / weights[0] + 3) < 1e-3, "seed \(seed)")
      return weights.reduce(0) { $0 + Double($1.magnitude) }
    }
  }

  @Test func `a rainbow becomes calm, a calm picture livelier`() {
    let calmer = reaches(of: draft(reach: 4), strength: 0.5)
    #expect(calmer.allSatisfy { $0 < 4.001 } && calmer.count { $0 < 0.4 } > 30)
    let livelier = reaches(of: draft(reach: 0.02), strength: 0.5)
    #expect(livelier.allSatisfy { $0 > 0.0199 } && livelier.count { $0 > 0.1 } > 30)
  }

  @Test func `the stronger, the farther`() {
    let timid = reaches(of: draft(reach: 1), strength: 0.05)
    #expect(timid.allSatisfy { $0 > 0.6 && $0 < 1.1 })
    #expect(reaches(of: draft(reach: 1), strength: 1).count { $0 < 0.4 } > 60)
  }

  @Test(arguments: ColourModel.allCases)
  func `a hue that hears nothing, or is none, is left alone`(model: ColourModel) throws {
    var draft = Genome.Draft(bare: Canvas(colour: model), output: .identity)
    let (before, random) = (try draft.genome(), stream(1))
    var stream = random
    #expect(!StretchHue().apply(to: &draft, strength: 1, random: &stream))
    #expect(try draft.genome() == before)
  }

  @Test func `a hue that the value hears is left alone`() throws {
    var draft = draft(reach: 1)
    draft.connections.append(Connection(from: .output(.hue), to: .output(.value), weight: 1))
    let before = try draft.genome()
    var random = stream(1)
    #expect(!StretchHue().apply(to: &draft, strength: 1, random: &random))
    #expect(try draft.genome() == before)
  }
}

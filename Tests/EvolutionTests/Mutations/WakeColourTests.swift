import Genomes
import Testing

@testable import Evolution

@Suite struct WakeColourTests {
  private func woken(_ genome: Genome, _ seed: UInt64) -> Genome? {
    var (random, draft) = (stream(seed), Genome.Draft(genome))
    let isChanged = WakeColour().apply(to: &draft, strength: 0.5, random: &random)
    return isChanged ? draft.valid() : nil
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `a grey canvas becomes an HSV one whose value is the ink`(seed: UInt64) throws {
    let parent = grey(seed: seed)
    let child = try #require(woken(parent, seed))
    #expect(child.canvas.colour == .hsv && child.canvas.inputs == parent.canvas.inputs)
    for x in [-0.8, 0.2, 0.9] {
      let place: [Input: Double] = [.x: x, .y: x * x, .bias: 1]
      let (before, after) = (
        Genome.Draft(parent).outputs(place), Genome.Draft(child).outputs(place)
      )
      #expect(before[.ink]?.bitPattern == after[.value]?.bitPattern, "seed \(seed)")
    }
    for output in [Output.hue, .saturation] {
      let weights = child.connections.filter { $0.to == .output(output) }.map(\.weight)
      #expect(weights.count == 2 && weights.allSatisfy { $0 != 0 }, "seed \(seed)")
    }
  }

  @Test func `dormant colour is connected, and what is awake is left`() throws {
    var draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: .hsv), output: .identity)
    draft.connections = [
      Connection(from: .input(.x), to: .output(.value), weight: 1),
      Connection(from: .input(.x), to: .output(.hue), weight: 1),
    ]
    let awake = draft.connections
    let child = try #require(woken(draft.valid(), 3))
    #expect(Array(child.connections.prefix(2)) == awake)
    #expect(child.connections.dropFirst(2).map(\.to) == [.output(.saturation)])
    draft.connections.append(
      Connection(from: .input(.x), to: .output(.saturation), weight: 1))
    #expect(woken(draft.valid(), 3) == nil)
  }

  @Test func `a hue that the value hears is heard through a new output`() throws {
    var draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: .hsv), output: .sine)
    draft.connections = [
      Connection(from: .input(.x), to: .output(.hue), weight: 1),
      Connection(from: .output(.hue), to: .output(.value), weight: 2),
      Connection(from: .input(.x), to: .output(.saturation), weight: 1),
    ]
    #expect(!Scope.colour.nodes(of: draft).contains(.output(.hue)))
    let child = Genome.Draft(try #require(woken(draft.valid(), 1)))
    #expect(Scope.colour.nodes(of: child).contains(.output(.hue)))
    for x in [-0.7, 0.4] { #expect(child.outputs([.x: x]) == draft.outputs([.x: x])) }
  }
}

import Evolution
import Genomes
import PictureSupport
import Rendering
import TestNetworks
import Testing

/// The recipes that begin with next to nothing, and Neurogram, which grows from there.
@Suite struct SmallStartTests {
  @Test func `picbreeder's start is one hidden node between the inputs and the value`() throws {
    let genomes = try drawn("picbreeder", seeds: 1...200)
    for genome in genomes {
      let hidden = genome.nodes.filter { $0.kind == .hidden }.map(\.id)
      #expect(hidden.count == 1)
      #expect(
        genome.connections.map(\.marking)
          == [Input.x, .y, .r, .bias].map {
            Connection.Marking(from: .input($0), to: hidden[0])
          } + [Connection.Marking(from: hidden[0], to: .output(.value))])
      #expect(
        genome.canvas == Canvas(inputs: [.x, .y, .r, .bias], sampling: .corners, colour: .hsv))
    }
    let drawn = genomes.flatMap(\.nodes).filter { $0.kind == .hidden }.map(\.activation)
    #expect(Set(drawn) == Set(ActivationMix.standard.activations))
  }

  @Test func `its colour sleeps until breeding wakes it`() throws {
    let viewport = Viewport(side: 24)
    for genome in try drawn("picbreeder", seeds: 1...200) {
      #expect(Renderer().picture(of: genome, at: viewport).meanChroma == 0)
    }
    var random = stream(4)
    var woken = 0
    for var genome in try drawn("picbreeder", seeds: 1...40) {
      for _ in 0..<20 { genome = Mutations(strength: 1).mutate(genome, random: &random).genome }
      if Renderer().picture(of: genome, at: viewport).meanChroma > 1 { woken += 1 }
    }
    #expect(woken > 10)
  }

  @Test func `neurogram grows by eight rounds`() throws {
    for genome in try drawn("neurogram", seeds: 1...200) {
      // Where channels are magnitudes, each output hears a hidden tanh.
      let outputs = genome.nodes.filter { $0.kind == .output }.map(\.activation)
      let squashing = outputs[0] == .absolute ? 3 : 0
      #expect(Set(outputs).count == 1 && [.sigmoid, .gaussian, .absolute].contains(outputs[0]))
      #expect(genome.nodes.count { $0.kind == .hidden } == 1 + 8 + squashing)
      // Seven to begin with, each round splits one into two and adds one where there is room.
      #expect((7 + 2 * 8...7 + 3 * 8).contains(genome.connections.count - squashing))
      #expect(genome.nodes.allSatisfy { $0.bias == 0 })
      #expect(genome.connections.count { !$0.enabled } == 8)
      #expect(
        genome.canvas == Canvas(inputs: [.x, .y, .r, .bias], scale: 12, colour: .rgb))
    }
  }

  @Test func `neurogram draws from the activations that it is given`() throws {
    var settings = RecipeSettings()
    settings.activations = [.cosine]
    settings.zoom = 5
    for genome in try drawn("neurogram", settings, seeds: 1...10) {
      #expect(genome.nodes.count { $0.activation == .cosine } == 8)
      #expect(genome.canvas.scale == 5)
    }
  }

  @Test func `minimal is NEAT's own start, and sees the corners of a square`() throws {
    let genomes = try drawn("minimal", seeds: 1...100)
    for genome in genomes {
      #expect(genome.nodes.allSatisfy { $0.kind != .hidden })
      #expect(
        genome.connections.map(\.marking)
          == [Input.x, .y, .bias].map {
            Connection.Marking(from: .input($0), to: .output(.ink))
          })
      #expect(genome.nodes.last?.activation == .sigmoid && genome.nodes.last?.bias == 0)
      let (x, y, bias) = (
        genome.connections[0].weight, genome.connections[1].weight, genome.connections[2].weight
      )
      let sums = [-x - y + bias, x - y + bias, -x + y + bias, x + y + bias]
      let values = Renderer(threads: 1).values(of: genome, at: Viewport(side: 2))[0]
      for (value, sum) in zip(values, sums) {
        #expect(abs(Double(value) - Activation.sigmoid.reference(Double(sum))) < 1e-6)
      }
    }
    let weights = genomes.flatMap(\.connections).map { Double($0.weight) }
    #expect(abs(weights.reduce(0) { $0 + $1 * $1 } / 300 - 1) < 0.35)
  }
}

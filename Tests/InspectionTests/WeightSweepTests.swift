import Genomes
import Inspection
import Rendering
import TestNetworks
import Testing

@Suite struct WeightSweepTests {
  private let marking = Connection.Marking(from: SampleNetworks.first, to: SampleNetworks.second)

  @Test func `a sweep goes evenly to both sides of the present weight`() {
    let sweep = WeightSweep(of: marking, in: SampleNetworks.small, reach: 3, steps: 9)
    #expect(sweep.weights == [-6, -5.25, -4.5, -3.75, -3, -2.25, -1.5, -0.75, 0])
    #expect(sweep.present == 4)
  }

  @Test func `the present weight is among an even number of steps too`() {
    let sweep = WeightSweep(of: marking, in: SampleNetworks.small, reach: 3, steps: 4)
    #expect(sweep.weights == [-6, -4, -3, -2, 0])
    #expect(sweep.present == 2)
  }

  @Test func `a range has its own ends, and the present weight where it is within`() {
    let within = WeightSweep(of: marking, in: SampleNetworks.small, low: -4, high: 4, steps: 3)
    #expect(within.weights == [-4, -3, 0, 4])
    #expect(within.present == 1)
    let beyond = WeightSweep(of: marking, in: SampleNetworks.small, low: -2, high: 2, steps: 3)
    #expect(beyond.weights == [-2, 0, 2])
    #expect(beyond.present == nil)
  }

  @Test func `only that weight changes, and the present one's genome is the genome`() {
    for genome in SampleNetworks.many where !genome.connections.isEmpty {
      let connection = genome.connections[genome.connections.count / 2]
      let sweep = WeightSweep(of: connection.marking, in: genome, reach: 3, steps: 9)
      #expect(sweep.present.map { sweep.weights[$0] } == connection.weight)
      for (place, turned) in sweep.genomes.enumerated() {
        #expect(turned.nodes == genome.nodes && turned.canvas == genome.canvas)
        let changed = zip(turned.connections, genome.connections).filter { $0 != $1 }
        #expect(changed.count == (place == sweep.present ? 0 : 1))
        #expect(
          turned.connections.first { $0.marking == connection.marking }?.weight
            == sweep.weights[place])
      }
    }
  }

  @Test func `the middle of a sweep is the picture itself`() throws {
    let renderer = Renderer(threads: 2)
    let viewport = Viewport(side: 24)
    let genome = SampleNetworks.genome("neat", seed: 4, mutations: 10)
    let links = NetworkMap(genome).links.filter(\.isLive)
    try #require(links.count > 3)
    var changes = 0
    for link in links {
      let sweep = WeightSweep(of: link.connection.marking, in: genome, reach: 3, steps: 5)
      let pictures = renderer.pictures(of: sweep.genomes, at: viewport)
      #expect(sweep.present == 2)
      #expect(pictures[2] == renderer.picture(of: genome, at: viewport))
      if Set(pictures).count > 1 { changes += 1 }
    }
    #expect(changes > links.count / 4, "weights that matter")
  }

  @Test func `weights at the edge of what a float holds stay finite and in order`() {
    var draft = Genome.Draft(SampleNetworks.small)
    let most = Float.greatestFiniteMagnitude
    for weight in [most, -most, 1e30, 0] {
      draft.connections[4].weight = weight
      let sweep = WeightSweep(of: marking, in: draft.valid(), reach: 3, steps: 9)
      #expect(sweep.weights.allSatisfy { $0.isFinite })
      #expect(zip(sweep.weights, sweep.weights.dropFirst()).allSatisfy { $0 < $1 })
      #expect(sweep.present.map { sweep.weights[$0] } == weight)
      #expect(sweep.genomes.count == sweep.weights.count)
    }
    let all = WeightSweep(of: marking, in: SampleNetworks.small, low: -most, high: most, steps: 3)
    #expect(all.weights == [-most, -3, 0, most])
  }
}

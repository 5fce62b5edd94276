import Evolution
import Fitness
import Genomes
import TestNetworks
import Testing

/// Measures of the genome alone: `Nodes`, `Connections` and `Depth`.
@Suite struct NetworkMeasureTests {
  private static let all: [any GenomeMeasure] = [Nodes(), Connections(), Depth()]

  @Test func `a network is counted by hand`() {
    // Four inputs, an output and three hidden nodes; five of six connections are enabled; x → first →
    // second → ink.
    let network = SampleNetworks.small
    #expect(Nodes().score(network) == 8.0 / 28)
    #expect(Connections().score(network) == 5.0 / 55)
    #expect(Depth().score(network) == 3.0 / 8)
  }

  private func bare(_ connections: [Connection] = []) throws -> Genome {
    var draft = Genome.Draft(bare: Canvas(inputs: [.x, .bias], colour: .grey), output: .tanh)
    draft.connections = connections
    return try draft.genome()
  }

  @Test func `a disabled connection counts for nothing`() throws {
    var link = Connection(from: .input(.x), to: .output(.ink), weight: 1)
    let linked = try bare([link])
    #expect(Depth().score(linked) == 1.0 / 6 && Connections().score(linked) == 1.0 / 51)
    link.enabled = false
    for network in [try bare(), try bare([link])] {
      #expect(Depth().score(network) == 0 && Connections().score(network) == 0)
      #expect(Nodes().score(network) == 3.0 / 23)
    }
  }

  @Test func `a path that ends at no output is not deep`() throws {
    let shallow = try bare([Connection(from: .input(.x), to: .output(.ink), weight: 1)])
    var draft = Genome.Draft(shallow)
    draft.nodes.append(Node(id: SampleNetworks.silent, activation: .sine))
    draft.nodes.append(Node(id: SampleNetworks.first, activation: .sine))
    draft.connections += [
      Connection(from: .input(.x), to: SampleNetworks.silent, weight: 1),
      Connection(from: SampleNetworks.silent, to: SampleNetworks.first, weight: 1),
    ]
    let network = try draft.genome()
    #expect(Depth().score(network) == 1.0 / 6)
  }

  @Test func `values are in 0…1, and more is always more`() {
    for measure in Self.all {
      for network in SampleNetworks.many { #expect(0..<1 ~= measure.score(network)) }
    }
    let grown = (0...4).map { SampleNetworks.genome("neat", seed: 3, mutations: 20 * $0) }
    for (small, large) in zip(grown, grown.dropFirst()) {
      #expect(
        (Nodes().score(small) < Nodes().score(large))
          == (small.nodes.count < large.nodes.count))
    }
  }
}

import Genomes
import Inspection
import TestNetworks
import Testing

@Suite struct NetworkMapTests {
  @Test func `nodes are numbered from the inputs by depth to the outputs`() {
    let map = NetworkMap(SampleNetworks.small)
    #expect(map.nodes.map(\.number) == Array(1...8))
    #expect(
      map.nodes.map(\.gene.id) == [
        .input(.x), .input(.y), .input(.r), .input(.bias), SampleNetworks.silent,
        SampleNetworks.first,
        SampleNetworks.second, .output(.ink),
      ])
    #expect(map.nodes.map(\.depth) == [0, 0, 0, 0, 1, 1, 2, 3])
    #expect(map.nodes.map(\.layer) == [0, 0, 0, 0, 1, 1, 2, 3])
    #expect(map.layers == [1..<5, 5..<7, 7..<8, 8..<9])
  }

  @Test func `what no colour channel hears is not live`() {
    let map = NetworkMap(SampleNetworks.small)
    #expect(
      map.nodes.map(\.isLive) == [true, false, false, true, false, true, true, true])
    #expect(
      map.links.map { "\($0.from)-\($0.to)" } == ["1-5", "1-6", "4-6", "1-7", "6-7", "7-8"])
    #expect(map.links.map(\.isLive) == [false, true, true, false, true, true])
    #expect(map.links.map(\.connection.weight) == [1, 2, 0.5, 4, -3, 1])
  }

  @Test func `a hidden node that nothing enters is not among the inputs`() {
    var draft = Genome.Draft(SampleNetworks.small)
    for index in draft.connections.indices { draft.connections[index].enabled = false }
    let map = NetworkMap(draft.valid())
    #expect(map.nodes.map(\.depth) == [0, 0, 0, 0, 0, 0, 0, 0])
    #expect(map.nodes.map(\.layer) == [0, 0, 0, 0, 1, 1, 1, 2])
    #expect(map.nodes.map(\.isLive) == [Bool](repeating: false, count: 7) + [true])
  }

  @Test func `outputs that others hear stand last all the same`() {
    for genome in SampleNetworks.many {
      let map = NetworkMap(genome)
      #expect(map.nodes.count == genome.nodes.count)
      #expect(Set(map.nodes.map(\.gene)) == Set(genome.nodes))
      let outputs = genome.canvas.colour.outputs.map { NodeID.output($0) }
      #expect(map.nodes.suffix(outputs.count).map(\.gene.id) == outputs)
      #expect(map.layers.flatMap { Array($0) } == Array(1...map.nodes.count))
      for link in map.links where link.connection.enabled {
        let (from, to) = (map.nodes[link.from - 1], map.nodes[link.to - 1])
        #expect(from.depth < to.depth)
        #expect(from.gene.kind == .output || from.layer < to.layer)
        #expect(from.gene.id == link.connection.from && to.gene.id == link.connection.to)
      }
      #expect(map.links.count == genome.connections.count)
    }
  }

  @Test func `a changed network has the numbers and layers of the one that it was`() {
    var moved = 0
    for seed in UInt64(1)...8 {
      let genome = SampleNetworks.genome("neat", seed: seed, mutations: 40)
      let map = NetworkMap(genome)
      var draft = Genome.Draft(genome)
      for index in draft.connections.indices where index % 3 == 0 {
        draft.connections[index].enabled.toggle()
      }
      let changed = NetworkMap(draft.valid())
      let numbered = changed.numbered(as: map)
      if changed.nodes.map(\.gene.id) != map.nodes.map(\.gene.id) { moved += 1 }
      #expect(numbered.nodes.map(\.gene.id) == map.nodes.map(\.gene.id))
      #expect(numbered.nodes.map(\.layer) == map.nodes.map(\.layer))
      #expect(numbered.layers == map.layers)
      for link in numbered.links {
        #expect(numbered.nodes[link.from - 1].gene.id == link.connection.from)
        #expect(numbered.nodes[link.to - 1].gene.id == link.connection.to)
      }
      // What is heard is told of the changed one.
      let heard = Dictionary(uniqueKeysWithValues: changed.nodes.map { ($0.gene.id, $0.isLive) })
      #expect(numbered.nodes.allSatisfy { heard[$0.gene.id] == $0.isLive })
      #expect(numbered.links.count(where: \.isLive) == changed.links.count(where: \.isLive))
    }
    #expect(moved > 0, "no change moved a node: the test says nothing")
  }

  @Test func `a node is found by its number and by its id`() {
    let map = NetworkMap(SampleNetworks.small)
    #expect(map.node(named: "6")?.gene.id == SampleNetworks.first)
    #expect(map.node(named: SampleNetworks.first.description)?.number == 6)
    #expect(map.node(named: "bias")?.number == 4)
    for name in ["0", "9", "-1", "", "z0", "hue", "000000000001", "99999999999999999999"] {
      #expect(map.node(named: name) == nil, "\(name)")
    }
  }

  @Test func `an id of digits alone is an id`() throws {
    let id = try #require(NodeID("000000000003"))
    var draft = Genome.Draft(SampleNetworks.small)
    draft.nodes.append(Node(id: id, activation: .sine))
    let map = NetworkMap(draft.valid())
    #expect(map.node(named: "000000000003")?.gene.id == id)
    #expect(map.node(named: "3")?.gene.id == .input(.r))
  }
}

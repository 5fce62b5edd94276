import Genomes
import Inspection
import Rendering
import TestNetworks
import Testing

@Suite struct NodePicturesTests {
  private let renderer = Renderer(threads: 2)
  private let viewport = Viewport(width: 37, height: 20)

  /// The genome with that node alone wired to the channels of an RGB picture, as ½ + ½ · value.
  private func grey(_ node: NodeID, of genome: Genome) -> Genome {
    var draft = Genome.Draft(genome)
    draft.canvas.colour = .rgb
    // What was an output becomes hidden, under a name of its own.
    func renamed(_ id: NodeID) -> NodeID {
      guard case .output(let output) = id.role else { return id }
      return .layered(99, Output.allCases.firstIndex(of: output) ?? 0)
    }
    for index in draft.nodes.indices { draft.nodes[index].id = renamed(draft.nodes[index].id) }
    for index in draft.connections.indices {
      draft.connections[index].from = renamed(draft.connections[index].from)
      draft.connections[index].to = renamed(draft.connections[index].to)
    }
    for channel in [Output.red, .green, .blue] {
      draft.nodes.append(Node(id: .output(channel), bias: 0.5))
      draft.connections.append(
        Connection(from: renamed(node), to: .output(channel), weight: 0.5))
    }
    return draft.valid()
  }

  @Test func `a node's picture is the grey picture that a network of it alone paints`() {
    for genome in SampleNetworks.many {
      let map = NetworkMap(genome)
      let painted = NodePictures(of: map, at: viewport, by: renderer)
      #expect(painted.pictures.count == map.nodes.count)
      for (node, picture) in zip(map.nodes, painted.pictures) {
        let alone = grey(node.gene.id, of: genome)
        #expect(picture == renderer.picture(of: alone, at: viewport), "\(node.gene.id)")
      }
    }
  }

  @Test func `the range is that of the values`() {
    let map = NetworkMap(SampleNetworks.small)
    let painted = NodePictures(of: map, at: Viewport(side: 4), by: renderer)
    #expect(painted.ranges[0] == -0.75...0.75)
    #expect(painted.ranges[3] == 1...1)
    // x³
    #expect(painted.ranges[4] == -0.421875...0.421875)
    // e^(−x²) of −1, 0, 1 and 2
    let gaussian = painted.ranges[5]
    #expect(gaussian.map { abs($0.lowerBound - 0.01831564) < 1e-7 } == true)
    #expect(gaussian?.upperBound == 1)
  }

  @Test func `stretched, a node's least value is black and its greatest is white`() {
    for genome in SampleNetworks.many {
      let map = NetworkMap(genome)
      let fixed = NodePictures(of: map, at: viewport, by: renderer)
      let stretched = NodePictures(of: map, at: viewport, scale: .stretched, by: renderer)
      #expect(stretched.ranges == fixed.ranges)
      for (index, range) in stretched.ranges.enumerated() {
        if let range, range.lowerBound < range.upperBound {
          #expect(stretched.pictures[index].pixels.min() == 0)
          #expect(stretched.pictures[index].pixels.max() == 255)
        } else {
          #expect(stretched.pictures[index] == fixed.pictures[index])
        }
      }
    }
  }

  @Test func `what is not finite has no range and no undefined pixel`() {
    // x = ±2¹²⁷ · 1.5: twice that is infinite, and the sum of both signs of infinity no number.
    let reach = Float(sign: .plus, exponent: 127, significand: 1.5)
    var draft = Genome.Draft(
      bare: Canvas(inputs: [.x], scale: reach, sampling: .corners, colour: .grey),
      output: .identity)
    let (wide, other) = (NodeID.layered(0, 0), NodeID.layered(0, 1))
    let none = NodeID.layered(1, 0)
    draft.nodes += [Node(id: wide), Node(id: other), Node(id: none)]
    draft.connections = [
      Connection(from: .input(.x), to: wide, weight: 2),
      Connection(from: .input(.x), to: other, weight: -2),
      Connection(from: wide, to: none, weight: 1),
      Connection(from: other, to: none, weight: 1),
    ]
    let map = NetworkMap(draft.valid())
    for scale in NodePictures.Scale.allCases {
      let painted = NodePictures(
        of: map, at: Viewport(side: 2), scale: scale, by: renderer)
      #expect(painted.ranges == [-reach...reach, nil, nil, nil, 0...0])
      let pixels = painted.pictures.map { [$0.pixels[0], $0.pixels[3]] }
      #expect(pixels == [[0, 255], [0, 255], [255, 0], [0, 0], [128, 128]], "\(scale)")
    }
  }
}

import Exports
import Files
import Foundation
import Genomes
import Inspection
import Rendering
import TestNetworks
import Testing

@Suite(.enabled(if: Graphviz.isInstalled, Dot.missing)) struct GraphvizTests {
  @Test(arguments: SampleNetworks.many)
  func `dot draws every node and every connection that is drawn`(genome: Genome) throws {
    let map = NetworkMap(genome)
    let diagram = NetworkDiagram(of: map, title: "a <b> & \"c\" \\N")
    let svg = try Dot.svg(of: diagram.dot)
    #expect(svg.contains("a &lt;b&gt; &amp; &quot;c&quot; \\N"))
    #expect(svg.matches(of: #/ class="node"/#).count == map.nodes.count)
    #expect(svg.matches(of: #/ class="edge"/#).count == diagram.links.count)
    for node in map.nodes { #expect(svg.contains("<title>\(node.gene.id)</title>")) }
  }

  @Test func `inputs are at the top, outputs at the bottom, and each layer below the one before`()
    throws
  {
    for genome in SampleNetworks.many {
      let map = NetworkMap(genome)
      let svg = try Dot.svg(of: NetworkDiagram(of: map, title: "a").dot)
      // The tops of the boxes; upwards they are negative.
      var tops = [Double](repeating: 0, count: map.layers.count)
      var bottoms = tops
      for (index, layer) in map.layers.enumerated() {
        let ys = try layer.flatMap { number in
          let id = map.nodes[number - 1].gene.id
          let box = try Regex("<title>\(id)</title>[^<]*<g[^>]*>\\s*<a[^>]*>\\s*<[^>]*>")
          let shape = try #require(svg.firstMatch(of: box))
          let numbers = svg[shape.range].matches(of: #/,(-?[0-9.]+)/#)
          return numbers.compactMap { Double($0.1) }
        }
        tops[index] = try #require(ys.min())
        bottoms[index] = try #require(ys.max())
      }
      for (above, below) in zip(bottoms, tops.dropFirst()) { #expect(above < below) }
    }
  }

  @Test func `a picture file is shown in its node`() throws {
    let folder = try Dot.Folder()
    let map = NetworkMap(SampleNetworks.small)
    let names = map.nodes.map { "a-1-7-nodes_\($0.number).png" }
    var written: [(name: String, png: [UInt8])] = []
    for (name, picture) in zip(
      names, NodePictures(of: map, at: Viewport(side: 20), by: Renderer(threads: 1)).pictures)
    {
      let path = try folder.write([], to: name)
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      try picture.writePNG(to: file.fileDescriptor)
      written.append((name, [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))))
    }
    let diagram = NetworkDiagram(
      of: map, title: "a", pictures: .init(paths: names, side: 20))
    let svg = try Graphviz.svg(of: diagram.dot, pictures: folder.url.path)
    let text = String(decoding: svg, as: UTF8.self)
    #expect(text.matches(of: #/<image /#).count == names.count)

    let whole = String(decoding: EmbeddedPictures.embed(written, in: svg), as: UTF8.self)
    #expect(!whole.contains(".png"))
    for (_, png) in written {
      let isThere = whole.contains(
        "xlink:href=\"data:image/png;base64,\(Data(png).base64EncodedString())\"")
      #expect(isThere)
    }
  }

  @Test func `what dot does not understand is told in its words`() throws {
    let error = try #require(throws: OutsideProgramError.self) {
      _ = try Dot.svg(of: "digraph {\n\"")
    }
    guard case .failed(let program, let reason) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(program == .dot && !reason.isEmpty && !reason.contains("\n"))
    #expect("\(error)".hasPrefix("dot: "))
  }
}

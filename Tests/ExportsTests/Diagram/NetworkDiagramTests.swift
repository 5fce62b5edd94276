import Exports
import Genomes
import Inspection
import TestNetworks
import Testing

@Suite struct NetworkDiagramTests {
  private func lines(_ diagram: NetworkDiagram) -> [Substring] {
    diagram.dot.split(separator: "\n")
  }

  @Test func `the text of a small network is this`() {
    let diagram = NetworkDiagram(of: NetworkMap(SampleNetworks.small), title: "a-1-7")
    let font = "fontname=\"Helvetica,Arial,sans-serif\""
    func table(_ rows: String...) -> String {
      "label=<<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">"
        + rows.map { "<TR><TD>\($0)</TD></TR>" }.joined() + "</TABLE>>"
    }
    func small(_ text: String) -> String { "<FONT POINT-SIZE=\"8\">\(text)</FONT>" }
    let dead = "fillcolor=\"#ededed\", fontcolor=\"#8a8a8a\", color=\"#bdbdbd\""
    let (first, second, silent) = (
      SampleNetworks.first.description, SampleNetworks.second.description,
      SampleNetworks.silent.description
    )
    let expected = """
      digraph network {
        graph [\(font), label="a-1-7", labelloc="b", fontsize="11", nodesep="0.2", ranksep="0.5", \
      splines="spline"]
        node [\(font), shape="box", style="rounded,filled", fontsize="11", margin="0.1,0.06", \
      height="0.3", color="#404040"]
        edge [\(font), fontsize="8", arrowsize="0.5"]
        { rank=source
          "x" [\(table("<B>1</B>&#160;x")), style="filled", fillcolor="#ffffff", tooltip="1: x"]
          "y" [\(table("<B>2</B>&#160;y")), style="filled", \(dead), tooltip="2: y, unused"]
          "r" [\(table("<B>3</B>&#160;r")), style="filled", \(dead), tooltip="3: r, unused"]
          "bias" [\(table("<B>4</B>&#160;bias")), style="filled", fillcolor="#ffffff", \
      tooltip="4: bias"]
        }
        { rank=same
          "\(silent)" [\(table("<B>5</B>&#160;cube", small(silent))), \(dead), \
      tooltip="5: \(silent), cube, bias 0.0, unused"]
          "\(first)" [\(table("<B>6</B>&#160;gaussian", small(first))), fillcolor="#bfe8c1", \
      tooltip="6: \(first), gaussian, bias 0.0"]
        }
        { rank=same
          "\(second)" [\(table("<B>7</B>&#160;sine", small(second), small("bias -0.25"))), \
      fillcolor="#b9d8f7", tooltip="7: \(second), sine, bias -0.25"]
        }
        { rank=sink
          "ink" [\(table("<B>8</B>&#160;ink", small("identity"))), peripheries="2", \
      fillcolor="#f4f4f4", tooltip="8: ink, identity, bias 0.0"]
        }
        "x" -> "\(silent)" [penwidth="0.5", color="#bdbdbd", label=" 1.00", fontcolor="#bdbdbd", \
      tooltip="1-5: 1.0"]
        "x" -> "\(first)" [penwidth="2.83", color="#1f68a8ca", label=" 2.00", \
      fontcolor="#1f68a8", tooltip="1-6: 2.0"]
        "bias" -> "\(first)" [penwidth="1.08", color="#1f68a87a", label=" 0.50", \
      fontcolor="#1f68a8", tooltip="4-6: 0.5"]
        "x" -> "\(second)" [penwidth="0.5", color="#bdbdbd", style="dashed", \
      tooltip="1-7: 4.0, disabled"]
        "\(first)" -> "\(second)" [penwidth="4.00", color="#c8501eff", label=" -3.00", \
      fontcolor="#c8501e", tooltip="6-7: -3.0"]
        "\(second)" -> "ink" [penwidth="1.67", color="#1f68a895", label=" 1.00", \
      fontcolor="#1f68a8", tooltip="7-8: 1.0"]
      }

      """
    #expect(diagram.dot == expected)
  }

  @Test func `the same network has the same text, with a line for each node and connection`() {
    for genome in SampleNetworks.many {
      let map = NetworkMap(genome)
      let diagram = NetworkDiagram(of: map, title: "a")
      #expect(diagram.dot == NetworkDiagram(of: NetworkMap(genome), title: "a").dot)
      let arrows = lines(diagram).filter { $0.contains(" -> ") && !$0.contains("invis") }
      #expect(arrows.count == diagram.links.count)
      #expect(lines(diagram).count { $0.contains("[label=<") } == genome.nodes.count)
    }
  }

  @Test func `disabled connections can be left out`() {
    var diagram = NetworkDiagram(of: NetworkMap(SampleNetworks.small), title: "a")
    #expect(diagram.dot.contains("style=\"dashed\""))
    diagram.showsDisabled = false
    #expect(!diagram.dot.contains("style=\"dashed\""))
    #expect(diagram.links.map(\.to) == [5, 6, 6, 7, 8])
  }

  @Test func `a large network shows the strongest connections into each node and says so`() {
    let genome = SampleNetworks.genome("layers", seed: 3)
    let diagram = NetworkDiagram(of: NetworkMap(genome), title: "a")
    #expect(diagram.strongest == 3)
    // The first layer hears only x and y.
    #expect(diagram.links.count == 16 * 2 + (7 * 16 + 3) * 3)
    #expect(
      diagram.dot.contains(
        "the 377 strongest of 1872 connections, 3 into a node\\n"
          + "weights stand beside the 40 strongest\""))
    for node in diagram.map.nodes {
      func weights(_ links: [NetworkMap.Link]) -> [Float] {
        links.filter { $0.to == node.number }.map(\.connection.weight.magnitude).sorted(by: >)
      }
      #expect(weights(diagram.links) == Array(weights(diagram.map.links).prefix(3)))
    }
  }

  @Test func `where all weights stand there, nothing is said of them`() {
    let diagram = NetworkDiagram(of: NetworkMap(SampleNetworks.small), title: "a")
    #expect(!diagram.dot.contains("weights stand"))
  }

  @Test func `of weights of one size those from the lower numbers are drawn`() {
    var diagram = NetworkDiagram(of: NetworkMap(SampleNetworks.small), title: "a")
    diagram.strongest = 1
    #expect(diagram.links.map { "\($0.from)-\($0.to)" } == ["1-5", "1-6", "6-7", "7-8"])
    var draft = Genome.Draft(SampleNetworks.small)
    for index in draft.connections.indices {
      draft.connections[index].weight = index % 2 == 0 ? 1 : -1
      draft.connections[index].enabled = true
    }
    diagram.map = NetworkMap(draft.valid())
    #expect(diagram.links.map { "\($0.from)-\($0.to)" } == ["1-5", "1-6", "1-7", "7-8"])
    diagram.strongest = 100
    #expect(diagram.links == diagram.map.links)
  }

  @Test func `weights are written beside the strongest connections`() {
    let few = NetworkDiagram(of: NetworkMap(SampleNetworks.small), title: "a")
    #expect(few.dot.contains("label=\" -3.00\""))
    let many = NetworkDiagram(
      of: NetworkMap(SampleNetworks.genome("neat", seed: 5, mutations: 40)), title: "a")
    #expect(many.links.count > 40)
    #expect(many.dot.matches(of: #/, label=" /#).count == 40)
  }

  @Test func `what leads up or sideways does not turn the drawing over`() throws {
    var draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: .rgb), output: .identity)
    let hidden = NodeID.layered(0, 0)
    draft.nodes.append(Node(id: hidden))
    draft.connections = [
      Connection(from: .input(.x), to: .output(.red), weight: 1),
      Connection(from: .output(.red), to: .output(.green), weight: 1),
      Connection(from: .output(.red), to: hidden, weight: 1),
      Connection(from: hidden, to: .output(.blue), weight: 1),
    ]
    let diagram = NetworkDiagram(of: NetworkMap(draft.valid()), title: "a")
    let arrows = lines(diagram).filter { $0.contains(" -> ") }
    for line in arrows {
      #expect(line.contains("constraint=\"false\"") == line.contains("\"red\" ->"), "\(line)")
    }
    // From the inputs to the hidden node nothing leads that would keep them in their order.
    let unseen = arrows.filter { $0.contains("style=\"invis\"") }
    #expect(unseen == ["  \"x\" -> \"\(hidden)\" [style=\"invis\", weight=\"0\"]"])
  }

  @Test func `a title of any letters is escaped`() {
    let diagram = NetworkDiagram(of: NetworkMap(SampleNetworks.small), title: "a \"b\" \\N\nc")
    #expect(diagram.dot.contains(#"label="a \"b\" \\N\nc""#))
  }
}

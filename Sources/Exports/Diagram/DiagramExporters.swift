import Inspection

/// The network as a drawing in Graphviz's language.
struct DOTExporter: Exporter {
  let name = "dot"
  let summary = "the network as a drawing for Graphviz"

  func export(_ exhibit: Exhibit) -> [UInt8] { Array(Self.drawing(of: exhibit).utf8) }

  static func drawing(of exhibit: Exhibit) -> String {
    NetworkDiagram(of: NetworkMap(exhibit.genome), title: exhibit.address).dot
  }
}

/// That drawing as Graphviz lays it out.
struct SVGExporter: Exporter {
  let name = "svg"
  let summary = "that drawing, by Graphviz"

  /// The drawing as SVG.
  ///
  /// - Throws: `GraphvizError` where Graphviz is missing or fails.
  func export(_ exhibit: Exhibit) throws -> [UInt8] {
    try Graphviz.svg(of: DOTExporter.drawing(of: exhibit))
  }
}

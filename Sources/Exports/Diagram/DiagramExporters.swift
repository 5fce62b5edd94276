import Genomes
import Inspection

/// The network as a drawing in Graphviz's language.
struct DOTExporter: Exporter {
  let name = "dot"
  let summary = "the network as a drawing for Graphviz"

  func export(_ specimen: Specimen) -> [UInt8] { Array(Self.drawing(of: specimen).utf8) }

  static func drawing(of specimen: Specimen) -> String {
    NetworkDiagram(of: NetworkMap(specimen.genome), title: "\(specimen.address)").dot
  }
}

/// That drawing as Graphviz lays it out.
struct SVGExporter: Exporter {
  let name = "svg"
  let summary = "that drawing as SVG, which needs Graphviz"

  /// The drawing as SVG.
  ///
  /// - Throws: `OutsideProgramError` where Graphviz is missing or fails.
  func export(_ specimen: Specimen) throws -> [UInt8] {
    try Graphviz.svg(of: DOTExporter.drawing(of: specimen))
  }
}

import Inspection

/// The network as Graphviz's language has it.
struct DOTExporter: Exporter {
  func export(_ exhibit: Exhibit) -> [UInt8] { Array(Self.drawing(of: exhibit).utf8) }

  static func drawing(of exhibit: Exhibit) -> String {
    NetworkDiagram(of: NetworkMap(exhibit.genome), title: exhibit.address).dot
  }
}

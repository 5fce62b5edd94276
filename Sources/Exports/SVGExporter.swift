/// The network as Graphviz draws it.
struct SVGExporter: Exporter {
  func export(_ exhibit: Exhibit) throws -> [UInt8] {
    try Graphviz.svg(of: DOTExporter.drawing(of: exhibit))
  }
}

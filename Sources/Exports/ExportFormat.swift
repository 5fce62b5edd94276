/// What a picture can be exported to; the same picture gives the same bytes, but for SVG, whose bytes
/// depend on Graphviz's version.
public enum ExportFormat: String, CaseIterable, Hashable, Sendable {
  /// A fragment shader as shadertoy.com takes it, which paints the picture.
  case glsl
  /// A Python module with a NumPy function that paints the picture.
  case python
  /// The network as a drawing in Graphviz's language.
  case dot
  /// That drawing, by Graphviz.
  case svg
  /// The genome in its own form, `breed.genome/1`.
  case json

  /// The picture in that form, in UTF-8.
  ///
  /// - Throws: `GraphvizError` for `svg`, where Graphviz is missing or fails; `JSONError` for a
  ///   genome that is over the limits of its file.
  public func export(_ exhibit: Exhibit) throws -> [UInt8] { try exporter.export(exhibit) }

  private var exporter: any Exporter {
    switch self {
    case .glsl: ShaderExporter()
    case .python: NumPyExporter()
    case .dot: DOTExporter()
    case .svg: SVGExporter()
    case .json: GenomeExporter()
    }
  }
}

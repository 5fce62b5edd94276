/// A compositional pattern producing network (Stanley 2007, doi:10.1007/s10710-007-9028-8) as a
/// value: nodes, connections and the canvas that it paints.
///
/// Every genome is valid: a list of genes that breaks a rule of `GenomeFault` cannot become one.
/// The order of the genes is part of the value: sums are added in it.
public struct Genome: Hashable, Sendable {
  /// The plane and its colours.
  public let canvas: Canvas
  /// The node genes; an input node for each input of the canvas, an output node for each output
  /// of its colour model, and the hidden ones.
  public let nodes: [Node]
  /// The connection genes, enabled or not.
  public let connections: [Connection]

  /// The most nodes that a genome may have.
  public static let nodeLimit = 4_096
  /// The most connections that a genome may have.
  public static let connectionLimit = 200_000

  /// The genome of these genes.
  ///
  /// - Throws: the first rule that they break.
  public init(canvas: Canvas, nodes: [Node], connections: [Connection]) throws(GenomeFault) {
    try Self.validate(canvas: canvas, nodes: nodes, connections: connections)
    self.canvas = canvas
    self.nodes = nodes
    self.connections = connections
  }
}

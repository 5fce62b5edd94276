import Genomes

/// A genome made ready to paint.
///
/// Nodes that no output hears are left out, and constants are folded. What varies only from row to
/// row, or only from column to column, is computed once for each row or column: whole nodes, and
/// those terms of a node's sum. So the terms of a sum are added in this order: bias and constants,
/// row terms, column terms, then pixel terms; each kind in the order of the genome's list. Where
/// the picture is rotated, warped, tiled or symmetric, a few steps before the network's own do
/// that.
public struct Program: Sendable {
  let canvas: Canvas
  /// What row register 0 and column register 0 hold.
  let space: Space
  /// Row register 0 holds y.
  let rows: Stage
  /// Column register 0 holds x.
  let columns: Stage
  /// The steps for each pixel; they use a register again once its value is no longer needed.
  let pixels: Stage
  /// The pixel register of each colour channel, or of each node that is wanted.
  let channels: [Int]

  /// The program of a genome as it is seen through a viewport.
  ///
  /// - Parameter nodes: the nodes whose values are wanted instead of the colour channels.
  public init(
    _ genome: Genome, at viewport: Viewport = Viewport(side: 1), nodes: [NodeID]? = nil
  ) {
    var compiler = Compiler(genome, at: viewport)
    compiler.compile(nodes: nodes)
    canvas = genome.canvas
    space = compiler.space
    rows = compiler.rows
    columns = compiler.columns
    (pixels, channels) = PixelAllocator.allocate(compiler.pixels, outputs: compiler.outputs)
  }
}

/// Which part of a pixel's position a node's value depends on. The cases are in the order in which
/// the terms of a sum are added.
package enum Dependence: CaseIterable, Sendable {
  case none, row, column, pixel
}

extension Genome {
  /// What each node's value depends on where the whole picture is seen as it is, in the order of
  /// `nodes`; `none` for a node that no output hears.
  package var dependences: [Dependence] {
    var compiler = Compiler(self, at: Viewport(side: 1))
    compiler.compile()
    return compiler.values.map { value in
      switch value {
      case .constant: .none
      case .row: .row
      case .column: .column
      case .pixel: .pixel
      }
    }
  }
}

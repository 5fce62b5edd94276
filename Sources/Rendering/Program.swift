import CKernels
import Genomes

/// A genome made ready to paint.
///
/// Nodes that no output hears are dropped and constants are folded. What varies only from row to
/// row, or only from column to column, is computed once for each row or column: whole nodes, and
/// those parts of a node's sum. So a sum is added in this order: bias and constants, row terms,
/// column terms, then what varies from pixel to pixel; each in the order of the genome's list. Where
/// the plane is turned, warped or folded, that is a few steps more, before the network's own.
public struct Program: Sendable {
  /// The canvas that is painted.
  let canvas: Canvas
  /// What row register 0 and column register 0 hold.
  let space: Space
  /// Row register 0 holds y.
  let rows: Stage
  /// Column register 0 holds x.
  let columns: Stage
  /// One register a value that is still needed.
  let pixels: Stage
  /// The pixel register of each colour channel, or of each node asked for.
  let channels: [Int]

  /// The program of a genome as it is seen through a viewport.
  ///
  /// - Parameter nodes: the nodes that are asked for in place of the colour channels.
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

/// What of a pixel's place a node's value depends on, in the order in which the terms of a sum are
/// added.
package enum Dependence: CaseIterable, Sendable {
  case none, row, column, pixel
}

extension Genome {
  /// What each node's value depends on in the picture as it is, in the order of `nodes`; `none` for a
  /// node that no output hears.
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

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
  private var compiler: Compiler
  private var allocator = PixelAllocator()
  /// The steps for each pixel; they use a register again once its value is no longer needed.
  private(set) var pixels = Stage(given: 0)
  /// The pixel register of each colour channel, or of each node that is wanted.
  private(set) var channels: [Int] = []
  /// What the pixel steps of an image look at; nil where there are none, or it is not at hand: then they
  /// are 0.
  private(set) var image: ImagePixels?

  var canvas: Canvas { compiler.genome.canvas }
  /// What row register 0 and column register 0 hold.
  var space: Space { compiler.space }
  /// Row register 0 holds y.
  var rows: Stage { compiler.rows }
  /// Column register 0 holds x.
  var columns: Stage { compiler.columns }

  /// The program of a genome as it is seen through a viewport.
  ///
  /// - Parameter nodes: the nodes whose values are wanted instead of the colour channels.
  public init(
    _ genome: Genome, at viewport: Viewport = Viewport(side: 1), nodes: [NodeID]? = nil
  ) {
    compiler = Compiler(genome, at: viewport, nodes: nodes)
    allocate()
  }

  /// Becomes the program of another genome, in the same memory.
  mutating func compile(_ genome: Genome, at viewport: Viewport) {
    compiler.compile(genome, at: viewport)
    allocate()
  }

  private mutating func allocate() {
    image = canvas.image.flatMap { ImageShelf.image($0.fingerprint) }
    allocator.allocate(compiler.pixels, outputs: compiler.outputs, into: &pixels, &channels)
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
    Compiler(self, at: Viewport(side: 1)).values.map { value in
      switch value {
      case .constant: .none
      case .row: .row
      case .column: .column
      case .pixel: .pixel
      }
    }
  }
}

import Genomes
import Pictures

/// Paints one small picture after another on one thread, in the same memory again and again.
///
/// A search paints tens of thousands of pictures a second: to allocate memory and registers for
/// each of them would take as long as to paint it.
public final class ThumbnailPainter {
  private let instructionSet: InstructionSet
  private let scratch = Registers()
  private var painter: Painter?
  private var pictures: [Viewport: Picture] = [:]

  /// A painter for a processor's instruction set.
  public init(instructionSet: InstructionSet) { self.instructionSet = instructionSet }

  /// Paints a picture, with the same bytes as `Renderer` gives it, and calls `body` with it.
  public func paint<Result>(
    _ genome: Genome, at viewport: Viewport, _ body: (Picture) -> Result
  ) -> Result {
    let painter = prepared(genome, at: viewport)
    var picture =
      pictures.removeValue(forKey: viewport)
      ?? Picture(width: viewport.width, height: viewport.height)
    picture.pixels.withUnsafeMutableBufferPointer { pixels in
      painter.paint(0..<viewport.height, into: pixels, scratch: painter.scratch(scratch))
    }
    defer { pictures[viewport] = picture }
    return body(picture)
  }

  private func prepared(_ genome: Genome, at viewport: Viewport) -> Painter {
    if let painter {
      painter.prepare(genome, at: viewport)
      return painter
    }
    let new = Painter(genome, at: viewport, instructionSet: instructionSet)
    painter = new
    return new
  }
}

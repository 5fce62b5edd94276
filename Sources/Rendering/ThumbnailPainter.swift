import Genomes
import Pictures

/// Paints one small picture after another on one thread, in memory that it keeps.
///
/// A search paints tens of thousands a second: asking for a picture's memory and the registers anew
/// each time would take as long as the pixels.
public final class ThumbnailPainter {
  private let instructionSet: InstructionSet
  private var scratch = Registers(count: 1, width: 16)
  private var pictures: [Viewport: Picture] = [:]

  /// A painter for a processor's instruction set.
  public init(instructionSet: InstructionSet) { self.instructionSet = instructionSet }

  /// Calls `body` with the picture, the same bytes as `Renderer` paints.
  public func paint<Result>(
    _ genome: Genome, at viewport: Viewport, _ body: (Picture) -> Result
  ) -> Result {
    let painter = Painter(genome, at: viewport, instructionSet: instructionSet)
    scratch = painter.scratch(reusing: scratch)
    var picture =
      pictures.removeValue(forKey: viewport)
      ?? Picture(width: viewport.width, height: viewport.height)
    picture.pixels.withUnsafeMutableBufferPointer { pixels in
      painter.paint(0..<viewport.height, into: pixels, scratch: scratch)
    }
    defer { pictures[viewport] = picture }
    return body(picture)
  }
}

import Genomes
import Pictures

/// A picture that any number of threads can paint together.
struct Painting: Sendable {
  let viewport: Viewport
  let format: PixelFormat
  let supersampling: Supersampling
  let tally = SampleTally()
  private let painters: Painters

  /// The painters: one sample a pixel, all samples of every pixel, or first one sample and then all
  /// where they are needed.
  private enum Painters {
    case plain(Painter)
    case mean(Painter)
    case adaptive(coarse: Painter, fine: Painter)
  }

  init(
    _ genome: Genome, at viewport: Viewport, as format: PixelFormat,
    supersampling: Supersampling, by renderer: Renderer
  ) {
    self.viewport = viewport
    self.format = format
    precondition(
      Supersampling.sides ~= supersampling.side, "expected 1 to 16 samples along a side")
    self.supersampling = supersampling
    func painter(_ viewport: Viewport) -> Painter { renderer.painter(genome, viewport) }
    let side = supersampling.side
    if side == 1 {
      painters = .plain(painter(viewport))
    } else if supersampling.isAdaptive {
      painters = .adaptive(
        coarse: painter(viewport.widened(by: 1).viewport), fine: painter(viewport.refined(by: side))
      )
    } else {
      painters = .mean(painter(viewport.refined(by: side)))
    }
  }

  /// Bytes of a row.
  var rowBytes: Int { viewport.width * format.bytesPerPixel }

  /// How many samples the picture took. Call it after the picture has been painted `times` times.
  ///
  /// - Parameter others: how many pixels other processes refined.
  func report(times: Int, refinedElsewhere others: Int = 0) -> SampleReport {
    SampleReport(
      supersampling, pixels: viewport.width * viewport.height,
      adaptivelyRefined: (tally.refinedPixels + others) / times)
  }

  /// How many samples so many rows took, which are all that was painted.
  func report(rows: Int, refinedElsewhere others: Int = 0) -> SampleReport {
    SampleReport(
      supersampling, pixels: viewport.width * rows,
      adaptivelyRefined: tally.refinedPixels + others)
  }

  /// A painter of rows for one thread.
  func rowPainter() -> any RowPainter {
    switch painters {
    case .plain(let painter): PlainRowPainter(painter, format)
    case .mean(let fine): MeanRowPainter(fine, samples: supersampling.side, format)
    case .adaptive(let coarse, let fine):
      AdaptiveRowPainter(
        coarse, MeanRowPainter(fine, samples: supersampling.side, format), viewport, format, tally)
    }
  }
}

import Genomes
import Pictures

/// Where the opacity of a picture's pixels comes from: from the picture in grey, the same place, size
/// and samples of it.
public struct Opacity: Sendable {
  /// The picture in grey: black is not seen, white hides all.
  public let genome: Genome
  /// Whether a pixel's colour is divided by its opacity, so that in front of black, as the bytes are
  /// mixed, the picture is what it is without opacity. If not, the colour stays.
  public let divides: Bool

  /// Opacity from a genome.
  ///
  /// - Precondition: its colour model is grey.
  public init(_ genome: Genome, divides: Bool) {
    precondition(genome.canvas.colour == .grey, "expected a picture in grey")
    self.genome = genome
    self.divides = divides
  }

  /// Puts opacity behind the colour of each pixel: s of 0…m becomes ⌊(s·m + a/2) / a⌋, at most m, where
  /// colours are divided by the opacity a. A pixel that is not seen is all 0.
  ///
  /// - Parameters:
  ///   - colours: red, green and blue of each pixel.
  ///   - opacities: the opacity of each.
  ///   - pixels: is given all four of each.
  func join(
    _ colours: UnsafeBufferPointer<UInt8>, _ opacities: UnsafeBufferPointer<UInt8>,
    depth: PixelFormat.Depth, into pixels: UnsafeMutableBufferPointer<UInt8>
  ) {
    let bytes = depth.rawValue / 8
    let largest = depth == .eight ? 255 : 65_535
    func sample(_ samples: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
      bytes == 1
        ? Int(samples[index]) : Int(samples[2 * index]) << 8 | Int(samples[2 * index + 1])
    }
    func store(_ sample: Int, _ index: Int) {
      if bytes == 2 { pixels[2 * index] = UInt8(sample >> 8) }
      pixels[bytes * index + bytes - 1] = UInt8(truncatingIfNeeded: sample)
    }
    for pixel in 0..<opacities.count / bytes {
      let opacity = sample(opacities, pixel)
      for channel in 0..<3 {
        let colour = sample(colours, 3 * pixel + channel)
        let seen =
          opacity == 0
          ? 0 : divides ? min(largest, (colour * largest + opacity / 2) / opacity) : colour
        store(seen, 4 * pixel + channel)
      }
      store(opacity, 4 * pixel + 3)
    }
  }
}

/// Paints rows of a picture that may be repeated and have opacity, on one thread, always into the same
/// memory.
final class OpacityPainter {
  private let colours: RowRepeater
  private let opacities: RowRepeater?
  private let opacity: Opacity?
  private let depth: PixelFormat.Depth
  private let pixels: UnsafeMutableBufferPointer<UInt8>

  /// - Parameters:
  ///   - painting: of the colours.
  ///   - greys: of the opacity; nil where there is none.
  ///   - rows: the most rows that one call of `paint` may ask for.
  init(_ painting: Painting, _ greys: Painting?, _ opacity: Opacity?, _ repeats: Repeats, rows: Int)
  {
    colours = RowRepeater(painting, repeats, rows: rows)
    opacities = greys.map { RowRepeater($0, repeats, rows: rows) }
    self.opacity = opacity
    depth = painting.format.depth
    let width = painting.viewport.width * repeats.across
    pixels = .allocate(
      capacity: opacity == nil ? 0 : rows * width * 4 * painting.format.depth.rawValue / 8)
  }

  deinit { pixels.deallocate() }

  /// The rows; their memory is valid until the next call.
  func paint(_ rows: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    let seen = colours.paint(rows)
    guard let opacity, let opacities else { return seen }
    let greys = opacities.paint(rows)
    opacity.join(seen, greys, depth: depth, into: pixels)
    return UnsafeBufferPointer(rebasing: pixels[..<(4 * greys.count)])
  }
}

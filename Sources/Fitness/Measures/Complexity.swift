import Rendering

/// Complexity: how much of a picture is left after lossless compression, as a share of its raw bytes;
/// a bound of its algorithmic complexity (Li & Vitányi 2008), as many
/// systems of evolutionary art use it (Machado & Cardoso 1998, doi:10.1007/10692710_23).
///
/// The compression is PNG's: each byte less its Paeth prediction from the neighbours on the left,
/// above and between them (those beyond the border are 0), all of it deflated. The size is that of
/// `Deflate`, ours on every machine; score = size / (height × width × 3), at most 1. A flat picture
/// has about 0.002, smooth shading 0.1 to 0.5, noise 1: `near(complexity, 0.3, 0.1)` asks for some.
public struct Complexity: Measure {
  /// `complexity`.
  public let name = "complexity"
  /// What it prefers.
  public let summary = "what cannot be compressed: deflated size against raw"

  /// The measure.
  public init() {}

  /// Compressed size / raw size, at most 1.
  public func score(_ picture: Picture) -> Double {
    let count = picture.pixels.count
    let size = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count) { residue in
      picture.pixels.withUnsafeBufferPointer { Self.predict($0, 3 * picture.width, into: residue) }
      return Deflate.size(UnsafeBufferPointer(residue))
    }
    return min(1, Double(size) / Double(count))
  }

  /// Each byte less its prediction (PNG, third edition, 9.4: filter type 4).
  private static func predict(
    _ pixels: UnsafeBufferPointer<UInt8>, _ stride: Int,
    into residue: UnsafeMutableBufferPointer<UInt8>
  ) {
    for row in 0..<pixels.count / stride {
      for column in 0..<stride {
        let place = row * stride + column
        let left = column < 3 ? 0 : Int32(pixels[place - 3])
        let above = row == 0 ? 0 : Int32(pixels[place - stride])
        let corner = column < 3 || row == 0 ? 0 : Int32(pixels[place - stride - 3])
        // Distances of left, above and corner from left + above − corner.
        let toLeft = (above - corner).magnitude
        let toAbove = (left - corner).magnitude
        let toCorner = (left + above - 2 * corner).magnitude
        let guess =
          toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner
        residue[place] = pixels[place] &- UInt8(guess)
      }
    }
  }
}

import Pictures

/// Complexity: the size of a picture after lossless compression, as a share of its raw size. It is
/// an upper bound of the algorithmic complexity (Li & Vitányi 2008), and evolutionary art has long
/// used it (Machado & Cardoso 1998, doi:10.1007/10692710_23).
///
/// As in PNG, each byte is predicted from its neighbours, and the differences are deflated. The
/// prediction is that of JPEG-LS (Weinberger, Seroussi & Sapiro 2000, doi:10.1109/83.855427):
/// left + above − corner, clamped to lie between left and above; pixels beyond the border are 0.
/// The size is that of `Deflate`, which is the same on every machine. The score is
/// size / (height × width × 3), at most 1. A flat picture has about 0.002, smooth shading 0.1 to
/// 0.5, noise 1: `near(complexity, 0.3, 0.1)` asks for a picture between flat and noise.
public struct Complexity: PictureMeasure {
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

  /// Each byte minus its prediction.
  private static func predict(
    _ pixels: UnsafeBufferPointer<UInt8>, _ stride: Int,
    into residue: UnsafeMutableBufferPointer<UInt8>
  ) {
    for row in 0..<pixels.count / stride {
      for column in 0..<stride {
        let index = row * stride + column
        let left = column < 3 ? 0 : Int32(pixels[index - 3])
        let above = row == 0 ? 0 : Int32(pixels[index - stride])
        let corner = column < 3 || row == 0 ? 0 : Int32(pixels[index - stride - 3])
        let (least, greatest) = (min(left, above), max(left, above))
        let guess = max(least, min(greatest, left + above - corner))
        residue[index] = pixels[index] &- UInt8(truncatingIfNeeded: guess)
      }
    }
  }
}

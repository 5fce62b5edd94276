import Synchronization

/// The pixels of an image that networks see.
public struct ImagePixels: Sendable {
  /// See `SeenImage.fingerprint`.
  public let fingerprint: String
  /// Columns of pixels.
  public let width: Int
  /// Rows of pixels.
  public let height: Int
  /// 8-bit red, green and blue, height × width × 3, row-major, row 0 at the top.
  public let pixels: [UInt8]

  /// An image of the given pixels.
  ///
  /// - Precondition: there is a pixel, and `pixels` holds height × width × 3 bytes.
  public init(fingerprint: String, width: Int, height: Int, pixels: [UInt8]) {
    precondition(
      width > 0 && height > 0 && pixels.count == width * height * 3,
      "expected height × width × 3 bytes")
    self.fingerprint = fingerprint
    self.width = width
    self.height = height
    self.pixels = pixels
  }
}

/// The images that this process has at hand. A genome names its image by the fingerprint of its pixels,
/// so that there is one image of a name, whoever brings it, and its place in memory changes nothing.
///
/// Whatever reads genomes brings their images here first, or refuses them: a network whose image is not
/// at hand would see grey.
public enum ImageShelf {
  private static let images = Mutex<[String: ImagePixels]>([:])

  /// Brings an image.
  public static func put(_ image: ImagePixels) {
    images.withLock { $0[image.fingerprint] = image }
  }

  /// The image of that fingerprint; nil where it was not brought.
  public static func image(_ fingerprint: String) -> ImagePixels? {
    images.withLock { $0[fingerprint] }
  }

  /// Whether the image of that fingerprint is at hand.
  public static func has(_ fingerprint: String) -> Bool {
    images.withLock { $0[fingerprint] != nil }
  }
}

extension Sequence<Genome> {
  /// The fingerprints of the images that the genomes see, each once, in the order of the genomes.
  public var imageFingerprints: [String] {
    var known: [String] = []
    for genome in self {
      if let image = genome.canvas.image, !known.contains(image.fingerprint) {
        known.append(image.fingerprint)
      }
    }
    return known
  }
}

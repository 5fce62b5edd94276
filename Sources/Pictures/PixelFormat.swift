import CKernels

/// How a pixel is stored: which samples it has, one of grey or three of red, green and blue, whether
/// one of opacity follows, and how many bits each has.
public struct PixelFormat: Hashable, Sendable {
  /// Which samples a pixel has.
  public enum Channels: Int, CaseIterable, Hashable, Sendable {
    /// One sample of grey.
    case grey = 1
    /// Red, green and blue, in this order.
    case rgb = 3
  }

  /// The bits of a sample.
  public enum Depth: Int, CaseIterable, Hashable, Sendable {
    /// ⌊255·v + ½⌋ of a value v in 0…1: one byte.
    case eight = 8
    /// ⌊65535·v + ½⌋ of a value v in 0…1: two bytes, the greater first.
    case sixteen = 16
  }

  /// Which samples a pixel has.
  public let channels: Channels
  /// The bits of a sample.
  public let depth: Depth
  /// Whether red, green and blue are followed by opacity, 0 for what is not seen.
  public let hasOpacity: Bool

  /// A format of the given values.
  ///
  /// - Precondition: only red, green and blue have opacity.
  public init(channels: Channels, depth: Depth, hasOpacity: Bool = false) {
    precondition(!hasOpacity || channels == .rgb, "expected red, green and blue before opacity")
    self.channels = channels
    self.depth = depth
    self.hasOpacity = hasOpacity
  }

  /// Three bytes a pixel, as a `Picture` has them.
  public static let rgb8 = PixelFormat(channels: .rgb, depth: .eight)

  /// The bytes of a pixel: 1, 2, 3 or 6, with opacity 4 or 8.
  public var bytesPerPixel: Int { (channels.rawValue + (hasOpacity ? 1 : 0)) * depth.rawValue / 8 }

  /// The kernels' code for the format without opacity, which they do not know.
  package var code: Int32 {
    switch (channels, depth) {
    case (.rgb, .eight): Int32(BREED_RGB8)
    case (.grey, .eight): Int32(BREED_GREY8)
    case (.rgb, .sixteen): Int32(BREED_RGB16)
    case (.grey, .sixteen): Int32(BREED_GREY16)
    }
  }
}

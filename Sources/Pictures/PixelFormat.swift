import CKernels

/// How a pixel is stored: which samples it has, one of grey or three of red, green and blue, and
/// how many bits each has. There is never a fourth sample for opacity.
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

  /// A format of the given values.
  public init(channels: Channels, depth: Depth) {
    self.channels = channels
    self.depth = depth
  }

  /// Three bytes a pixel, as a `Picture` has them.
  public static let rgb8 = PixelFormat(channels: .rgb, depth: .eight)

  /// The bytes of a pixel: 1, 2, 3 or 6.
  public var bytesPerPixel: Int { channels.rawValue * depth.rawValue / 8 }

  /// The kernels' code for the format.
  package var code: Int32 {
    switch (channels, depth) {
    case (.rgb, .eight): Int32(BREED_RGB8)
    case (.grey, .eight): Int32(BREED_GREY8)
    case (.rgb, .sixteen): Int32(BREED_RGB16)
    case (.grey, .sixteen): Int32(BREED_GREY16)
    }
  }
}

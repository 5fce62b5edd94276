import Synchronization

/// How many samples a pixel's colour is the mean of.
///
/// The samples of a pixel are a grid of N × N, centred on the point where its only sample would be
/// otherwise. The mean is taken in linear light (IEC 61966-2-1), as a lens mixes light.
public struct Supersampling: Hashable, Sendable {
  /// Samples along the side of a pixel, 1 … 16.
  public let side: Int
  /// Whether only some pixels have more than one sample: those that, painted with one, differ by
  /// more than `threshold` from one of the eight pixels around them.
  public let isAdaptive: Bool

  /// The values that `side` may have.
  public static let sides = 1...16
  /// Adaptive supersampling refines a pixel that differs by more than this in a channel, of 255.
  public static let threshold = 8

  /// Supersampling of the values given; whoever paints expects `side` to be in `sides`.
  public init(side: Int, isAdaptive: Bool = false) {
    self.side = side
    self.isAdaptive = isAdaptive
  }

  /// One sample a pixel.
  public static let none = Supersampling(side: 1)
  /// The samples along the side of a pixel where adaptive supersampling is wished without a number.
  public static let adaptiveSide = 4

  /// Reads a text: `4`, `auto` or `auto:4`. Nil where it is none.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let isAdaptive = parts[0] == "auto"
    let number = isAdaptive ? parts.dropFirst() : parts[...]
    let side = number.isEmpty ? Self.adaptiveSide : Int(number[number.startIndex])
    guard number.count <= 1, let side, Self.sides ~= side else { return nil }
    self.init(side: side, isAdaptive: isAdaptive)
  }
}

/// Counts, for all threads together, the pixels that adaptive supersampling refines.
final class SampleTally: Sendable {
  private let refined = Atomic(0)

  /// Pixels that had more than one sample.
  var refinedPixels: Int { refined.load(ordering: .relaxed) }

  func add(_ pixels: Int) { refined.add(pixels, ordering: .relaxed) }
}

/// How many samples a picture took; where the picture is repeated, the numbers of a single copy.
public struct SampleReport: Hashable, Sendable {
  /// The number of pixels.
  public let pixels: Int
  /// The number of pixels that have more than one sample.
  public let refined: Int
  /// The number of all samples, with the one that adaptive supersampling takes of each pixel first.
  public let samples: Int

  init(_ supersampling: Supersampling, pixels: Int, adaptivelyRefined: Int) {
    let each = supersampling.side * supersampling.side
    self.pixels = pixels
    refined = each == 1 ? 0 : supersampling.isAdaptive ? adaptivelyRefined : pixels
    samples = supersampling.isAdaptive ? pixels + refined * each : pixels * each
  }
}

import Synchronization

/// How many samples the colour of a pixel is the mean of, in linear light.
///
/// The samples of a pixel are a grid, N × N, evenly about the place where the pixel alone would be
/// asked. Their mean is that of the light (IEC 61966-2-1), as a lens would mix it.
public struct Supersampling: Hashable, Sendable {
  /// Samples along the side of a pixel, 1 … 16.
  public let side: Int
  /// Whether only those pixels have more than one sample that differ, painted with one, from any of
  /// the eight around them by more than `threshold`.
  public let isAdaptive: Bool

  /// Sides that a pixel may have.
  public static let sides = 1...16
  /// The difference in a channel, of 255, over which adaptive supersampling looks closer.
  public static let threshold = 8

  /// Supersampling of the values given.
  ///
  /// - Precondition: `side` is in `sides`.
  public init(side: Int, isAdaptive: Bool = false) {
    precondition(Self.sides ~= side, "expected 1 to 16 samples along a side")
    self.side = side
    self.isAdaptive = isAdaptive
  }

  /// One sample a pixel.
  public static let none = Supersampling(side: 1)
}

/// Counts, on all threads, what adaptive supersampling spends.
final class SampleTally: Sendable {
  private let refined = Atomic(0)

  /// Pixels that had more than one sample.
  var refinedPixels: Int { refined.load(ordering: .relaxed) }

  func add(_ pixels: Int) { refined.add(pixels, ordering: .relaxed) }
}

/// What a picture's samples were spent on; where it is repeated, those of one.
public struct SampleReport: Hashable, Sendable {
  /// The picture's pixels.
  public let pixels: Int
  /// Those of them that have more than one sample.
  public let refined: Int
  /// All samples: those that adaptive supersampling first takes of a pixel count too.
  public let samples: Int

  init(_ supersampling: Supersampling, pixels: Int, adaptivelyRefined: Int) {
    let each = supersampling.side * supersampling.side
    self.pixels = pixels
    refined = each == 1 ? 0 : supersampling.isAdaptive ? adaptivelyRefined : pixels
    samples = supersampling.isAdaptive ? pixels + refined * each : pixels * each
  }
}

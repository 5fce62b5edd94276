import Synchronization

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

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

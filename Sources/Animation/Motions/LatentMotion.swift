import Evolution
import Genomes

/// A smooth closed walk of the latent inputs' values around those of the genome.
///
/// It begins at the genome's own values and passes, in equal times, through places drawn at random
/// from U(−reach, reach) around them. It follows a uniform Catmull–Rom spline (Catmull & Rom 1974,
/// doi:10.1016/B978-0-12-079050-0.50020-5), so that it never turns abruptly.
public struct LatentMotion: Motion {
  /// How many places the walk passes, with its beginning.
  public static let stopCount = MotionFlag(
    "latent-stops", "count", "latent: number of points that the latents pass, 2 to 1000",
    bounds: 2...1_000,
    standard: 4)
  /// How far from the genome's own values these places may be.
  public static let reach = MotionFlag<Double?>(
    "latent-reach", "reach", "latent: how far these points lie from the picture's own values",
    bounds: 0...1_000_000,
    standard: nil, in: "as far as x and y go")
  /// The seed that the places are drawn with.
  public static let seed = MotionFlag<UInt64?>(
    "seed", "seed", "latent: seed that draws these points", standard: nil, in: "the lineage's")

  /// How it is named and made.
  public static let kind = MotionKind(
    "latent", "the latents wander and come back",
    flags: [stopCount.any, reach.anyOptional(), seed.anyOptional()],
    inputs: MotionInputs(words: "any of z0 to z7", all: latents, suggested: [.z0, .z1])
  ) { request in
    LatentMotion(
      stopCount: request.value(stopCount),
      reach: request.value(reach) ?? Double(request.genomes[0].canvas.scale),
      seed: request.value(seed) ?? request.seed)
  }

  /// For each stop, the differences from the genome's own values, `z0` to `z7`; all 0 at the first.
  public let stops: [[Double]]

  /// A walk through random places.
  ///
  /// - Parameters:
  ///   - stopCount: how many places it passes, with its beginning; from 2.
  ///   - reach: how far from the genome's own values they may be; 0 or more.
  ///   - seed: the same seed draws the same walk.
  public init(stopCount: Int = Self.stopCount.standard, reach: Double, seed: UInt64) {
    precondition(stopCount > 1 && reach >= 0, "expected two stops at least, and a reach")
    let count = Self.latents.count
    stops = (0..<stopCount).map { stop in
      if stop == 0 { return [Double](repeating: 0, count: count) }
      var random = RandomStream(seed: seed, generation: 0, child: stop)
      return (0..<count).map { _ in random.uniform(in: -1...1) * reach }
    }
  }

  private static let latents = Input.allCases.filter(\.isLatent)

  /// Always.
  public var closes: Bool { true }

  /// Moves the latents of the frame's genome.
  public func move(_ frame: inout Frame, at time: FrameTime) {
    var draft = Genome.Draft(frame.genome)
    let offsets = offsets(at: time)
    let moved = zip(draft.canvas.inputs.filter(\.isLatent), draft.canvas.latents)
    draft.canvas.latents = moved.map { input, value in
      let latent = Self.latents.firstIndex(of: input) ?? 0
      // A genome's own values may be as large as a number gets.
      let most = Double(Float.greatestFiniteMagnitude)
      return Float(min(max(Double(value) + offsets[latent], -most), most))
    }
    frame.genome = draft.valid()
  }

  private func offsets(at time: FrameTime) -> [Double] {
    let (stop, u) = time.segment(of: stops.count, isCircle: true)
    let near = (-1...2).map { stops[(stop + $0 + stops.count) % stops.count] }
    return Self.latents.indices.map { latent in
      let (a, b, c, d) = (near[0][latent], near[1][latent], near[2][latent], near[3][latent])
      let (square, cube) = (2 * a - 5 * b + 4 * c - d, 3 * b - a - 3 * c + d)
      return b + 0.5 * u * (c - a + u * (square + u * cube))
    }
  }
}

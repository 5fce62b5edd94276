import Evolution
import Genomes

/// A smooth closed walk of the latents around where the genome has them.
///
/// It begins at the genome's own and passes, after even times, through places drawn from U(−reach,
/// reach) around them, on a uniform Catmull–Rom spline (Catmull & Rom 1974,
/// doi:10.1016/B978-0-12-079050-0.50020-5): its direction changes nowhere at once.
public struct LatentMotion: Motion {
  /// How far each latent is from the genome's own at each stop, `z0` to `z7`; 0 at the first.
  public let stops: [[Double]]

  /// How many places a walk passes where no number is given.
  public static let stopCount = 4

  /// A walk through drawn places.
  ///
  /// - Parameters:
  ///   - stopCount: places that it passes, its beginning counted; from 2.
  ///   - reach: how far from the genome's own latents they are drawn; 0 or more.
  ///   - seed: the same seed draws the same walk.
  public init(stopCount: Int = Self.stopCount, reach: Double, seed: UInt64) {
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

  /// Moves the latents of the shot's genome.
  public func move(_ shot: inout Shot, at moment: Moment) {
    var draft = Genome.Draft(shot.genome)
    let offsets = offsets(at: moment)
    let moved = zip(draft.canvas.inputs.filter(\.isLatent), draft.canvas.latents)
    draft.canvas.latents = moved.map { input, value in
      let place = Self.latents.firstIndex(of: input) ?? 0
      return Float(Double(value) + offsets[place])
    }
    shot.genome = draft.valid()
  }

  private func offsets(at moment: Moment) -> [Double] {
    let (stop, u) = moment.stretch(among: stops.count, isCircle: true)
    let near = (-1...2).map { stops[(stop + $0 + stops.count) % stops.count] }
    return Self.latents.indices.map { latent in
      let (a, b, c, d) = (near[0][latent], near[1][latent], near[2][latent], near[3][latent])
      let (square, cube) = (2 * a - 5 * b + 4 * c - d, 3 * b - a - 3 * c + d)
      return b + 0.5 * u * (c - a + u * (square + u * cube))
    }
  }
}

import Animation
import Genomes
import Rendering
import Testing

/// Films that end where they begin.
@Suite struct ClosingTests {
  private static let count = 12

  /// Motions that say that they close.
  private static func closing(seed: UInt64) throws -> [any Motion] {
    [
      RotateMotion(), RotateMotion(rotations: -3), WaveMotion(), PanMotion(),
      PanMotion(path: .horizontal), PanMotion(path: .vertical), ComboMotion(),
      TimeMotion(swings: true), LatentMotion(reach: 1, seed: seed),
      try MorphMotion(
        [seed, seed + 1, seed + 2].map { try bred(inputs: [.x, .y, .t, .z0], seed: $0) },
        isRing: true),
      ZoomMotion(start: 1, end: 1), SpiralMotion(strength: 0),
    ]
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `the frame after the last is the first, pixel for pixel`(seed: UInt64) throws {
    let genome = try bred(inputs: [.x, .y, .r, .bias, .t, .z0, .z3], seed: seed)
    for motion in try Self.closing(seed: seed) {
      #expect(motion.closes, "\(motion)")
      var (first, after) = (Frame(genome), Frame(genome))
      motion.move(&first, at: FrameTime(0, of: Self.count))
      motion.move(&after, at: FrameTime(Self.count, of: Self.count))
      let isSame = first.picture == after.picture
      #expect(isSame, "\(motion)")
    }
  }

  @Test func `what does not close says so, and jumps`() throws {
    let genomes = try [1, 2].map { try bred(seed: $0) }
    let open: [any Motion] = [
      ZoomMotion(), SpiralMotion(), RotateMotion(rotations: 1.5), TimeMotion(),
      try MorphMotion(genomes),
    ]
    let genome = try bred(inputs: [.x, .y, .r, .bias, .t], seed: 5)
    for motion in open {
      #expect(!motion.closes, "\(motion)")
      let film = Film(Frame(genome), motions: [motion], frameCount: Self.count)
      #expect(!film.closes)
      #expect(film.frame(0) != film.frame(Self.count - 1), "\(motion)")
    }
  }

  @Test(arguments: [2, 3, 7, 12])
  func `there and back, frames are the same from both ends`(count: Int) throws {
    let film = Film(
      Frame(try bred(seed: 1)), motions: [ZoomMotion(), SpiralMotion()], frameCount: count,
      isThereAndBack: true)
    #expect(film.closes)
    let frames = (0..<count).map(film.frame)
    for frame in 1..<count { #expect(frames[frame] == frames[count - frame]) }
    // The middle is the last frame of the way there.
    #expect(abs(frames[count / 2].view.zoom - 5) < 1e-14)
    #expect(frames[0].view.zoom == 1)
    #expect(Set(frames).count == count / 2 + 1)
  }

  @Test func `a film closes where all its motions do`() throws {
    let still = Frame(try bred(seed: 1))
    #expect(Film(still, motions: [RotateMotion(), ComboMotion()]).closes)
    #expect(!Film(still, motions: [RotateMotion(), ZoomMotion()]).closes)
    #expect(Film(still, motions: []).closes)
  }
}

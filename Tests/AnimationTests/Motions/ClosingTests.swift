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
      var (first, after) = (Shot(genome), Shot(genome))
      motion.move(&first, at: Moment(0, of: Self.count))
      motion.move(&after, at: Moment(Self.count, of: Self.count))
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
      let film = Film(Shot(genome), motions: [motion], frameCount: Self.count)
      #expect(!film.closes)
      #expect(film.shot(0) != film.shot(Self.count - 1), "\(motion)")
    }
  }

  @Test(arguments: [2, 3, 7, 12])
  func `there and back, frames are the same from both ends`(count: Int) throws {
    let film = Film(
      Shot(try bred(seed: 1)), motions: [ZoomMotion(), SpiralMotion()], frameCount: count,
      isThereAndBack: true)
    #expect(film.closes)
    let shots = (0..<count).map(film.shot)
    for frame in 1..<count { #expect(shots[frame] == shots[count - frame]) }
    // The middle is the last frame of the way there.
    #expect(abs(shots[count / 2].view.zoom - 5) < 1e-14)
    #expect(shots[0].view.zoom == 1)
    #expect(Set(shots).count == count / 2 + 1)
  }

  @Test func `a film closes where all its motions do`() throws {
    let shot = Shot(try bred(seed: 1))
    #expect(Film(shot, motions: [RotateMotion(), ComboMotion()]).closes)
    #expect(!Film(shot, motions: [RotateMotion(), ZoomMotion()]).closes)
    #expect(Film(shot, motions: []).closes)
  }
}

import Genomes
import Pictures
import Rendering
import Synchronization
import Testing

@testable import Animation

@Suite struct FilmTests {
  private struct Refusal: Error, Equatable {}

  private func film(count: Int) throws -> Film {
    Film(Frame(try bred(seed: 6)), motions: [ComboMotion()], frameCount: count)
  }

  @Test(arguments: [1, 2, 7], [0, 1])
  func `frames are painted in order, the same on any number of threads`(
    threads: Int, waiting: Int
  ) throws {
    let film = try film(count: 15)
    var frames: [Picture] = []
    film.paint(width: 24, height: 18, by: Renderer(threads: threads), waiting: waiting) {
      _, picture in
      picture
    } take: { frame, picture in
      #expect(frame == frames.count)
      frames.append(picture)
    }
    #expect(frames == (0..<15).map { film.frame($0).picture })
  }

  @Test func `who makes something of a frame is told which it is`() throws {
    let film = try film(count: 9)
    var numbers: [Int] = []
    film.paint(width: 8, height: 8, by: Renderer(threads: 3)) { frame, _ in
      frame * 10
    } take: { _, number in
      numbers.append(number)
    }
    #expect(numbers == (0..<9).map { $0 * 10 })
  }

  @Test func `an error stops the painting and is handed on`() throws {
    let film = try film(count: 10_000)
    let painted = Atomic(0)
    #expect(throws: Refusal()) {
      try film.paint(width: 4, height: 4, by: Renderer(threads: 2)) {
        (_, picture) throws(Refusal) in
        painted.add(1, ordering: .relaxed)
        return picture
      } take: { (frame, _) throws(Refusal) in
        if frame == 5 { throw Refusal() }
      }
    }
    #expect(painted.load(ordering: .relaxed) < 20)
  }

  @Test func `motions are made one after the other`() throws {
    let both = Film(
      Frame(try bred(seed: 6)), motions: [RotateMotion(), ZoomMotion()], frameCount: 3)
    let last = both.frame(2).view
    #expect(last.rotation == RotateMotion(rotations: 2.0 / 3).rotations)
    #expect(abs(last.zoom - 5) < 1e-14)
  }

  @Test func `few large frames are held at once, and two a thread of small ones`() {
    #expect(Film.framesAhead(width: 256, height: 256, threads: 2) == 4)
    #expect(Film.framesAhead(width: 256, height: 256, threads: 16) == 32)
    #expect(Film.framesAhead(width: 3_840, height: 2_160, threads: 16) == 10)
    #expect(Film.framesAhead(width: 16_384, height: 16_384, threads: 16) == 1)
  }
}

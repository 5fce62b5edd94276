import CrewSupport
import Crews
import Files
import Genomes
import Pictures
import Rendering
import Testing

@testable import Animation

/// Films that others paint frames of.
@Suite struct CrewFilmTests {
  @Test(arguments: ["film.png", "frames/%02d.png"])
  func `the files are those that a process alone writes`(name: String) throws {
    let film = Film(
      Frame(try bred(seed: 4)), motions: [RotateMotion(rotations: 1)], frameCount: 9)
    let crew = SeatedCrew([1, 2], [FrameDuty.self])
    func files(_ renderer: Renderer) throws -> [[UInt8]] {
      var files: [[UInt8]] = []
      try withFolder { folder in
        try FilmWriter(
          film: film, size: PictureSize(width: 33, height: 20), renderer: renderer
        ).write(to: FrameDestination("\(folder)/\(name)"))
        let paths =
          name == "film.png"
          ? ["\(folder)/film.png"] : (1...9).map { "\(folder)/frames/0\($0).png" }
        files = try paths.map { try FileSystem.read($0, limit: 1 << 20) }
      }
      return files
    }
    var renderer = Renderer(threads: 2)
    let alone = try files(renderer)
    renderer.crew = crew
    #expect(try files(renderer) == alone)
    #expect(crew.requestCount > 0)
  }
}

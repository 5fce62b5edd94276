import CrewSupport
import Crews
import Files
import Genomes
import Pictures
import Rendering
import Synchronization
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

  private static let inputs: [Input] = [.x, .y] + Input.image

  /// An image of 9 × 6 pixels, at hand in this process.
  private static func image(_ digit: Character) -> ImagePixels {
    let seed = Int(digit.asciiValue ?? 0)
    let image = ImagePixels(
      fingerprint: String(repeating: digit, count: 64), width: 9, height: 6,
      pixels: (0..<9 * 6 * 3).map { UInt8(truncatingIfNeeded: ($0 + seed) * ($0 + 7) * 31) })
    ImageShelf.put(image)
    return image
  }

  /// An animated PNG of a picture that turns into another one.
  private func film(of genomes: [Genome], by renderer: Renderer) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try withFolder { folder in
      let film = Film(Frame(genomes[0]), motions: [try MorphMotion(genomes)], frameCount: 24)
      try FilmWriter(film: film, size: PictureSize(width: 33, height: 20), renderer: renderer)
        .write(to: FrameDestination("\(folder)/film.png"))
      bytes = try FileSystem.read("\(folder)/film.png", limit: 1 << 20)
    }
    return bytes
  }

  @Test func `the order brings every image that networks see`() throws {
    let images = [Self.image("a"), Self.image("b")]
    let genomes = try images.map {
      try bred(inputs: Self.inputs, image: $0.fingerprint, seed: 4)
    }
    var renderer = Renderer(threads: 2)
    let alone = try film(of: genomes, by: renderer)
    // Members are threads, so that requests overlap; but the images are at hand in this process. So what
    // members were sent is looked at, too.
    let crew = OrderedCrew([3, 2], [FrameDuty.self])
    renderer.crew = crew
    #expect(try film(of: genomes, by: renderer) == alone)
    let orders = crew.orders
    #expect(orders.count == 1)
    for image in images {
      let isSent = orders.allSatisfy { order in
        order.indices.contains { order[$0...].starts(with: image.pixels) }
      }
      #expect(isSent, "\(image.fingerprint)")
    }
  }

  @Test func `a member that lacks an image says so, and paints nothing`() throws {
    let unknown = String(repeating: "c", count: 64)
    let genome = try bred(inputs: Self.inputs, image: unknown, seed: 4)
    var renderer = Renderer(threads: 1)
    renderer.crew = SeatedCrew([2], [FrameDuty.self])
    #expect {
      _ = try film(of: [genome, genome], by: renderer)
    } throws: {
      "\($0)".contains("expected the image that a frame's network sees")
    }
  }
}

/// A crew of threads that remembers what its members were told first.
private final class OrderedCrew: Crew {
  private let crew: ThreadedCrew
  private let kept = Mutex<[[UInt8]]>([])

  init(_ members: [Int], _ duties: [any Duty.Type]) { crew = ThreadedCrew(members, duties) }

  var members: [Int] { crew.members }
  /// The orders of all jobs.
  var orders: [[UInt8]] { kept.withLock { $0 } }

  func begin(_ duty: String, _ order: [UInt8]) throws(CrewError) -> any CrewJob {
    kept.withLock { $0.append(order) }
    return try crew.begin(duty, order)
  }
}

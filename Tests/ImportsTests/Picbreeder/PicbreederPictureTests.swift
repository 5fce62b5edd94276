import Genomes
import Imports
import Rendering
import Testing

@Suite struct PicbreederPictureTests {
  private static func difference(
    of file: String, from picture: String
  ) throws -> Difference {
    let found = try Fixtures.imported("Picbreeder/\(file)")
    try #require(found.members.count == 1)
    return try Difference(
      Renderer().picture(of: found.members[0].genome, at: Viewport(side: 256)).pixels,
      Fixtures.picture("Picbreeder/\(picture)").pixels)
  }

  @Test(arguments: [
    ("skull.zip", "skull"), ("skull-two-roots.xml", "skull"), ("745_LetterG.xml", "745_LetterG"),
    ("2914_Firefly.xml", "2914_Firefly"),
  ])
  func `an imported genome paints what double precision paints`(
    file: String, picture: String
  ) throws {
    let difference = try Self.difference(of: file, from: "\(picture)-reference.png")
    #expect(difference.mean <= 0.01)
    #expect(difference.greatest <= 1)
  }

  @Test func `the skull is the picture that was published of it`() throws {
    let difference = try Self.difference(of: "skull.zip", from: "skull-published.png")
    #expect(difference.mean <= 0.7)
    #expect(difference.greatest <= 12)
  }

  /// Every fourth seed also writes brightness as ink.
  @Test(arguments: 1...24 as ClosedRange<UInt64>, PicbreederReading.allCases)
  func `random genomes of the format paint what their rule says`(
    seed: UInt64, reading: PicbreederReading
  ) throws {
    let outputs = [
      ["ink"], ["hue", "saturation", "brightness"], ["red", "green", "blue"],
      ["ink", "hue", "saturation"],
    ][Int(seed % 4)]
    let sample = SampleGenome(seed: seed, outputs: outputs)
    let bytes = Array(sample.xml(shuffledBy: seed).utf8)
    let found = try ImportedFile(picbreeder: bytes, source: "t.xml", as: reading)
    #expect(found.warnings == [])
    #expect(found.members.map(\.origin) == ["7/\(seed)"])
    let picture = Renderer().picture(of: found.members[0].genome, at: Viewport(side: 64))
    let difference = try Difference(picture.pixels, sample.pixels(side: 64, as: reading))
    #expect(difference.mean <= 0.01, "seed \(seed)")
    #expect(difference.greatest <= 1, "seed \(seed)")
  }

  @Test func `some of the random genomes have outputs that feed others`() {
    let feeding = (1...24 as ClosedRange<UInt64>).filter { seed in
      let sample = SampleGenome(seed: seed, outputs: ["hue", "saturation", "brightness"])
      return sample.links.contains { sample.nodes[$0.source].type == "out" }
    }
    #expect(feeding.count >= 6)
  }
}

import Breeding
import Files
import Foundation
import Genomes
import Populations
import TestSupport
import Testing

/// Images that networks see, in lineages.
@Suite struct SeenImageTests {
  private let inputs = InputChoice([.x, .y] + Input.image, image: "photo.png")

  /// A workshop in a folder with a photo of waves, whose path the body is given.
  private func withPhoto(
    side: Int = 24, _ body: (_ workshop: Workshop, _ folder: String, _ photo: String) throws -> Void
  ) throws {
    try withFolder { folder in
      let photo = "\(folder)/photo.png"
      var picture = Picture(width: side, height: side)
      for place in picture.pixels.indices {
        picture.pixels[place] = UInt8(truncatingIfNeeded: place * place / 50)
      }
      try AtomicFile.write(photo) { try picture.writePNG(to: $0) }
      let workshop = Workshop(
        populations: "\(folder)/populations", breeder: Runs.breeder, sheet: SheetSettings(size: 8))
      try body(workshop, "\(folder)/populations", photo)
    }
  }

  private func recipe(_ photo: String) throws -> any Recipe {
    try Breeder.recipe(
      named: "neat",
      settings: RecipeSettings { $0.inputs = InputChoice([.x, .y] + Input.image, image: photo) })
  }

  private func images(_ folder: String) throws -> [String] {
    FileManager.default.fileExists(atPath: "\(folder)/images")
      ? try names(in: "\(folder)/images") : []
  }

  @Test func `a lineage keeps the image, and needs the photo no more`() throws {
    try withPhoto { workshop, folder, photo in
      let first = try workshop.new("seen", recipe: try recipe(photo), count: 4, seed: 5)
      let image = try #require(first.generation.individuals[0].genome.canvas.image)
      #expect(first.generation.individuals.allSatisfy { $0.genome.canvas.image == image })
      #expect(try images("\(folder)/seen") == ["\(image.fingerprint).png"])
      guard case .new(let drawn) = first.generation.method else {
        Issue.record("drawn otherwise")
        return
      }
      #expect(drawn.settings.inputs?.image == image.fingerprint)
      try FileManager.default.removeItem(atPath: photo)
      let next = try workshop.next(pick: [2, 3], newcomers: 2)
      #expect(next.generation.individuals.allSatisfy { $0.genome.canvas.image == image })
      #expect(try workshop.verify("seen").faults.isEmpty)
      #expect(
        throws: (any Error).self, "its photo is gone"
      ) { try workshop.next(pick: [1], limits: VariationLimits { $0.inputs = inputs }) }
      #expect(workshop.folder.has(first.lineage))
      #expect(try workshop.open().history.count == 2)
    }
  }

  @Test func `an image goes with a genome into other lineages and stars`() throws {
    try withPhoto { workshop, folder, photo in
      try workshop.new("seen", recipe: try recipe(photo), count: 4, seed: 5)
      try workshop.new("plain", count: 4, seed: 6)
      let file = try images("\(folder)/seen")
      try #require(file.count == 1)
      try workshop.cross(
        PictureName("plain/1/1"), PictureName("seen/1/2"), count: 4, into: "both", seed: 1)
      #expect(try images("\(folder)/both") == file)
      #expect(try images("\(folder)/plain").isEmpty)
      try workshop.new("copies", pictures: [PictureName("seen/1/1")], seed: 1)
      #expect(try images("\(folder)/copies") == file)
      try workshop.copy("seen", to: "twin")
      #expect(try images("\(folder)/twin") == file)
      try workshop.star([PictureName("seen/1/3")])
      #expect(try names(in: "\(folder)/stars.images") == file)
      for name in ["seen", "both", "copies", "twin"] {
        #expect(try workshop.verify(name).faults.isEmpty, "\(name)")
      }
      #expect(try workshop.verifyStars()?.faults.isEmpty == true)
    }
  }

  @Test func `verify finds a copy that is gone or another picture, and repair brings it back`()
    throws
  {
    try withPhoto { workshop, folder, photo in
      try workshop.new("seen", recipe: try recipe(photo), count: 4, seed: 5)
      try workshop.copy("seen", to: "twin")
      let file = try #require(try images("\(folder)/seen").first)
      let path = "\(folder)/seen/images/\(file)"
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      try FileManager.default.removeItem(atPath: path)
      let gone = try workshop.verify("seen").faults
      #expect(gone.map(\.path) == [path] && gone[0].description.contains("found none"))
      #expect(try workshop.repair("seen").contains { $0.contains("kept again") })
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
      try AtomicFile.write(path) { try Picture(width: 2, height: 2).writePNG(to: $0) }
      let other = try workshop.verify("seen").faults
      #expect(other.map(\.path) == [path] && other[0].description.contains("another picture"))
      #expect(try workshop.repair("seen").contains { $0.contains("kept again") })
      #expect(try workshop.verify("seen").faults.isEmpty)
    }
  }

  @Test func `a large photo is shrunk, and that is told`() throws {
    try withFolder { folder in
      let photo = "\(folder)/photo.png"
      try AtomicFile.write(photo) {
        try Picture(width: 2_000, height: 30, filledWith: 7).writePNG(to: $0)
      }
      let told = Told()
      let workshop = Workshop(
        populations: "\(folder)/populations", breeder: Runs.breeder,
        sheet: SheetSettings(size: 8)
      ) { told.add($0) }
      let first = try workshop.new("seen", recipe: try recipe(photo), count: 2, seed: 5)
      #expect(told.lines == ["\(photo): kept with 1024 x 15 of its 2000 x 30 pixels"])
      let image = try #require(first.generation.individuals[0].genome.canvas.image)
      let kept = try Picture(
        pngFile: "\(folder)/populations/seen/images/\(image.fingerprint).png")
      #expect(kept.width == 1_024 && kept.height == 15)
      #expect("\(kept.fingerprint)" == image.fingerprint)
    }
  }

  @Test func `a run in a lineage with an image is bred again as it was`() throws {
    try withPhoto { workshop, _, photo in
      let request = SearchRequest(
        fitness: try FitnessExpression.list("entropy"), population: 6)
      var run = try workshop.begin(
        request, in: "seen", goal: Run.Goal(generations: 4), checkpoint: 4,
        recipe: try recipe(photo), seed: 3)
      _ = try run.goOn(while: { _ in true }, tell: { _ in })
      #expect(run.generation.individuals.allSatisfy { $0.genome.canvas.image != nil })
      #expect(try workshop.verify("seen").faults.isEmpty)
    }
  }

  @Test func `a fingerprint names an image that a lineage has, and no other`() throws {
    try withPhoto { workshop, _, photo in
      let first = try workshop.new("seen", recipe: try recipe(photo), count: 2, seed: 5)
      let image = try #require(first.generation.individuals[0].genome.canvas.image?.fingerprint)
      let again = try workshop.new("again", recipe: try recipe(image), count: 2, seed: 5)
      #expect(
        again.generation.individuals.map(\.genome) == first.generation.individuals.map(\.genome))
      let unknown = String(repeating: "e", count: 64)
      #expect(
        message { try workshop.new("c", recipe: try recipe(unknown), count: 2, seed: 5) }
          .contains("no lineage here has the image \(unknown)"))
      #expect(
        message { try workshop.new("c", recipe: try recipe("-"), count: 2, seed: 5) }
          .contains("read from a file"))
    }
  }
}

/// Lines that were told.
private final class Told: @unchecked Sendable {
  private let lock = NSLock()
  private var all: [String] = []

  func add(_ line: String) { lock.withLock { all.append(line) } }
  var lines: [String] { lock.withLock { all } }
}

import Breeding
import Evolution
import Expressions
import Files
import Foundation
import Pictures
import Populations
import Rendering
import TestSupport
import Testing

/// That what can be made again is what it was.
@Suite struct BreederVerificationTests {
  private static let method = Runs.method(.generational, "entropy")

  /// A lineage of 8 generations, of which the first, the fifth and the last are saved.
  private func withLineage(_ body: (PopulationFolder, String) throws -> Void) throws {
    try Lineages.withFolder { folder in
      try Lineages.found(in: folder, Runs.new(seed: 1))
      try Lineages.go(
        on: Run(seed: 1, method: Self.method, goal: .init(generations: 7), checkpoint: 4),
        in: folder)
      try body(folder, "\(folder.path)/\(Lineages.name)")
    }
  }

  private func faults(_ folder: PopulationFolder) throws -> [String] {
    let verification = try folder.verification(of: Lineages.name)
    return (verification.faults + Runs.breeder.findings(in: verification).faults).map(\.description)
  }

  private func draw(_ number: Int, as other: Int? = nil, size: Int, in folder: PopulationFolder)
    throws
  {
    let lineage = try folder.open(Lineages.name)
    let generation = try Runs.breeder.generation(other ?? number, of: lineage)
    let arrangement = Arrangement(generation)
    let picture = arrangement.draw(
      Runs.pictures(of: generation, size: size), on: try arrangement.sheet(size: size))
    try AtomicFile.write(lineage.sheetPath(number)) {
      try picture.writePNG(to: $0)
    }
  }

  @Test(arguments: [1, 19, 20, 64])
  func `sheets of any size are those of their generations, or named and drawn again`(size: Int)
    throws
  {
    try withLineage { folder, path in
      for number in [2, 5] { try draw(number, size: size, in: folder) }
      #expect(try faults(folder).isEmpty)
      let before = try Picture(sheetFile: "\(path)/0005.png")
      try draw(5, as: 4, size: size, in: folder)
      try Data([1, 2]).write(to: URL(fileURLWithPath: "\(path)/0002.png"))
      #expect(
        try faults(folder) == [
          "\(path)/0002.png: it cannot be read as a PNG",
          "\(path)/0005.png: it does not show its generation",
        ])
      let lineage = try folder.open(Lineages.name, forWriting: true)
      #expect(try Runs.breeder.repair(lineage).count == 2)
      #expect(try faults(folder).isEmpty)
      #expect(try Picture(sheetFile: "\(path)/0005.png") == before)
    }
  }

  @Test(arguments: [SearchKind.mapElites, .generational])
  func `a sheet as an older version drew it is sound`(kind: SearchKind) throws {
    try withFolder { folder in
      let workshop = Workshop(
        populations: "\(folder)/populations", breeder: Runs.breeder, sheet: SheetSettings(size: 16))
      let request = SearchRequest(
        kind, fitness: try FitnessExpression.list("entropy"),
        bins: kind == .mapElites ? (4, 3) : nil,
        population: 12,
        settings: kind == .mapElites
          ? [] : [try .init("threshold", to: "0.2"), try .init("species", to: "5")])
      func bred() throws -> ShownGeneration {
        var run = try workshop.begin(request, in: "a", goal: .init(generations: 3), seed: 2)
        try run.goOn()
        return try workshop.draw(run)
      }
      let shown = try bred()
      let arrangement = Arrangement(shown.generation)
      let pictures = try Runs.breeder.pictures(of: shown.generation, size: 16)
      let plain = try arrangement.sheet(size: 16, as: .plain)
      let old = arrangement.draw(pictures, on: plain, as: .plain)
      #expect(try Picture(sheetFile: shown.sheet) != old)
      #expect(try workshop.verify("a").faults.isEmpty)
      try AtomicFile.write(shown.sheet) { try old.writePNG(to: $0) }
      #expect(try workshop.verify("a").faults.isEmpty)
      var wrong = old
      wrong.pixels[5] = 200
      try AtomicFile.write(shown.sheet) { try wrong.writePNG(to: $0) }
      #expect(try workshop.verify("a").faults.count == 1)
      #expect(try workshop.repair("a") == ["\(shown.sheet): drawn again"])
      #expect(
        try Picture(sheetFile: shown.sheet)
          == arrangement.draw(pictures, on: arrangement.sheet(size: 16)))
      #expect(try workshop.verify("a").faults.isEmpty)
    }
  }

  @Test func `a picture of another size is no sheet`() throws {
    try withLineage { folder, path in
      let picture = Picture(width: 31, height: 30, filledWith: 9)
      try AtomicFile.write("\(path)/0001.png") { try picture.writePNG(to: $0) }
      #expect(
        try faults(folder)
          == ["\(path)/0001.png: 31 × 30 pixels is not the size of its generation's sheet"])
    }
  }

  @Test func `a generation that its run breeds again is restored, and the damaged file kept`()
    throws
  {
    try withLineage { folder, path in
      let file = "\(path)/0005.json"
      let whole = try Data(contentsOf: URL(fileURLWithPath: file))
      try FileManager.default.removeItem(atPath: file)
      try Data(whole.dropLast(9)).write(to: URL(fileURLWithPath: file))
      #expect(try faults(folder).count == 1)
      let lineage = try folder.open(Lineages.name, forWriting: true)
      #expect(
        try Runs.breeder.repair(lineage) == [
          "\(file): kept as it was as \(path)/lost/0005.json",
          "\(file): bred again by its run",
        ])
      #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == whole)
      #expect(
        try Data(contentsOf: URL(fileURLWithPath: "\(path)/lost/0005.json")) == whole.dropLast(9))
      #expect(try faults(folder).isEmpty)
    }
  }

  @Test func `a first generation that is damaged stays, is named, and the others are had`() throws {
    try withLineage { folder, path in
      let file = URL(fileURLWithPath: "\(path)/0001.json")
      try FileManager.default.removeItem(at: file)
      try Data([1]).write(to: file)
      let lineage = try folder.open(Lineages.name, forWriting: true)
      #expect(try Runs.breeder.repair(lineage).isEmpty)
      #expect(try Data(contentsOf: file) == Data([1]))
      let said = try faults(folder)
      #expect(said.count == 1 && said[0].hasPrefix("\(path)/0001.json: "))
      for number in 5...8 {
        #expect(try Runs.breeder.generation(number, of: lineage).number == number)
      }
    }
  }

  @Test func `a summary that is not what is bred again is named`() throws {
    try withLineage { folder, path in
      let log = "\(path)/lineage.jsonl"
      let text = version1(try String(contentsOfFile: log, encoding: .utf8))
      let other = text.replacing(#/(?<head>"generation": 3, .*"best": )[-.e\d]+/#) {
        "\($0.output.head)77.0"
      }
      try #require(other != text)
      try other.write(toFile: log, atomically: true, encoding: .utf8)
      let said = try faults(folder)
      #expect(said.count == 1 && said[0].hasPrefix("generation 3 of "), "\(said)")
    }
  }

  @Test func `a lineage without its log is rebuilt with its run, which goes on the same`() throws {
    try withLineage { folder, path in
      let before = try folder.open(Lineages.name)
      let all = try (1...8).map { try Runs.breeder.generation($0, of: before) }
      try FileManager.default.removeItem(atPath: "\(path)/lineage.jsonl")
      let rebuilt = try folder.repaired(Lineages.name)
      #expect(try (1...8).map { try Runs.breeder.generation($0, of: rebuilt) } == all)
      #expect(try faults(folder).isEmpty)
    }
  }
}

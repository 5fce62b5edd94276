import Evolution
import Expressions
import Files
import Fitness
import Foundation
import Genomes
import Pictures
import Populations
import Rendering
import TestSupport
import Testing

@testable import Breeding

/// A target is copied into the lineage when a run begins, and that copy is what counts afterwards.
@Suite struct KeptTargetTests {
  private struct Place {
    let workshop: Workshop
    /// The target's own file.
    let file: String
    let lineage: String

    /// The copy in the lineage.
    func copy() throws -> String {
      let names = try TestSupport.names(in: "\(lineage)/targets")
      return "\(lineage)/targets/\(try #require(names.first { $0.hasSuffix(".png") }))"
    }

    func begin(isAnother: Bool = false) throws -> AutomaticRun {
      try workshop.begin(
        SearchRequest(fitness: FitnessExpression.list("target:\(file)"), population: 6),
        in: "forest", goal: .init(generations: 5), checkpoint: 4, seed: 8,
        isAnother: isAnother)
    }

    func faults() throws -> [String] {
      try workshop.verify("forest").faults.map(\.description)
    }

    /// The lineage's own files, but for paths in them, which differ from folder to folder.
    func files() throws -> [String: String] {
      try Dictionary(
        uniqueKeysWithValues: names(in: lineage).filter { $0.contains(".json") }.map {
          ($0, try text(of: "\(lineage)/\($0)"))
        })
    }
  }

  private static let target = Runs.breeder.renderer.picture(
    of: Runs.new(count: 1, seed: 99).genomes[0], at: Viewport(width: 9, height: 7))

  private static func write(to path: String, _ picture: Picture = target) throws {
    try AtomicFile.write(path) { try picture.writePNG(to: $0) }
  }

  /// A run that was stopped at its third generation, of which the first alone is saved.
  private func withStopped(_ body: (Place) throws -> Void) throws {
    try withFolder { folder in
      let place = Place(
        workshop: Workshop(
          populations: "\(folder)/populations", breeder: Runs.breeder,
          sheet: SheetSettings(size: 8)), file: "\(folder)/target.png",
        lineage: "\(folder)/populations/forest")
      try Self.write(to: place.file)
      do {
        var run = try place.begin()
        #expect(try run.goOn(steps: 2) == .stopped)
      }
      try body(place)
    }
  }

  @Test func `without the file, what was not saved is shown, verified, and the run goes on`() throws
  {
    try withStopped { place in
      #expect(try Picture(pngFile: place.copy()) == Self.target)
      let third = try place.workshop.show(3, of: "forest")
      #expect(third.file == nil)
      try FileManager.default.removeItem(atPath: place.file)
      #expect(try place.workshop.show(3, of: "forest").generation == third.generation)
      #expect(try place.faults().isEmpty)
      do {
        var run = try place.begin()
        #expect(run.isResumed && run.bred == 2 && run.generation == third.generation)
        #expect(try run.goOn() == .goal)
      }
      #expect(try place.faults().isEmpty)
      let ended = try place.files()

      // The same with the file there all the time.
      try FileManager.default.removeItem(atPath: place.lineage)
      try Self.write(to: place.file)
      do {
        var run = try place.begin()
        #expect(try run.goOn() == .goal)
      }
      #expect(try place.files() == ended)
      try FileManager.default.removeItem(atPath: place.file)
      // A run that goes on as before aims at what was seen then.
      #expect(try !place.begin().isResumed)
    }
  }

  @Test func `the target of a condition alone is kept, too`() throws {
    try withFolder { folder in
      let workshop = Workshop(
        populations: "\(folder)/populations", breeder: Runs.breeder,
        sheet: SheetSettings(size: 8))
      let file = "\(folder)/target.png"
      try Self.write(to: file)
      func begin() throws -> AutomaticRun {
        let condition = try workshop.breeder.condition("target:\(file) > 0.999")
        return try workshop.begin(
          SearchRequest(fitness: FitnessExpression.list("entropy"), population: 6), in: "forest",
          goal: .init(generations: 4, until: condition), seed: 8)
      }
      do {
        var run = try begin()
        #expect(run.run.method.targets.isEmpty && run.run.goal.targets.count == 1)
        #expect(try run.goOn(steps: 2) == .stopped)
      }
      try FileManager.default.removeItem(atPath: file)
      #expect(try workshop.verify("forest").faults.isEmpty)
      var run = try begin()
      #expect(run.isResumed && run.bred == 2)
      #expect(try run.goOn() == .goal)
      let copies = try names(in: "\(folder)/populations/forest/targets")
      #expect(copies.count == 1)
    }
  }

  @Test func `a file that has changed meanwhile is not kept as what it was`() throws {
    try withFolder { folder in
      let file = "\(folder)/target.png"
      try Self.write(to: file, Picture(width: 4, height: 4, filledWith: 1))
      let lineage = try PopulationFolder(path: folder).found(
        LineageName(checked: "forest"), seed: 1, first: Runs.new(count: 2, seed: 1))
      let target = SearchMethod.Target(
        measure: "target:\(file)", fingerprint: "\(Self.target.fingerprint)")
      #expect(throws: SearchError.otherTarget(target.measure)) {
        try lineage.keep(target, from: file)
      }
      let copies = try? names(in: "\(lineage.folder)/targets")
      #expect(copies ?? [] == [])
    }
  }

  @Test func `another picture in the file's place is another target, which must be said`() throws {
    try withStopped { place in
      try Self.write(to: place.file, Picture(width: 4, height: 4, filledWith: 1))
      #expect(try place.faults().isEmpty)
      let before = try place.files()
      let said = message { _ = try place.begin() }
      #expect(said.hasPrefix("target:\(place.file): its file holds another picture than when"))
      #expect(try said.contains(place.copy()) && said.hasSuffix("begin another run by another"))
      #expect(try place.files() == before)
      let run = try place.begin(isAnother: true)
      #expect(!run.isResumed)
      #expect(try names(in: "\(place.lineage)/targets").count == 2)
    }
  }

  @Test(arguments: [false, true])
  func `a damaged copy is a fault, and made again where the file is there`(isGone: Bool) throws {
    try withStopped { place in
      let copy = try place.copy()
      if isGone {
        try FileManager.default.removeItem(atPath: copy)
        #expect(try place.faults().isEmpty, "the file itself is still there")
      } else {
        try Self.write(to: copy, Picture(width: 9, height: 7, filledWith: 3))
        #expect(
          try place.faults() == [
            "\(copy): it holds another picture than the target that a run began with, or one that "
              + "breed 0.1 read otherwise: a PNG with transparency or a gamma of its own"
          ])
      }
      let aside = try Data(contentsOf: URL(fileURLWithPath: place.file))
      try FileManager.default.removeItem(atPath: place.file)
      #expect(try place.faults().count == (isGone ? 1 : 2), "what was not saved cannot be bred")
      #expect(try place.workshop.repair("forest").isEmpty)
      try aside.write(to: URL(fileURLWithPath: place.file))
      #expect(
        try place.workshop.repair("forest")
          == ["\(copy): kept again, from \(place.file)"])
      #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == aside)
      try FileManager.default.removeItem(atPath: place.file)
      #expect(try place.faults().isEmpty)
    }
  }
}

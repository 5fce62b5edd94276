import Evolution
import Expressions
import Files
import Foundation
import Genomes
import Pictures
import Populations
import Rendering
import TestSupport
import Testing

@testable import Breeding

/// Targets that let their background through.
@Suite struct TransparentTargetTests {
  private final class Told: @unchecked Sendable { var lines: [String] = [] }

  private struct Place {
    var workshop: Workshop
    let told: Told
    let file: String
    let lineage: String

    func begin(isAnother: Bool = false) throws -> AutomaticRun {
      try workshop.begin(
        SearchRequest(fitness: FitnessExpression.list("target:\(file)"), population: 6),
        in: "forest", goal: .init(generations: 4), seed: 8, isAnother: isAnother)
    }

    func kept() throws -> [String] {
      try TestSupport.names(in: "\(lineage)/targets").map { "\(lineage)/targets/\($0)" }
    }
  }

  /// A picture of which the left half is seen, in a PNG with opacity.
  private static func write(to path: String) throws {
    let genome = Runs.new(count: 1, seed: 99).genomes[0]
    var changes = CanvasChanges()
    changes.colour = .hsv
    var greys = CanvasChanges()
    greys.colour = .grey
    let opacity = Opacity(try genome.painted(with: greys), divides: true)
    try AtomicFile.write(
      path,
      bytes: Renderer().png(
        of: genome.painted(with: changes), at: Viewport(width: 9, height: 7),
        as: PixelFormat(channels: .rgb, depth: .eight, hasOpacity: true), opacity: opacity))
  }

  private func withPlace(_ body: (inout Place) throws -> Void) throws {
    try withFolder { folder in
      let told = Told()
      var place = Place(
        workshop: Workshop(
          populations: "\(folder)/populations", breeder: Runs.breeder,
          sheet: SheetSettings(size: 8), telling: { told.lines.append($0) }), told: told,
        file: "\(folder)/logo.png", lineage: "\(folder)/populations/forest")
      try Self.write(to: place.file)
      try body(&place)
    }
  }

  @Test func `it is taken as seen on white, told once, and kept so`() throws {
    try withPlace { place in
      var run = try place.begin()
      _ = try run.goOn(steps: 1)
      #expect(
        place.told.lines == [
          "\(place.file): what is transparent is taken as white; --background names another colour"
        ])
      let white = try Picture(pngFile: place.file, on: .white)
      #expect(try white != Picture(pngFile: place.file, on: .black))
      #expect(run.run.targets.map(\.fingerprint) == ["\(white.fingerprint)"])
      // Whatever is behind the copy, it is what was seen.
      for behind in [Background.white, .black] {
        #expect(try Picture(pngFile: place.kept()[0], on: behind) == white)
      }
    }
  }

  @Test func `another background is another target, and nothing is told`() throws {
    try withPlace { place in
      place.workshop.breeder.background = Background(red: 255, green: 0, blue: 0)
      let run = try place.begin()
      let red = try Picture(pngFile: place.file, on: Background(red: 255, green: 0, blue: 0))
      #expect(run.run.targets.map(\.fingerprint) == ["\(red.fingerprint)"])
      #expect(place.told.lines.isEmpty)
    }
    try withPlace { place in
      place.workshop.breeder.background = .black
      do { _ = try place.begin() }
      #expect(throws: RequestError.self) {
        try place.workshop.scores(by: FitnessExpression.list("entropy"))
      }
    }
  }

  @Test func `a background that is said counts where the target is as before, too`() throws {
    try withPlace { place in
      do {
        var run = try place.begin()
        try run.goOn()
      }
      place.told.lines = []
      do {
        let run = try place.workshop.begin(in: "forest", goal: .init(generations: 1))
        #expect(run.beginning?.hasPrefix("goes on as before") == true)
        #expect(place.told.lines.isEmpty, "the copy counts, and no file is read")
      }
      place.workshop.breeder.background = .black
      let run = try place.workshop.begin(in: "forest", goal: .init(generations: 2))
      let black = try Picture(pngFile: place.file, on: .black)
      #expect(run.run.targets.map(\.fingerprint) == ["\(black.fingerprint)"])
      #expect(run.beginning?.hasPrefix("another picture, or on another background") == true)
    }
  }

  @Test func `a run that an older version began on black goes on and rebuilds to the same`() throws
  {
    try withPlace { place in
      var ended: [String] = []
      for isOld in [false, true] {
        place.workshop.breeder.background = .black
        do {
          var run = try place.begin()
          #expect(try run.goOn(steps: 2) == .stopped)
        }
        place.workshop.breeder.background = nil
        if isOld {
          // It kept the file itself.
          let copy = try place.kept()[0]
          try FileManager.default.removeItem(atPath: copy)
          try FileManager.default.copyItem(atPath: place.file, toPath: copy)
        } else {
          place.workshop.breeder.background = .black
        }
        do {
          var run = try place.begin()
          #expect(run.isResumed)
          #expect(try run.goOn() == .goal)
        }
        #expect(try place.workshop.verify("forest").faults.isEmpty)
        ended.append(try text(of: "\(place.lineage)/0005.json"))
        try FileManager.default.removeItem(atPath: place.lineage)
      }
      #expect(ended[0] == ended[1])
    }
  }

  @Test func `a copy that is lost is kept again, as it was seen`() throws {
    try withPlace { place in
      do {
        var run = try place.begin()
        #expect(try run.goOn(steps: 1) == .stopped)
      }
      let copy = try place.kept()[0]
      let before = try Picture(pngFile: copy)
      try FileManager.default.removeItem(atPath: copy)
      _ = try place.workshop.repair("forest")
      #expect(try Picture(pngFile: copy, on: .black) == before)
    }
  }
}

import Breeding
import Evolution
import Expressions
import Files
import Fitness
import Foundation
import Pictures
import Populations
import Rendering
import TestNetworks
import TestSupport
import Testing

/// What a search needs to go on and cannot make up.
@Suite struct SearchErrorTests {
  @Test func `a target that is another picture than at the start is refused`() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).png").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    func write(_ grey: UInt8) throws -> Picture {
      let picture = Picture(width: 4, height: 4, filledWith: grey)
      try AtomicFile.write(path) { try picture.writePNG(to: $0) }
      return picture
    }
    let picture = try write(7)
    let term = FitnessTerm(kind: "target", parameter: path)
    var method = Runs.method(.generational, term.name)
    // As version 0.1 wrote it, which is compared with nothing.
    method.targets = [.init(measure: term.name, fingerprint: "0123456789abcdef")]
    #expect(throws: Never.self) {
      try Runs.auto(from: Runs.new(seed: 1), generations: 1, method, seed: 1)
    }
    method.targets = [.init(measure: term.name, fingerprint: "\(picture.fingerprint)")]
    let first = Runs.new(seed: 1)
    let generation = try Runs.auto(from: first, generations: 1, method, seed: 1)[0]
    #expect(try Runs.readBack(generation) == generation)

    _ = try write(8)
    #expect(throws: SearchError.otherTarget(term.name)) {
      try Runs.auto(from: generation, generations: 1, method, seed: 1)
    }
    _ = try write(7)
    #expect(throws: Never.self) {
      try Runs.auto(from: generation, generations: 1, method, seed: 1)
    }
  }

  @Test func `an archive of novelty that is gone is missed`() throws {
    let method = Runs.method(.generational, "entropy + novelty")
    let whole = try Runs.auto(from: Runs.new(seed: 1), generations: 1, method, seed: 1)[0]
    let half = Generation(
      number: whole.number, parent: whole.parent, seed: whole.seed, method: whole.method,
      individuals: whole.individuals,
      memory: SearchMemory(speciation: whole.memory.speciation))
    #expect(throws: SearchError.missingArchive(generation: 2)) {
      try Runs.auto(from: half, generations: 1, method, seed: 1)
    }
  }

  @Test func `an error says what is wrong and what to do, in a line`() {
    #expect(
      "\(SearchError.otherTarget("target:a.png"))"
        == "target:a.png: expected the picture that the search began with, found another; "
        + "put it back, or give the new one another name")
    #expect("\(SearchError.missingArchive(generation: 4))".hasPrefix("generation 4: expected the "))
  }
}

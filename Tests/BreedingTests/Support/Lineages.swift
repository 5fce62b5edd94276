import Breeding
import Foundation
import Genomes
import Populations
import TestSupport
import Testing

/// Lineages to run searches in.
enum Lineages {
  /// The name of every lineage here.
  static let name = LineageName("forest")!

  /// Calls `body` with the path of a new folder, which is gone afterwards.
  static func withFolder<Result>(_ body: (PopulationFolder) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("breed-tests-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(PopulationFolder(path: folder))
  }

  /// Calls `body` with a new folder that holds a copy of a lineage from the resources, and with the
  /// copy's path.
  static func withCopy(
    of resource: String, _ body: (_ folder: String, _ path: String) throws -> Void
  ) throws {
    let original = try #require(Bundle.module.url(forResource: resource, withExtension: nil))
    try TestSupport.withFolder { folder in
      let path = "\(folder)/\(name)"
      try FileManager.default.copyItem(
        atPath: original.appendingPathComponent("\(name)").path, toPath: path)
      try body(folder, path)
    }
  }

  /// Founds a lineage; it is open where it is to be written only.
  static func found(in folder: PopulationFolder, _ first: Generation) throws {
    _ = try folder.found(name, seed: first.seed, first: first)
  }

  /// Goes on as the command does, at most for so many generations.
  ///
  /// - Returns: the run where it stopped.
  @discardableResult
  static func go(
    on run: Run, in folder: PopulationFolder, steps: Int = .max,
    with breeder: Breeder = Runs.breeder
  ) throws -> (bred: Int, evaluated: Int, isResumed: Bool) {
    let lineage = try folder.open(name, forWriting: true)
    var automatic = try AutomaticRun(run, in: lineage, by: breeder)
    let isResumed = automatic.isResumed
    _ = try automatic.goOn(steps: steps)
    return (automatic.bred, automatic.evaluated, isResumed)
  }

  /// Every generation, from its file or bred again.
  static func generations(of folder: PopulationFolder) throws -> [Generation] {
    let lineage = try folder.open(name)
    return try (1...lineage.history.count).map { try Runs.breeder.generation($0, of: lineage) }
  }

  /// The text of every file of the lineage, by name.
  static func files(of folder: PopulationFolder) throws -> [String: String] {
    let path = "\(folder.path)/\(name)"
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    return try Dictionary(
      uniqueKeysWithValues: names.filter { $0 != ".lock" }.map {
        (
          $0,
          String(
            decoding: try Data(contentsOf: URL(fileURLWithPath: "\(path)/\($0)")), as: UTF8.self)
        )
      })
  }
}

extension AutomaticRun {
  /// Breeds so many generations at most.
  mutating func goOn(steps: Int) throws -> Ending {
    var left = steps
    return try goOn(while: { _ in left > 0 }, tell: { _ in left -= 1 })
  }
}

/// A log as version 1 wrote it: without checks, and without what is said of files.
func version1(_ log: String) -> String {
  log.replacing(
    #/(, "parents": \[[^\]]*\])?, "seed": \d+, "sha256": "\w{64}", "count": \d+/#, with: ""
  )
  .replacing(#/("event": "bred".*?), "method": .*?}(?=, "(?:summary|check)")/#) { $0.1 }
  .replacing(#/, "check": "\w{64}"/#, with: "")
  .replacing("breed.lineage/3", with: "breed.lineage/1")
}

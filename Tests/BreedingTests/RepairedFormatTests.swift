import Breeding
import Foundation
import Genomes
import Hashing
import JSON
import TestSupport
import Testing

@testable import Populations

/// That files of an older form are read, and made again to the byte, by a program that writes
/// another.
@Suite struct RepairedFormatTests {
  /// Another version of a generation's file, made up: the first within an object.
  private static let generation4 = GenerationFormat(
    name: "breed.generation/4",
    write: { generation, writing in
      .object([
        ("format", .string("breed.generation/4")),
        ("bred", try GenerationFormat.whole.write(generation, writing)),
      ])
    },
    read: { element, reading in
      try element.expectMembers(["format", "bred"])
      try element.member("format").expect("breed.generation/4")
      return try GenerationFormat.whole.read(element.member("bred"), reading)
    })

  /// A second version of a genome, made up likewise.
  private static let genome2 = GenomeFormat(
    name: "breed.genome/2",
    write: { genome in
      .object([
        ("format", .string("breed.genome/2")), ("network", GenomeFormat.all[0].write(genome)),
      ])
    },
    read: { element throws(JSONError) in
      try element.expectMembers(["format", "network"])
      try element.member("format").expect("breed.genome/2")
      return try GenomeFormat.all[0].read(element.member("network"))
    })

  /// What a program may know that came after this one: a new form of generations, of genomes, of
  /// both.
  private static let later = [
    FileFormats(generations: GenerationFormat.all + [generation4], genomes: GenomeFormat.all),
    FileFormats(generations: GenerationFormat.all, genomes: GenomeFormat.all + [genome2]),
    FileFormats(
      generations: GenerationFormat.all + [generation4], genomes: GenomeFormat.all + [genome2]),
  ]

  /// Calls `body` with the path of a lineage whose files are of version 1: one generation drawn, three
  /// bred by a run.
  private func withLineage(
    _ formats: FileFormats, _ body: (PopulationFolder, String) throws -> Void
  ) throws {
    try TestSupport.withFolder { path in
      let old = PopulationFolder(
        path: path,
        formats: FileFormats(
          generations: [GenerationFormat.all[0]], genomes: [GenomeFormat.all[0]]))
      try Lineages.found(in: old, Runs.new(count: 3, seed: 5))
      let run = Run(
        seed: 5, method: Runs.method(.generational, "contrast", population: 3),
        goal: .init(generations: 3), checkpoint: 1)
      try Lineages.go(on: run, in: old)
      let lineage = "\(path)/\(Lineages.name)"
      #expect(
        String(decoding: try bytes(4, in: lineage), as: UTF8.self).contains("breed.generation/1"))
      try body(PopulationFolder(path: path, formats: formats), lineage)
    }
  }

  private func bytes(_ number: Int, in path: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: "\(path)/000\(number).json"))
  }

  /// Takes the file of a generation away and has it made again.
  private func remake(_ number: Int, in folder: PopulationFolder, _ path: String) throws {
    try FileManager.default.removeItem(atPath: "\(path)/000\(number).json")
    let lineage = try folder.repaired(Lineages.name)
    #expect(
      try Runs.breeder.repair(lineage) == ["\(path)/000\(number).json: bred again by its run"])
  }

  @Test(arguments: [FileFormats.known] + later)
  func `a file of version 1 is made again to the byte`(formats: FileFormats) throws {
    try withLineage(formats) { folder, path in
      for number in 2...4 {
        let before = try bytes(number, in: path)
        try remake(number, in: folder, path)
        #expect(try bytes(number, in: path) == before)
      }
      #expect(try folder.verification(of: Lineages.name).faults.isEmpty)
    }
  }

  @Test(arguments: later)
  func `what is bred from it has the last form, and is made again in that`(
    formats: FileFormats
  ) throws {
    try withLineage(formats) { folder, path in
      let run = Run(
        seed: 5, method: Runs.method(population: 4), goal: .init(generations: 2), checkpoint: 1)
      try Lineages.go(on: run, in: folder)
      let lineage = try folder.open(Lineages.name)
      for number in 5...6 {
        let before = try bytes(number, in: path)
        let text = String(decoding: before, as: UTF8.self)
        let last = (formats.generations.last?.name, formats.genomes.last?.name)
        #expect(text.contains("\"format\": \"\(last.0 ?? "")\""))
        #expect(text.contains("\"format\": \"\(last.1 ?? "")\""))
        let generation = try lineage.saved(number)
        try remake(number, in: folder, path)
        #expect(try bytes(number, in: path) == before)
        #expect(try lineage.saved(number) == generation)
      }
      for number in 1...4 { #expect(try lineage.saved(number).number == number) }
      #expect(try folder.verification(of: Lineages.name).faults.isEmpty)
    }
  }

  @Test func `another generation than the log has is not put in a file's place`() throws {
    try withLineage(.known) { folder, path in
      let lineage = try folder.open(Lineages.name, forWriting: true)
      let found = try lineage.saved(3)
      let other = Generation(
        number: 3, parent: 2, seed: 6, method: found.method, individuals: found.individuals,
        memory: found.memory)
      #expect(try lineage.restore(other) == nil)
    }
  }
}

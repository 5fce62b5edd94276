import Evolution
import Foundation
import Genomes
import Hashing
import JSON
import TestSupport
import Testing

@testable import Populations

extension FileFormats {
  /// The bytes of a generation's own file.
  fileprivate func bytes(of generation: Generation) throws -> [UInt8] {
    try bytes(of: generation) { _, _ in }
  }

  fileprivate func bytes(of generation: Generation, digest: Digest) throws -> [UInt8]? {
    try bytes(of: generation, digest: digest) { _, _ in }
  }

  /// A generation that lies in one file.
  fileprivate func generation(from root: JSONElement) throws -> Generation {
    try generation(from: root) { number, _ in throw root.error(expected: "no part \(number)") }
  }
}

/// Forms of files that grow: another version of generations and of genomes, made up, each the first
/// within an object.
@Suite struct FileFormatsTests {
  private static let genome2 = GenomeFormat(
    name: "breed.genome/2",
    write: { .object([("format", .string("breed.genome/2")), ("network", $0.json)]) },
    read: { element throws(JSONError) in
      try element.expectMembers(["format", "network"])
      try element.member("format").expect("breed.genome/2")
      return try GenomeFormat.all.genome(from: element.member("network"))
    })

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

  private static let later = FileFormats(
    generations: GenerationFormat.all + [generation4], genomes: GenomeFormat.all + [genome2])

  @Test func `new files have the last form, and all forms are read`() throws {
    let generation = makeGeneration(1, parent: nil)
    let bytes = try Self.later.bytes(of: generation)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("\"format\": \"breed.generation/4\""))
    #expect(text.contains("\"format\": \"breed.genome/2\""))
    let older = try FileFormats.known.bytes(of: generation)
    #expect(older != bytes)
    for file in [older, bytes] {
      let root = try JSONDocument(parsing: file, source: "a.json").root
      #expect(try Self.later.generation(from: root) == generation)
    }
    let root = try JSONDocument(parsing: bytes, source: "a.json").root
    #expect(
      message { _ = try FileFormats.known.generation(from: root) }.hasPrefix("a.json: "))
  }

  @Test func `a generation is made again in whichever form it had, to the byte`() throws {
    let generation = makeGeneration(1, parent: nil)
    for format in Self.later.generations {
      for genome in Self.later.genomes {
        let bytes = try FileFormats(generations: [format], genomes: [genome]).bytes(of: generation)
        #expect(try Self.later.bytes(of: generation, digest: Digest(of: bytes)) == bytes)
      }
    }
    #expect(try Self.later.bytes(of: generation, digest: Digest(of: [])) == nil)
  }

  @Test func `a file of version 1 that was kept is written anew to the byte`() throws {
    let resource = try #require(Bundle.module.url(forResource: "version-1", withExtension: nil))
    let folder = resource.appendingPathComponent("skull").path
    for number in ["0001", "0002", "0003", "0004"] {
      let bytes = Array(try text(of: "\(folder)/\(number).json").utf8)
      let root = try JSONDocument(parsing: bytes, source: number).root
      let generation = try Self.later.generation(from: root)
      #expect(
        try Self.later.bytes(of: generation, digest: Digest(of: bytes)) == bytes, "\(number)")
    }
  }
}

import Evolution
import Foundation
import Genomes
import Hashing
import JSON
import TestSupport
import Testing

@testable import Populations

/// Forms of files that grow: a version 2 of generations and of genomes, made up, which say in a member
/// of their own that they are of the future.
@Suite struct FileFormatsTests {
  private static let genome2 = GenomeFormat(
    name: "breed.genome/2",
    write: { genome in grown(genome.json, "breed.genome/2") },
    read: { element throws(JSONError) in
      try element.expectMembers(["format", "canvas", "nodes", "connections", "later"])
      return try earlier(element, "breed.genome/1") { root throws(JSONError) in
        try GenomeFormat.all.genome(from: root)
      }
    })

  private static let generation2 = GenerationFormat(
    name: "breed.generation/2",
    write: { generation, genome in
      grown(
        GenerationFormat.version1.write(generation, genome), "breed.generation/2")
    },
    read: { element, genomes throws(JSONError) in
      try earlier(element, "breed.generation/1") {
        root throws(JSONError) in try GenerationFormat.version1.read(root, genomes)
      }
    })

  private static let later = FileFormats(
    generations: GenerationFormat.all + [generation2], genomes: GenomeFormat.all + [genome2])

  /// A document in the later form.
  private static func grown(_ json: JSONValue, _ format: String) -> JSONValue {
    guard case .object(let members) = json else { return json }
    return .object(
      members.map { ($0.0, $0.0 == "format" ? JSONValue.string(format) : $0.1) } + [
        ("later", .bool(true))
      ])
  }

  /// Reads what `grown` writes, as the earlier form.
  private static func earlier<Value>(
    _ element: JSONElement, _ format: String,
    _ read: (JSONElement) throws(JSONError) -> Value
  ) throws(JSONError) -> Value {
    var members: [(String, JSONValue)] = []
    for (name, value) in try element.members() where name != "later" {
      members.append((name, name == "format" ? .string(format) : try copy(of: value)))
    }
    let bytes = try JSONValue.object(members).serialized()
    return try read(JSONDocument(parsing: bytes, source: "earlier").root)
  }

  private static func copy(of element: JSONElement) throws(JSONError) -> JSONValue {
    if element.isNull { return .null }
    if let string = try? element.string() { return .string(string) }
    if let bool = try? element.bool() { return .bool(bool) }
    if let integer = try? element.integer() { return .integer(integer) }
    if let double = try? element.double() { return .double(double) }
    if let elements = try? element.elements() {
      var copies: [JSONValue] = []
      for element in elements { copies.append(try copy(of: element)) }
      return .array(copies)
    }
    var copies: [(String, JSONValue)] = []
    for (key, value) in try element.members() { copies.append((key, try copy(of: value))) }
    return .object(copies)
  }

  @Test func `new files have the last form, and all forms are read`() throws {
    let generation = makeGeneration(1, parent: nil)
    let bytes = try Self.later.json(of: generation).serialized()
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("\"format\": \"breed.generation/2\""))
    #expect(text.contains("\"format\": \"breed.genome/2\""))
    let older = try FileFormats.known.json(of: generation).serialized()
    #expect(older != bytes)
    for file in [older, bytes] {
      let root = try JSONDocument(parsing: file, source: "a.json").root
      #expect(try Self.later.generation(from: root) == generation)
    }
    let root = try JSONDocument(parsing: bytes, source: "a.json").root
    #expect(throws: JSONError.self) { try FileFormats.known.generation(from: root) }
  }

  @Test func `a generation is made again in whichever form it had, to the byte`() throws {
    let generation = makeGeneration(1, parent: nil)
    for format in Self.later.generations {
      for genome in Self.later.genomes {
        let bytes = try format.write(generation, genome).serialized()
        #expect(try Self.later.bytes(of: generation, digest: Digest(of: bytes)) == bytes)
      }
    }
    #expect(try Self.later.bytes(of: generation, digest: Digest(of: [])) == nil)
  }

  @Test func `a later version repairs a file of an older one as it was`() throws {
    try withFolder { path in
      let lineage = try found(in: path)
      try lineage.breed()
      let file = lineage.generationPath(2)
      let before = try text(of: file)
      let generation = try lineage.saved(2)
      try FileManager.default.removeItem(atPath: file)
      let later = try Lineage(
        name: name, folder: "\(path)/\(name)", formats: Self.later, forWriting: false)
      #expect(try later.restore(generation) != nil)
      #expect(try text(of: file) == before)
    }
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

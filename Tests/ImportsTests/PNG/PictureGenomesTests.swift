import Genomes
import JSON
import Pictures
import Rendering
import TestNetworks
import Testing

@testable import Imports

@Suite struct PictureGenomesTests {
  private static func carried(
    _ genomes: [Genome], view: View = View(), form: [String: String] = [:]
  ) -> PictureGenomes {
    PictureGenomes(
      version: "0.1.0", view: view, form: form,
      members: genomes.enumerated().map {
        Specimen(Address("lagoon/3/\($0 + 1)")!, $1)
      })
  }

  /// A small PNG that carries them.
  private static func png(_ genomes: PictureGenomes) throws -> [UInt8] {
    try Picture(width: 4, height: 3, filledWith: 7).png(text: genomes.text())
  }

  private static let one = carried([SampleNetworks.small])

  private func read(_ bytes: [UInt8]) throws -> PictureGenomes {
    try PictureGenomes(png: bytes, source: "a.png")
  }

  @Test func `what a picture carries is read as it was`() throws {
    let all = Self.carried(SampleNetworks.many)
    #expect(try read(Self.png(all)) == all)
    #expect(try read(Self.png(Self.one)) == Self.one)
  }

  @Test func `how one looked at it is read as it was`() throws {
    var view = View()
    view.zoom = 0.1
    view.rotation = 1 / 3
    view.time = 0.7
    let turned = Self.carried([SampleNetworks.small], view: view)
    #expect(try read(Self.png(turned)) == turned)
    view = View()
    (view.centreX, view.centreY, view.spiral) = (-3, 0.25, 1e-9)
    (view.waveAmplitude, view.waveFrequency) = (0.5, 3)
    let wound = Self.carried([SampleNetworks.small], view: view)
    #expect(try read(Self.png(wound)) == wound)
  }

  @Test func `how the file shows it is read as it was, and always written in one order`() throws {
    let form = ["crop": "8x8+1+0", "size": "16x16", "caption": "Świt \"Ł\"\nzwei", "tile": "2x1"]
    let plate = Self.carried([SampleNetworks.small], form: form)
    #expect(try read(Self.png(plate)) == plate)
    #expect(try read(Self.png(plate)) != Self.one)
    let text = String(decoding: try JSONValue.line(plate.json).serialized(), as: UTF8.self)
    let places = ["caption", "crop", "size", "tile"].compactMap {
      text.firstRange(of: "\"\($0)\"")?.lowerBound
    }
    #expect(places.count == 4 && places == places.sorted())
  }

  @Test func `an import plants all of them, by where they are from`() throws {
    let bytes = try Self.png(Self.carried(SampleNetworks.many))
    var rest = bytes[...]
    let file = try ImportedFile(from: "a.png") { count in
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    #expect(file.members.map(\.genome) == SampleNetworks.many)
    #expect(file.members.map(\.origin) == SampleNetworks.many.indices.map { "lagoon/3/\($0 + 1)" })
    #expect(file.warnings.isEmpty)
  }

  @Test func `a file that is cut off is read as long as its text is whole`() throws {
    let bytes = try Self.png(Self.one)
    let pixels =
      try #require(
        bytes.indices.first { bytes[$0...].starts(with: Array("IDAT".utf8)) }) - 4
    for length in bytes.indices {
      let read = try? read(Array(bytes[..<length]))
      #expect(read == (length < pixels + 8 ? nil : Self.one), "\(length) bytes")
    }
  }

  @Test func `with any byte changed it is refused, or read as it was`() throws {
    let bytes = try Self.png(Self.one)
    for place in bytes.indices {
      for change in [1, 0x20, 0x80, 0xFF] as [UInt8] {
        var broken = bytes
        broken[place] ^= change
        do {
          #expect(try read(broken) == Self.one, "byte \(place)")
        } catch {
          let line = "\(error)"
          #expect(line.hasPrefix("a.png") && !line.contains { $0.isNewline }, "\(line)")
        }
      }
    }
  }

  @Test func `the text counts in other chunks too, and behind the pixels`() throws {
    let whole = PNGParts(try Self.png(Self.one))
    let json = try JSONValue.line(Self.one.json).serialized()
    for (name, head) in [
      ("iTXt", [0, 0, 0, 0, 0]), ("iTXt", [0, 0, 9] + Array("de\0zucht\0".utf8)), ("tEXt", [0]),
    ] as [(String, [UInt8])] {
      var parts = whole
      parts.chunks.removeAll { $0.name == "iTXt" }
      let chunk = PNGParts.Chunk(name: name, body: Array("breed".utf8) + head + json)
      for place in [1, parts.chunks.count - 1] {
        var moved = parts
        moved.chunks.insert(chunk, at: place)
        #expect(try read(moved.bytes) == Self.one, "\(name) at \(place)")
      }
    }
    var packed = whole
    packed["iTXt"] = PNGParts.Chunk(
      name: "zTXt", body: Array("breed".utf8) + [0, 0] + whole["iTXt"].body.dropFirst(10))
    #expect(try read(packed.bytes) == Self.one)
  }

  @Test func `texts of other keywords are passed by`() throws {
    var parts = PNGParts(try Self.png(Self.one))
    for (name, text) in [
      ("tEXt", "breeder\0no"), ("iTXt", "bree"), ("iTXt", ""), ("zTXt", "Breed\0\0no"),
    ] {
      parts.chunks.insert(.init(name: name, body: Array(text.utf8)), at: 1)
    }
    #expect(try read(parts.bytes) == Self.one)
  }
}

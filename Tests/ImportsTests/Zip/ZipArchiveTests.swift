import Genomes
import Imports
import Testing

@Suite struct ZipArchiveTests {
  @Test func `all members that are XML are read in their order`() throws {
    let found = try Fixtures.imported("Zip/two.zip")
    #expect(found.members.map(\.origin) == ["1/1", "1/1"])
    #expect(
      found.members.compactMap { $0.genome.nodes.last?.activation } == [.sine, .cosine])
    #expect(
      found.warnings == ["Zip/two.zip:folder/notes.txt: left out, since it is no XML"])
  }

  @Test(arguments: [
    ("empty", ": expected a member of the archive that is XML, found none"),
    ("no-xml", ": expected a member of the archive that is XML, found none"),
    ("way-out", ":../x.xml: expected a name within the archive, found a way out of it"),
    ("absolute", ":/tmp/x.xml: expected a name within the archive, found a way out of it"),
    ("bomb", ":a.xml: expected at most 200 bytes unpacked from one, found 3145741 from 3080"),
    ("giant", ":a.xml: expected at most 8388608 bytes, found 17825805"),
    ("together", ":4.xml: expected at most 361164 bytes, found 4104013"),
    ("many", ": expected at most 64 members, found 65"),
    ("bzip2", ":a.xml: expected a member stored or deflated, found method 12"),
    ("encrypted", ":a.xml: expected a member in the clear, found an encrypted one"),
    ("length", ":a.xml: expected 445 bytes, found 444"),
  ])
  func `an archive over a limit is refused at its member`(name: String, message: String) throws {
    let bytes = try Fixtures.bytes("Zip/\(name).zip")
    var limits = ImportLimits()
    // The fixtures are small.
    (limits.members, limits.unpacked) = (64, 16 << 20)
    #expect(importError(bytes, limits: limits)?.description == "t.xml" + message)
  }

  @Test func `all members of an archive share a limit of parts, and each has its own`() throws {
    let bytes = try Fixtures.bytes("Zip/two.zip")
    var limits = ImportLimits()
    limits.allParts = 84
    #expect(importError(bytes, limits: limits) == nil)
    limits.allParts = 83
    let message = try #require(importError(bytes, limits: limits)?.description)
    #expect(message.hasPrefix("t.xml:b:4: expected at most "))
    #expect(message.hasSuffix(" elements, attributes and pieces of text, found more"))
    limits.allParts = 84
    limits.parts = 10
    #expect(
      importError(bytes, limits: limits)?.description.hasSuffix(
        "expected at most 10 elements, attributes and pieces of text, found more") == true)
  }

  /// The words behind "found" are libzip's.
  @Test(arguments: [
    ("checksum", ":a.xml: expected a whole member, found "),
    ("cut-off", ": expected a zip archive, found "), ("count", ": expected a zip archive, found "),
  ])
  func `an archive that is broken is refused`(name: String, message: String) throws {
    let bytes = try Fixtures.bytes("Zip/\(name).zip")
    #expect(importError(bytes)?.description.hasPrefix("t.xml" + message) == true)
  }

  /// A flip may hit what nobody looks at, such as a date; whatever it hits, nothing but an error or
  /// the same two genomes, or fewer, comes of it.
  @Test func `an archive cut off anywhere, or with any byte changed, is read or refused`() throws {
    let whole = try Fixtures.bytes("Zip/two.zip")
    for length in 0..<whole.count { #expect(importError(Array(whole[..<length])) != nil) }
    var refused = 0
    for place in whole.indices {
      var bytes = whole
      bytes[place] ^= 0x55
      do throws(ImportError) {
        let found = try ImportedFile(picbreeder: bytes, source: "t")
        #expect(1...2 ~= found.members.count)
      } catch {
        refused += 1
      }
    }
    #expect(refused > whole.count / 4)
  }
}

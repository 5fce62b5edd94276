import Testing

@testable import Exports
@testable import Imports

/// Zip archives, as another program reads them.
@Suite struct ZipWriterTests {
  private func archive(_ members: [(String, [UInt8])]) throws -> [UInt8] {
    var zip = ZipWriter()
    var bytes: [UInt8] = []
    for (name, content) in members { bytes += try zip.member(name, content) }
    return bytes + zip.end
  }

  @Test func `libzip reads every member as it was`() throws {
    let members: [(String, [UInt8])] = [
      ("stars-1.png", Array(0...255)), ("empty", []), ("a/ö 🦜.txt", Array("text".utf8)),
      ("large", [UInt8](repeating: 7, count: 300_000)),
    ]
    // What is read is within limits of its own, which a stored member does not reach.
    let found = try ZipArchive.members(
      of: archive(members), source: "a.zip", limits: ImportLimits())
    #expect(found.map(\.name) == members.map(\.0))
    #expect(found.map(\.bytes) == members.map(\.1))
  }

  @Test func `an archive without members is one`() throws {
    let bytes = try archive([])
    #expect(bytes.count == 22 && ZipArchive.isZip(bytes))
    #expect(try ZipArchive.members(of: bytes, source: "a.zip", limits: ImportLimits()).isEmpty)
  }

  @Test func `the same members give the same bytes`() throws {
    let members: [(String, [UInt8])] = [("a", [1, 2, 3]), ("b", [])]
    #expect(try archive(members) == archive(members))
  }

  @Test func `what changed on the way is found by its checksum`() throws {
    var bytes = try archive([("a", [1, 2, 3])])
    // Behind the member's head of 30 bytes and its name.
    #expect(bytes[31] == 1)
    bytes[31] ^= 1
    #expect(throws: ImportError.self) {
      try ZipArchive.members(of: bytes, source: "a.zip", limits: ImportLimits())
    }
  }

  @Test func `more members than the form can count are refused by name`() throws {
    var zip = ZipWriter()
    for index in 0..<65_535 { _ = try zip.member("\(index)", []) }
    let error = #expect(throws: ZipWriter.Full.self) { try zip.member("one-more", []) }
    #expect(error?.description.contains("one-more") == true)
  }
}

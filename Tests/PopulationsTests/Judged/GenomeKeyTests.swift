import Genomes
import Hashing
import JSON
import Populations
import TestNetworks
import Testing

/// By what the records of judges know a genome.
@Suite struct GenomeKeyTests {
  @Test func `it is the beginning of the SHA-256 of its JSON on one line`() throws {
    let genome = SampleNetworks.small
    let digest = Digest(of: try JSONValue.line(genome.json).serialized()).description
    #expect(try GenomeKey(of: genome).description == String(digest.prefix(32)))
  }

  @Test(arguments: [
    "00000000000000000000000000000000", "0123456789abcdef00000000000000ff",
    "ffffffffffffffffffffffffffffffff",
  ])
  func `its text is read back`(text: String) {
    #expect(GenomeKey(text)?.description == text)
  }

  @Test(arguments: [
    "", "0", "0123456789ABCDEF00000000000000ff", "0123456789abcdef00000000000000fg",
    "0123456789abcdef00000000000000ff0",
  ])
  func `no other text is a key`(text: String) { #expect(GenomeKey(text) == nil) }
}

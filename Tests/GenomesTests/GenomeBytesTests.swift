import Crews
import Genomes
import TestNetworks
import Testing

/// Genomes in messages.
@Suite struct GenomeBytesTests {
  private func bytes(_ genome: Genome) -> [UInt8] {
    var writer = ByteWriter()
    genome.write(to: &writer)
    return writer.bytes
  }

  @Test(arguments: SampleNetworks.many)
  func `a genome that was sent is the same`(genome: Genome) throws {
    var reader = ByteReader(bytes(genome))
    #expect(try Genome(from: &reader) == genome)
    try reader.end()
  }

  @Test func `all of a canvas is sent`() throws {
    var draft = Genome.Draft(
      bare: Canvas(
        inputs: [.x, .z0, .z1, .t, .imageRed], latents: [0.25, -1], scale: 2, origin: .corner,
        sampling: .corners, placement: Placement(shiftX: 1, shiftY: 2, turn: 0.5),
        colour: .palette, palette: Gradient.named[3].gradient, symmetry: .rotation(7),
        tiling: .mirrors,
        image: SeenImage(fingerprint: String(repeating: "a", count: 64), span: 3)),
      output: .sine)
    draft.connections = [Connection(from: .input(.z1), to: .output(.ink), weight: -0.5)]
    let genome = draft.valid()
    var reader = ByteReader(bytes(genome))
    #expect(try Genome(from: &reader) == genome)
  }

  @Test func `a genome that was cut off is refused wherever it ends`() {
    let whole = bytes(SampleNetworks.small)
    for length in whole.indices {
      var reader = ByteReader(Array(whole.prefix(length)))
      #expect(throws: CrewError.self) { try Genome(from: &reader) }
    }
  }

  @Test(arguments: 0..<64)
  func `whatever bytes come, they make a genome or an error`(seed: Int) {
    var whole = bytes(SampleNetworks.folded)
    whole[seed * 7 % whole.count] ^= UInt8(1 << (seed % 8))
    var reader = ByteReader(whole)
    _ = try? Genome(from: &reader)
  }

  @Test(arguments: [UInt64(63), 100, 1 << 49, .max])
  func `a number that marks no node is refused`(key: UInt64) {
    #expect(NodeID(key: key) == nil)
  }
}

import Expressions
import Genomes
import TestNetworks
import TestSupport
import Testing

@testable import Evolution

/// In which order a person reads what a search bred.
@Suite struct SheetOrderTests {
  /// A picture's blocks: light left of a column, dark right of it, in a colour.
  private static func descriptor(
    _ column: Int, light: (UInt8, UInt8, UInt8) = (250, 250, 250)
  ) throws -> Descriptor {
    let bytes = (0..<Descriptor.byteCount).map { place -> UInt8 in
      let isLight = place / 3 % Descriptor.side < column
      return isLight ? [light.0, light.1, light.2][place % 3] : 10
    }
    return try #require(Descriptor(bytes: bytes))
  }

  private static func members(_ pictures: [(score: Double, look: Descriptor?)]) throws -> [Member] {
    let genome = try bred(seed: 1)
    return pictures.map { picture in
      var member = Member(
        Offspring(genome, operation: "drawn"),
        Evaluation(values: [picture.score], descriptor: picture.look))
      member.score = picture.score
      return member
    }
  }

  @Test func `the fittest of each look come first, the others behind, the fittest first`() throws {
    var members = try Self.members([
      (0.5, Self.descriptor(12)), (0.9, Self.descriptor(4)),
      (0.8, Self.descriptor(4, light: (250, 240, 255))), (0.7, Self.descriptor(4)),
      (0.6, Self.descriptor(8)),
    ])
    members.sortForSheet()
    #expect(members.map(\.score) == [0.9, 0.6, 0.5, 0.8, 0.7])
  }

  @Test func `the same shape, darker, is no other look`() throws {
    var members = try Self.members([
      (0.9, Self.descriptor(8)), (0.8, Self.descriptor(8, light: (120, 120, 120))),
      (0.1, Self.descriptor(2)),
    ])
    members.sortForSheet()
    #expect(members.map(\.score) == [0.9, 0.1, 0.8])
  }

  @Test func `where nothing tells how they look, the fittest come first`() throws {
    var members = try Self.members([(0.2, nil), (0.9, nil), (0.2, nil), (0.4, nil)])
    members.sortForSheet()
    #expect(members.map(\.score) == [0.9, 0.4, 0.2, 0.2])
  }
}

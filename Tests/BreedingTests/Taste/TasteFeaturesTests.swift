import Genomes
import Pictures
import Testing

@testable import Breeding

@Suite struct TasteFeaturesTests {
  /// A picture of 32 × 32 pixels of the colours that a closure gives.
  private static func picture(_ colour: (_ x: Int, _ y: Int) -> [UInt8]) -> Picture {
    Picture(
      width: 32, height: 32,
      pixels: (0..<1_024).flatMap { colour($0 % 32, $0 / 32) })
  }

  private static func value(_ name: String, of picture: Picture) throws -> Double {
    let index = try #require(TasteFeatures.words.firstIndex { $0.much == name })
    return TasteFeatures.vector(of: picture, nil)[index]
  }

  @Test func `each feature has words and a caution`() {
    let sheet = Runs.new(count: 4, seed: 3)
    for features in Runs.breeder.features(of: sheet.genomes) {
      #expect(features.count == TasteFeatures.words.count)
      #expect(features.count == TasteFeatures.caution.count)
      #expect(features.allSatisfy { -0.001...4 ~= $0 })
    }
    #expect(TasteFeatures.caution.allSatisfy { $0 > 0 })
  }

  @Test(
    arguments: [
      ("blue", [0, 0, 255]), ("yellow", [255, 230, 0]), ("green", [0, 200, 0]),
      ("orange", [255, 120, 0]), ("pink", [255, 0, 120]),
    ] as [(String, [UInt8])])
  func `a colour is called as one would`(name: String, bytes: [UInt8]) throws {
    let picture = Self.picture { _, _ in bytes }
    let values = try ["pink", "orange", "yellow", "green", "turquoise", "blue", "violet"].map {
      (name: $0, value: try Self.value($0, of: picture))
    }
    #expect(values.max { $0.value < $1.value }?.name == name, "\(values)")
  }

  @Test func `a picture that is light at the top is told as that`() throws {
    let picture = Self.picture { _, y in y < 12 ? [255, 255, 255] : [0, 0, 0] }
    #expect(try Self.value("light at the top", of: picture) > 0.9)
    #expect(try Self.value("light at the bottom on the left", of: picture) < 0.1)
    #expect(try Self.value("strong colours", of: picture) < 0.01)
  }
}

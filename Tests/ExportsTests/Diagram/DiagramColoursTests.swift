import Genomes
import Testing

@testable import Exports

@Suite struct DiagramColoursTests {
  /// The relative luminance of `#RRGGBB` (WCAG 2.1).
  private func luminance(_ colour: String) throws -> Double {
    try #require(colour.count == 7 && colour.first == "#")
    let bits = try #require(Int(colour.dropFirst(), radix: 16))
    let linear = [16, 8, 0].map { shift -> Double in
      let value = Double(bits >> shift & 255) / 255
      return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// x^2.4, by x² · x^0.4 = x² · ⁵√x².
  private func power(_ x: Double) -> Double {
    var root = 1.0
    for _ in 0..<60 {
      let fourth = root * root * root * root
      root -= (fourth * root - x * x) / (5 * fourth)
    }
    return x * x * root
  }

  @Test(arguments: Activation.allCases)
  func `black text is legible on an activation's colour`(activation: Activation) throws {
    // WCAG 2's strictest level asks for 7.
    #expect(try (luminance(activation.code.colour) + 0.05) / 0.05 >= 7)
  }

  @Test func `no two activations have the same colour`() {
    #expect(
      Set(Activation.allCases.map(\.code.colour)).count == Activation.allCases.count)
  }

  @Test func `connections of either sign stand out from white`() throws {
    for weight: Float in [-1, 1] {
      #expect(try 1.05 / (luminance(DiagramColours.link(weight)) + 0.05) >= 4.5)
    }
    #expect(DiagramColours.link(-1) != DiagramColours.link(1))
  }
}

import Fitness
import Pictures
import Rendering
import Testing

/// Scores of one picture to the last bit: what decides a lineage must be the same on every machine,
/// at every optimization and in every version. A change that is meant changes these.
@Suite struct GoldenScoreTests {
  private static let width = 64

  /// Waves made of whole numbers.
  private static func picture(_ turn: Int) -> Picture {
    Picture(width, width) { x, y in
      let first = (x * x + 3 * y * turn) / 7 % 512
      let second = (x * y + 5 * turn) / 3 % 512
      let third = ((x - 30) * (x - 30) + (y - 30) * (y - 30)) / 4 % 512
      func byte(_ wave: Int) -> UInt8 { UInt8(wave < 256 ? wave : 511 - wave) }
      return (byte(first), byte(second), byte(third))
    }
  }

  private static let expected: [(String, UInt64)] = [
    ("entropy", 0x3FEB_A2A7_C2A2_3DB9),  // 0.8636053849640383
    ("complexity", 0x3FD4_AAAA_AAAA_AAAB),  // 0.3229166666666667
    ("contrast", 0x3FD5_91D8_E136_23AC),  // 0.337026805813873
    ("colourfulness", 0x3FF0_0000_0000_0000),  // 1.0
    ("brightness", 0x3FDC_93C6_E38F_97C9),  // 0.4465195867800245
    ("hue", 0x3FE3_45CB_D0F0_9FB1),  // 0.6022700386865748
    ("saturation", 0x3FE7_AF4F_5E69_C2FE),  // 0.7401501506811596
    ("warmth", 0x3FD7_75D4_C16E_6670),  // 0.3665668381669098
    ("fractal", 0x3FE9_8BEA_A6C5_0C0A),  // 0.7983296639653201
    ("bell", 0x3FE2_7425_48DF_E9C9),  // 0.5766779349644874
    ("benford", 0x3FE7_162F_E218_A3BE),  // 0.7214583793585161
    ("edges", 0x3FB0_C000_0000_0000),  // 0.0654296875
    ("blur", 0x3FE8_22DB_DD77_2AFD),  // 0.7542552304742852
    ("balance", 0x3FEE_BF72_49EE_A937),  // 0.9608699268331183
    ("bands", 0x3FD9_3A4F_B6C9_D061),  // 0.3941840443651526
    ("symmetry", 0x3FE4_D3FC_C605_E4F8),  // 0.6508773677479942
    ("symmetry-x", 0x3FD7_347C_9896_784D),  // 0.36257853413724633
    ("symmetry-y", 0x3FE4_D3FC_C605_E4F8),  // 0.6508773677479942
    ("symmetry-both", 0x3FD7_347C_9896_784D),  // 0.36257853413724633
    ("symmetry-radial", 0x3FDC_1868_20E4_711B),  // 0.43898966991561544
    ("target:g.png", 0x3FEE_E056_22CA_340A),  // 0.964884822796763
    ("target-ssim:g.png", 0x3FEF_3E41_D03F_E928),  // 0.9763497416854863
  ]

  @Test func `every measure of a picture has its golden score`() throws {
    let measures: [any PictureMeasure] =
      Measures.ofPictures + [
        Target(Self.picture(2), path: "g.png"), TargetSSIM(Self.picture(2), path: "g.png"),
      ]
    #expect(measures.map(\.name) == Self.expected.map(\.0))
    for (measure, (name, bits)) in zip(measures, Self.expected) {
      let found = measure.score(Self.picture(1))
      let hexadecimal = String(found.bitPattern, radix: 16, uppercase: true)
      #expect(found.bitPattern == bits, "\(name) is 0x\(hexadecimal), \(found)")
    }
  }
}

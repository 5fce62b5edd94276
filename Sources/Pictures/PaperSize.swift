/// The size of a print: two sides in micrometres, which become pixels at a number of dots in an inch.
public struct PaperSize: Hashable, Sendable {
  /// The width in micrometres.
  public let width: Int
  /// The height in micrometres.
  public let height: Int

  /// A size of the given sides, in micrometres.
  public init(width: Int, height: Int) {
    (self.width, self.height) = (width, height)
  }

  /// Sheets of paper by name, upright, in millimetres: those of ISO 216, and those of North America.
  private static let sheets: [(name: String, width: Double, height: Double)] = [
    ("a0", 841, 1_189), ("a1", 594, 841), ("a2", 420, 594), ("a3", 297, 420), ("a4", 210, 297),
    ("a5", 148, 210), ("a6", 105, 148), ("letter", 215.9, 279.4), ("legal", 215.9, 355.6),
    ("tabloid", 279.4, 431.8),
  ]

  /// The names of the sheets.
  public static var names: [String] { sheets.map(\.name) }

  /// The millimetres of a unit.
  private static let units: [(name: String, millimetres: Double)] = [
    ("mm", 1), ("cm", 10), ("in", 25.4),
  ]

  /// Reads what was typed: a sheet's name, `a3`, lying by `a3-landscape`, or one or two sides with a
  /// unit, `210x297mm`, `30cm`, `8.5x11in`. Nil for anything else, and for sides that are not over 0 or
  /// over 100 metres.
  public init?(_ text: String) {
    let text = text.lowercased()
    if let sheet = Self.sheets.first(where: { text == $0.name || text == "\($0.name)-landscape" }) {
      let sides = [sheet.width, sheet.height].map { Int(($0 * 1_000).rounded()) }
      self =
        text.hasSuffix("-landscape")
        ? PaperSize(width: sides[1], height: sides[0])
        : PaperSize(width: sides[0], height: sides[1])
      return
    }
    guard let unit = Self.units.first(where: { text.hasSuffix($0.name) }) else { return nil }
    let sides = text.dropLast(unit.name.count).split(
      separator: "x", omittingEmptySubsequences: false
    ).map { Double($0).map { ($0 * unit.millimetres * 1_000).rounded() } }
    guard 1...2 ~= sides.count, let width = sides[0], let height = sides[sides.count - 1],
      1...100_000_000 ~= width, 1...100_000_000 ~= height
    else { return nil }
    self.init(width: Int(width), height: Int(height))
  }

  /// The nearest whole pixels, at least one a side.
  public func pixels(dotsPerInch: Int) -> PictureSize {
    func pixels(_ side: Int) -> Int { max(1, (side * dotsPerInch + 12_700) / 25_400) }
    return PictureSize(width: pixels(width), height: pixels(height))
  }

  /// The most dots in an inch with which no side has more pixels than that; 0 where any has more.
  public func mostDotsPerInch(sideLimit: Int) -> Int {
    (sideLimit * 25_400 + 12_699) / max(width, height)
  }
}

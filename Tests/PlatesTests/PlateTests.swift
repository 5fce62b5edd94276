import Files
import Genomes
import PictureSupport
import Pictures
import Rendering
import TestNetworks
import Testing

@testable import Plates

@Suite(
  .enabled(
    if: OutsideProgram.pangoView.path != nil, "needs pango-view (Debian: pango1.0-tools)"))
struct PlateTests {
  private let genome = SampleNetworks.genome("neat", seed: 4, mutations: 6)
  private let renderer = Renderer(threads: 2)

  private func decoded(
    _ plate: Plate, _ size: PictureSize, depth: PixelFormat.Depth = .eight
  ) throws -> PNGDecoder {
    try PNGDecoder(
      renderer.png(
        of: genome, at: Viewport(width: size.width, height: size.height),
        as: PixelFormat(channels: .rgb, depth: depth), surround: plate))
  }

  /// A part of a picture of some bytes a pixel.
  private func part(
    _ pixels: [UInt8], width: Int, bytes: Int, x: Int, y: Int, _ size: PictureSize
  ) -> [UInt8] {
    var part: [UInt8] = []
    for row in y..<y + size.height {
      let first = bytes * (row * width + x)
      part += pixels[first..<first + bytes * size.width]
    }
    return part
  }

  @Test(arguments: [PlateCaption.Place.under, .over], [PixelFormat.Depth.eight, .sixteen])
  func `the picture on the plate has the pixels that it has without one`(
    place: PlateCaption.Place, depth: PixelFormat.Depth
  ) throws {
    let size = PictureSize(width: 90, height: 61)
    let plate = try Plate(PlateCaption("What art thou?", place: place), around: size)
    let decoded = try decoded(plate, size, depth: depth)
    #expect(decoded.width == plate.size.width && decoded.height == plate.size.height)
    let alone = try PNGDecoder(
      renderer.png(
        of: genome, at: Viewport(width: 90, height: 61),
        as: PixelFormat(channels: .rgb, depth: depth)))
    #expect(
      part(
        decoded.pixels, width: decoded.width, bytes: alone.format.bytesPerPixel,
        x: plate.corner.x, y: plate.corner.y, size) == alone.pixels)
  }

  @Test(arguments: [(36_000, 1), (24_000, 500)])
  func `what is too large for a caption is refused in a line`(side: Int, letters: Int) {
    let caption = PlateCaption(String(repeating: "a", count: letters))
    #expect(throws: PlateError.tooLarge) { try Plate(caption, around: PictureSize(side: side)) }
    #expect("\(PlateError.tooLarge)".contains("too large for a caption"))
  }

  /// The rows that words may stand in.
  private func textRows(of plate: Plate) -> Range<Int> {
    plate.textCorner.y..<plate.textCorner.y + plate.text.height
  }

  @Test func `words stand under the picture or over it, and nowhere else`() throws {
    let size = PictureSize(side: 200)
    for place in PlateCaption.Place.allCases {
      let plate = try Plate(PlateCaption("To be is to be.", place: place), around: size)
      let decoded = try decoded(plate, size)
      let rows = (0..<decoded.height).filter { row in
        let first = 3 * row * decoded.width
        let row = Array(decoded.pixels[first..<first + 3 * decoded.width])
        let side = 3 * (plate.corner.x - plate.line)
        if textRows(of: plate).contains(first / 3 / decoded.width) {
          return row.contains { $0 < 0x60 }
        }
        let paper = [UInt8](repeatElement(Plate.paper.samples, count: side / 3).joined())
        #expect(Array(row.prefix(side)) == paper && Array(row.suffix(side)) == paper)
        return row.contains { $0 < 0x60 }
      }
      let words = rows.filter { !(plate.corner.y..<plate.corner.y + size.height ~= $0) }
      #expect(!words.isEmpty)
      let isUnder = place == .under
      #expect(
        words.allSatisfy { isUnder ? $0 >= plate.corner.y + size.height : $0 < plate.corner.y })
    }
  }

  @Test func `long words are broken into lines, and every picture has room for them`() throws {
    let long = String(repeating: "Everything flows. ", count: 25)
    for size in [
      PictureSize(side: 1), PictureSize(width: 300, height: 20),
      PictureSize(width: 20, height: 300),
      PictureSize(side: 300),
    ] {
      let short = try Plate(PlateCaption("Everything flows."), around: size)
      let plate = try Plate(PlateCaption(long), around: size)
      #expect(plate.size.width == short.size.width)
      #expect(plate.size.height > short.size.height)
      #expect(plate.text.width <= plate.size.width)
      let decoded = try decoded(plate, size)
      #expect(decoded.width == plate.size.width && decoded.height == plate.size.height)
    }
  }

  @Test(arguments: [
    PictureSize(width: 210, height: 297), PictureSize(width: 297, height: 210),
    PictureSize(side: 500), PictureSize(width: 201, height: 600),
  ])
  func `a plate fills a sheet of paper to the pixel`(paper: PictureSize) throws {
    for place in PlateCaption.Place.allCases {
      for words in ["Alas!", "To be is to be, and what is not is not, or so it seems to be."] {
        let plate = try Plate(PlateCaption(words, note: "a/1/2", place: place), filling: paper)
        #expect(plate.size == paper)
        #expect(plate.picture.width < paper.width && plate.picture.height < paper.height)
        // The picture's margins are alike, left and right and at the end without words.
        let right = paper.width - plate.corner.x - plate.picture.width
        #expect(plate.corner.x == right)
        let below = paper.height - plate.corner.y - plate.picture.height
        #expect((place == .over ? below : plate.corner.y) == right)
        let decoded = try decoded(plate, plate.picture)
        #expect(decoded.width == paper.width && decoded.height == paper.height)
      }
    }
  }

  @Test(arguments: [(1, 1), (30, 40), (200, 60)])
  func `paper that has no room for the picture is refused in a line`(width: Int, height: Int) {
    let caption = PlateCaption(String(repeating: "Everything flows. ", count: 25))
    #expect(throws: PlateError.noRoom) {
      try Plate(caption, filling: PictureSize(width: width, height: height))
    }
    #expect("\(PlateError.noRoom)".contains("no room for the picture"))
  }

  @Test(arguments: [
    "<b>bold</b> & \"quoted\" 'so' </span>", "%s %n \\n \\", "--help", "العربية من اليمين", "中文",
    "a\nb",
    "\u{202E}turned",
  ])
  func `words of any kind are set as they are`(words: String) throws {
    let plate = try Plate(
      PlateCaption(words, note: "<a> & b"), around: PictureSize(side: 200))
    // The thin lines of a box for a letter that no typeface has are grey.
    #expect(plate.text.pixels.contains { $0 < 0x90 })
  }

  @Test func `letters are shrunk by the mean of each square, and its border beyond it`() {
    let picture = Picture(
      width: 3, height: 1, pixels: [0, 30, 0, 100, 30, 0, 8, 30, 255])
    let small = picture.shrunk(by: 2)
    #expect(small.width == 2 && small.height == 1)
    #expect(small.pixels == [50, 30, 0, 8, 30, 255])
    #expect(picture.shrunk(by: 1) == picture)
  }

  @Test func `characters that no typeface has are found`() {
    // A private character, which no typeface should have.
    let missing = MissingLetters.of("Fire \u{10FFFD} and water \u{10FFFD}.")
    let known = OutsideProgram.fontconfig.path != nil
    #expect(missing == (known ? ["\u{10FFFD}"] : []))
    #expect(MissingLetters.of("Plain words, as in any typeface.").isEmpty)
  }

  @Test func `the package that has missing letters is named, by their script`() {
    for (letters, packages) in [
      ("天人合一", ["fonts-noto-cjk"]), ("さくら", ["fonts-noto-cjk"]), ("하늘", ["fonts-noto-cjk"]),
      ("กรุงเทพ", ["fonts-noto"]), ("天 ก", ["fonts-noto", "fonts-noto-cjk"]),
      ("\u{10FFFD}", []), ("", []),
    ] as [(String, [String])] {
      let scalars = letters.unicodeScalars.filter { $0 != " " }
      #expect(MissingLetters.packages(for: Array(scalars)) == packages, "\(letters)")
    }
  }

  /// All of Greek and Cyrillic that a sentence is likely to have.
  private static let letters =
    "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώ"
    + "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ"

  /// A typeface may have a letter in its table and nothing to draw for it.
  @Test(arguments: Array(letters))
  func `every letter that slants has ink`(letter: Character) throws {
    let picture = try Pango.picture(
      of: PlateCaption("\(letter)"), size: 40, width: 200,
      ink: PlateCaption.ink, paper: Plate.paper.name)
    #expect(picture.pixels.contains { $0 < 0x60 }, "\(letter)")
  }

  @Test func `letters that slant are those that have an italic`() {
    #expect(PlateCaption("Wie schön, ψυχή, душа — 7").markup(size: 20).contains("italic"))
    for words in ["العربية", "中文 with Latin", "שלום"] {
      #expect(!PlateCaption(words).markup(size: 20).contains("italic"))
    }
  }
}

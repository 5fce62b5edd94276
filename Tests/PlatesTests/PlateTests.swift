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
    "<b>bold</b> & \"quoted\" 'so' </span>", "%s %n \\n \\", "--help", "العربية من اليمين", "中文",
    "a\nb",
    "\u{202E}turned",
  ])
  func `words of any kind are set as they are`(words: String) throws {
    let plate = try Plate(
      PlateCaption(words, note: "<a> & b"), around: PictureSize(side: 200))
    #expect(plate.text.pixels.contains { $0 < 0x60 })
  }

  /// All of Greek and Cyrillic that a sentence is likely to have.
  private static let letters =
    "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώ"
    + "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ"

  /// A typeface may have a letter in its table and nothing to draw for it.
  @Test(arguments: Array(letters))
  func `every letter that slants has ink`(letter: Character) throws {
    let picture = try Pango.picture(
      of: PlateCaption("\(letter)").markup(size: 40), size: 40, width: 200,
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

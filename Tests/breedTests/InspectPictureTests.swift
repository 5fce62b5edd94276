import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// What `inspect` draws, seen by other programs.
@Suite(.enabled(if: Pillow.isInstalled, Pillow.missing)) struct InspectPictureTests {
  /// The thumbnails' side: so small that no number fits on a sheet.
  private let size = 6

  /// A cell of a sheet, by the rule that the sheet's documentation states.
  private func cell(_ place: Int, columns: Int, of sheet: Decoded) -> [UInt8] {
    let gap = 4
    return sheet.crop(
      x: 2 * gap + place % columns * (size + gap), y: 2 * gap + place / columns * (size + gap),
      width: size, height: size
    ).flatMap { Array($0) }
  }

  @Test func `a layered network's sheet has a row a layer, of the nodes' pictures`() throws {
    let scratch = try Scratch()
    try scratch.breed(
      "new", "a", "--recipe", "layers", "--layers", "2", "--width", "5", "--seed", "1", "--count",
      "1", "--size", "16")
    let done = try scratch.breed(
      "inspect", "1", "--no-svg", "--thumbnails", "--size", "\(size)")
    #expect(done.status == 0)
    let numbers = (1...15).map { "a-1-1-nodes/" + String(format: "%02d", $0) + ".png" }
    let pictures = try Pillow.decode(numbers, in: scratch)
    let sheet = try Pillow.decode("a-1-1-nodes.png", in: scratch)
    #expect(sheet.width == 5 * size + 4 * 4 + 16 && sheet.height == 4 * size + 3 * 4 + 16)
    let places = [0, 1, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17]
    for (place, picture) in zip(places, pictures) {
      #expect(cell(place, columns: 5, of: sheet) == picture.pixels)
    }
    // x grows to the right, y downwards, over −½…½, asked at each pixel's start.
    let ramp = [-6, -4, -2, 0, 2, 4].map { (twelfths: Double) -> UInt8 in
      UInt8((twelfths / 12 + 1) / 2 * 255 + 0.5)
    }
    let row = ramp.flatMap { [$0, $0, $0] }
    #expect(pictures[0].pixels == ramp.flatMap { _ in row })
    #expect(pictures[1].pixels == ramp.flatMap { [UInt8](repeating: $0, count: 18) })
  }

  @Test func `the middle of a sweep is the picture itself`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let done = try scratch.breed(
      "inspect", "3", "--sweep", "all", "--size", "\(size)", "--steps", "3")
    #expect(done.status == 0)
    try scratch.breed("render", "3", "--size", "\(size)", "-o", "art.png")
    let decoded = try Pillow.decode(["a-1-3-sweep-all.png", "art.png"], in: scratch)
    let rows = done.out.split(separator: "\n").count - 2
    #expect(rows > 2)
    var turned = 0
    for row in 0..<rows {
      #expect(cell(3 * row + 1, columns: 3, of: decoded[0]) == decoded[1].pixels)
      if cell(3 * row, columns: 3, of: decoded[0]) != decoded[1].pixels { turned += 1 }
    }
    #expect(turned > rows / 2)
  }

  @Test(.enabled(if: Graphviz.isInstalled, Graphviz.missing))
  func `the SVG is drawn where dot is, whole by itself`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let done = try scratch.breed("inspect", "3", "-o", "in side", "--thumbnails", "--bare")
    #expect(done.status == 0)
    #expect(done.out.contains("in side/a-1-3-network.svg\n"))
    let svg = String(decoding: try scratch.data("in side/a-1-3-network.svg"), as: UTF8.self)
    #expect(XMLParser(data: Data(svg.utf8)).parse())
    let pictures = svg.matches(of: #/xlink:href="data:image\/png;base64,([A-Za-z0-9+\/=]+)"/#)
    let folder = try FileManager.default.contentsOfDirectory(
      atPath: scratch.url.appendingPathComponent("in side/a-1-3-nodes").path)
    #expect(pictures.count == folder.count && folder.count > 6)
    let files = try Set(folder.map { try scratch.data("in side/a-1-3-nodes/\($0)") })
    #expect(Set(pictures.compactMap { Data(base64Encoded: String($0.1)) }) == files)
    let given = try scratch.breed("inspect", "3", "--svg", "--json").json() as? [String: Any]
    let paths = given?["files"] as? [String: Any]
    #expect(paths?["svg"] as? String == "a-1-3-network.svg")
  }
}

/// Graphviz, as Debian's graphviz installs it.
enum Graphviz {
  /// The reason that tests are skipped for where it is missing.
  static let missing: Comment = "needs /usr/bin/dot (Debian: graphviz)"

  /// Whether it is here.
  static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/dot")
}

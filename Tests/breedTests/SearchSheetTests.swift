import Foundation
import Testing

@Suite(.enabled(if: Pillow.isInstalled, Pillow.missing)) struct SearchSheetTests {
  private static let size = 40
  private static let gap = 4

  private func individuals(_ scratch: Scratch, _ number: Int) throws -> [[String: Any]] {
    try #require(
      try scratch.object(scratch.generationPath(number))["individuals"] as? [[String: Any]])
  }

  /// The thumbnail at a place of the grid.
  private func cell(
    _ column: Int, _ row: Int, of sheet: Decoded, margin: Int
  ) -> [ArraySlice<UInt8>] {
    let pitch = Self.size + Self.gap
    return sheet.crop(
      x: margin + column * pitch, y: margin + row * pitch, width: Self.size, height: Self.size)
  }

  /// A sheet's side of so many thumbnails.
  private func side(_ count: Int) -> Int { count * Self.size + (count + 3) * Self.gap }

  @Test func `a map's sheet has each elite in its cell and leaves empty cells empty`() throws {
    let (columns, rows) = (5, 3)
    let scratch = try Scratch()
    let done = try scratch.breed(
      "auto", "a", "--seed", "4", "--search", "map-elites", "--axes", "complexity, symmetry",
      "--bins", "\(columns)x\(rows)", "--generations", "4", "--population", "12", "--size",
      "\(Self.size)", "--thumbnails")
    #expect(done.status == 0, "\(done.err)")
    let elites = try individuals(scratch, 5)
    #expect(done.out.contains("generation 5, \(elites.count) pictures, "))
    #expect(
      done.out.contains("map-elites over complexity (\(columns)) and symmetry (\(rows)), best"))

    let paths = (1...elites.count).map { "populations/a/0005/\(String(format: "%02d", $0)).png" }
    let sheet = try Pillow.decode("populations/a/0005.png", in: scratch)
    let alone = try Pillow.decode(paths, in: scratch)
    // A map's margin has room for the names of its axes.
    let margin = 13
    #expect(sheet.width == side(columns) + 2 * (margin - 2 * Self.gap))
    #expect(sheet.height == side(rows) + 2 * (margin - 2 * Self.gap))
    let names = sheet.crop(x: 0, y: sheet.height - margin, width: sheet.width, height: margin)
    #expect(names.joined().contains { $0 > 200 }, "the first axis is named below")

    let values = try #require(
      try scratch.breed("score", "--fitness", "complexity, symmetry", "--json").json()
        as? [[String: Any]])
    var taken = Set<[Int]>()
    for (place, score) in values.enumerated() {
      let scores = try #require(score["scores"] as? [String: Double])
      let column = min(columns - 1, Int(try #require(scores["complexity"]) * Double(columns)))
      let bin = min(rows - 1, Int(try #require(scores["symmetry"]) * Double(rows)))
      #expect(elites[place]["cell"] as? Int == column * rows + bin)
      // The second axis goes upwards.
      let row = rows - 1 - bin
      taken.insert([column, row])
      let shown = cell(column, row, of: sheet, margin: margin)
      let picture = alone[place].crop(x: 0, y: 0, width: Self.size, height: Self.size)
      // The number stands in one half; the other is the picture.
      let half = Self.size / 2
      let isTop = Array(shown[..<half]) == Array(picture[..<half])
      let isBottom = Array(shown[half...]) == Array(picture[half...])
      #expect(isTop || isBottom, "\(place + 1)")
    }
    #expect(taken.count == elites.count && taken.count > 3)
    #expect(taken.count < columns * rows, "some cells are empty")
    let ground = Array(sheet.pixels.prefix(3))
    for column in 0..<columns {
      for row in 0..<rows where !taken.contains([column, row]) {
        let pixels = Array(cell(column, row, of: sheet, margin: margin).joined())
        let isEmpty = pixels == (0..<Self.size * Self.size).flatMap { _ in ground }
        #expect(isEmpty, "\(column), \(row)")
      }
    }

    let next = try scratch.breed("next", "--pick", "2,3", "--count", "4", "--size", "16")
    #expect(next.out.hasPrefix("a: generation 6, 4 pictures, bred from 2, 3 of generation 5"))
    try scratch.breed("render", "5/3", "--size", "\(Self.size)", "-o", "art.png")
    #expect(try Pillow.decode("art.png", in: scratch) == alone[2])
  }

  @Test func `the sheet of several objectives is the front that nothing beats`() throws {
    let scratch = try Scratch()
    let done = try scratch.breed(
      "auto", "a", "--seed", "4", "--search", "nsga2", "--fitness", "entropy, symmetry",
      "--generations", "4", "--population", "12", "--size", "\(Self.size)", "--thumbnails")
    #expect(done.status == 0, "\(done.err)")
    let values = try individuals(scratch, 5).map { try #require($0["values"] as? [Double]) }
    #expect(values.count == 12 && values.allSatisfy { $0.count == 2 })
    let front = values.indices.filter { place in
      !values.contains { other in
        zip(other, values[place]).allSatisfy { $0 >= $1 } && other != values[place]
      }
    }
    #expect(front == Array(0..<front.count), "the front comes first")
    #expect(1..<12 ~= front.count)
    #expect(done.out.contains("12 pictures, bred by entropy, symmetry of generation 4, nsga2, "))
    #expect(done.out.contains(", front of \(front.count), best 0."))
    #expect(done.err.contains(", front of \(front.count), 0:00 left\n"))
    let last = front.count < 7 ? "\(front.count)" : "3,7"
    #expect(done.err.hasSuffix("breed next \(last)\n"), "a pick that the sheet shows")

    let sheet = try Pillow.decode("populations/a/0005.png", in: scratch)
    let columns = Int(Double(front.count).squareRoot().rounded(.up))
    #expect(sheet.width == side(columns))
    #expect(sheet.height == side((front.count + columns - 1) / columns))
    let thumbnails = try scratch.contents().keys.filter {
      $0.hasPrefix("populations/a/0005/") && $0.hasSuffix(".png")
    }
    #expect(thumbnails.count == front.count)
    #expect(try scratch.breed("next", "--pick", "12", "--size", "16").status == 0, "all can breed")
  }
}

import Testing

@testable import Pictures

@Suite struct SheetMarksTests {
  private func sheet(margin: Int? = nil) throws -> Sheet {
    try Sheet(
      columns: 4, rows: 2, places: [0, 3, 5], cellWidth: 60, cellHeight: 60, gap: 6, margin: margin)
  }

  private func drawn(_ sheet: Sheet) -> Picture {
    sheet.draw(
      Array(repeating: Picture(width: 60, height: 60, filledWith: 90), count: sheet.count))
  }

  private func pixel(_ x: Int, _ y: Int, of picture: Picture) -> SIMD3<UInt8> {
    let start = (y * picture.width + x) * 3
    return [picture.pixels[start], picture.pixels[start + 1], picture.pixels[start + 2]]
  }

  @Test func `axes are named in the margin alone`() throws {
    let margin = Sheet.marginForAxes(columns: 4, rows: 2, cell: 60)
    let sheet = try sheet(margin: margin)
    let plain = drawn(sheet)
    var named = plain
    sheet.name(axes: ["entropy", "symmetry"], on: &named)
    var sides = Set<String>()
    for y in 0..<named.height {
      for x in 0..<named.width where pixel(x, y, of: named) != pixel(x, y, of: plain) {
        sides.insert(x < margin ? "left" : y >= named.height - margin ? "bottom" : "elsewhere")
      }
    }
    #expect(sides == ["left", "bottom"])
    var other = plain
    sheet.name(axes: ["entropy", "edges"], on: &other)
    #expect(other != named)
    // However long a name is, and whatever is in it.
    var long = plain
    sheet.name(axes: [String(repeating: "Ωx", count: 500), ""], on: &long)
    #expect(long != plain)
  }

  @Test(arguments: [1, 4, 16, 64, 128, 1_000])
  func `there is room for names at every size`(side: Int) throws {
    let margin = Sheet.marginForAxes(columns: 3, rows: 3, cell: side)
    let sheet = try Sheet(
      columns: 3, rows: 3, places: [0], cellWidth: side, cellHeight: side, margin: margin)
    var picture = Picture(width: sheet.width, height: sheet.height, filledWith: 24)
    sheet.name(axes: ["complexity", "symmetry"], on: &picture)
    #expect(side < 16 || picture.pixels.contains { $0 > 200 })
  }

  @Test func `groups are framed in their colours, up to the thumbnails`() throws {
    let sheet = try sheet()
    var picture = drawn(sheet)
    sheet.frame(groups: [1, 2, 1], on: &picture)
    for (index, group) in [1, 2, 1].enumerated() {
      let frame = sheet.frame(of: index)
      for place in [(frame.x - 1, frame.y), (frame.x + frame.width, frame.y + 5)] {
        #expect(pixel(place.0, place.1, of: picture) == GroupColour.of(group))
      }
      #expect(pixel(frame.x, frame.y + frame.height - 1, of: picture) == [90, 90, 90])
    }
    #expect(GroupColour.of(1) != GroupColour.of(2))
  }

  @Test func `neighbouring groups have colours that differ much`() {
    for number in 0..<400 {
      let (one, other) = (GroupColour.of(number), GroupColour.of(number + 1))
      let apart = (0..<3).map { abs(Int(one[$0]) - Int(other[$0])) }.reduce(0, +)
      #expect(apart > 120, "\(number)")
    }
  }
}

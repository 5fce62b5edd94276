import Files
import Gallery
import Genomes
import Pictures
import Populations
import Rendering

extension Workshop {
  /// The side of a star's own PNG in pixels by default.
  public static let starSize = 1_024

  /// The layout of a contact sheet of stars, whose pictures show the stars' numbers.
  ///
  /// - Throws: `RequestError.noStars`; `RequestError.sheet` where it would be too large.
  public func layout(of stars: [Star]) throws(RequestError) -> Sheet {
    guard !stars.isEmpty else { throw .noStars }
    return try layout(count: stars.count).numbered(stars.map(\.number))
  }

  /// The pictures of stars, in their order.
  ///
  /// - Parameters:
  ///   - size: the side of each in pixels, 1 to `Viewport.sideLimit`.
  ///   - supersampling: how many samples a pixel is the mean of.
  /// - Throws: where a genome cannot be read; `RequestError.outOfBounds`.
  public func pictures(
    of stars: [Star], size: Int, supersampling: Supersampling = .none
  ) throws -> [Picture] {
    try RequestError.check(size, in: 1...Viewport.sideLimit, .size)
    return breeder.renderer.pictures(
      of: try stars.map { try $0.specimen().genome }, at: Viewport(side: size),
      supersampling: supersampling)
  }

  /// Draws a contact sheet of stars as a PNG, which carries their genomes. See `OutputFile`.
  ///
  /// - Throws: as `sheetPNG(of:)` and `output(_:besides:showing:)`; what the file system refuses.
  public func drawSheet(of stars: [Star], to path: String) throws {
    let layout = try layout(of: stars)
    let genomes = try stars.map { try $0.specimen().genome }
    let output = try output(path, showing: content(of: layout, genomes))
    try output.write(bytes: png(of: layout, stars, called: path))
  }

  /// A contact sheet of stars as the bytes of a PNG file, which carries their genomes.
  ///
  /// - Throws: as `layout(of:)`; where a genome cannot be read.
  public func sheetPNG(of stars: [Star]) throws -> [UInt8] {
    try png(of: layout(of: stars), stars, called: "the sheet of the stars")
  }

  private func png(of layout: Sheet, _ stars: [Star], called name: String) throws -> [UInt8] {
    try png(of: layout, stars.map { try $0.specimen() }, called: name)
  }

  /// Paints each star into a PNG of its own, `stars-5.png`, of the size of a picture on a sheet, in a
  /// folder, which is made where there is none.
  ///
  /// - Parameter advance: is told after each how many of how many are done; what it throws ends the work.
  /// - Returns: the files.
  /// - Throws: `RequestError`; as `output(_:besides:showing:)`; what the file system refuses.
  public func render(
    _ stars: [Star], into folder: String,
    advance: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws -> [String] {
    if stars.isEmpty { throw RequestError.noStars }
    // Before anything is made.
    try checkSize()
    let settings = starSettings(sheet.compression)
    let pictures = try stars.map { try FoundPicture($0) }
    let paths = pictures.map { "\(folder)/\($0.fileName)" }
    for (found, path) in zip(pictures, paths) { try check(found, settings, to: path) }
    return try zip(pictures, paths).enumerated().map { index, picture in
      let file = try render(picture.0, settings, to: picture.1).file
      try advance(index + 1, stars.count)
      return file
    }
  }

  /// The files of `render(_:into:)` as a zip archive, part after part.
  ///
  /// - Throws: `RequestError`; where a genome cannot be read.
  public func zipParts(of stars: [Star]) throws -> StarParts {
    try checkSize()
    let settings = starSettings(sheet.compression)
    var zip = ZipWriter()
    return try StarParts(stars) { _, found in
      try zip.member(found.fileName, png(of: found, settings))
    } end: {
      zip.end
    }
  }

  /// Writes stars as one page for the browser. See `OutputFile`.
  ///
  /// - Parameters:
  ///   - tags: those that all of them have, which head the page.
  ///   - advance: is told after each how many of how many are done; what it throws ends the work.
  /// - Throws: `RequestError`; as `write(inParts:_:)`; what the file system refuses.
  public func writePage(
    of stars: [Star], tagged tags: [String] = [], to path: String,
    advance: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws {
    var page = try pageParts(of: stars, tagged: tags)
    try write(inParts: path) { append in
      var done = 0
      while let part = try page.next() {
        try append(part)
        guard page.done > done else { continue }
        done = page.done
        try advance(done, stars.count)
      }
    }
  }

  /// Stars as one page for the browser, part after part. It is headed by their tags, or else by the title
  /// of the only one.
  ///
  /// - Parameter tags: those that all of them have.
  /// - Throws: `RequestError`; where a genome cannot be read.
  public func pageParts(of stars: [Star], tagged tags: [String] = []) throws -> StarParts {
    guard 1...1_024 ~= sheet.size else {
      throw RequestError.outOfBounds(
        .size, found: "\(sheet.size)", expected: "1 to 1024 pixels")
    }
    let (settings, side) = (starSettings(.smallest), sheet.size)
    let title = stars.count == 1 ? stars[0].words.title : ""
    let heading = tags.isEmpty ? title : tags.joined(separator: ", ")
    let page = StarsPage(
      heading.isEmpty ? "Stars" : heading,
      facts: [stars.count == 1 ? "1 picture" : "\(stars.count) pictures"])
    return try StarParts(stars, beginning: Array(page.beginning.utf8)) { star, found in
      let bytes = try png(of: found, settings)
      return Array(page.figure(star, found.specimen, png: bytes, side: side).utf8)
    } end: {
      Array(page.end.utf8)
    }
  }

  /// How a star's own picture is painted.
  private func starSettings(_ compression: PNGCompression) -> RenderSettings {
    var settings = RenderSettings()
    settings.size = PictureSize(side: sheet.size)
    settings.compression = compression
    settings.carriesGenome = sheet.carriesGenomes
    return settings
  }
}

extension FoundPicture {
  /// The name of its file in a folder of pictures.
  fileprivate var fileName: String { "\(stem).png" }
}

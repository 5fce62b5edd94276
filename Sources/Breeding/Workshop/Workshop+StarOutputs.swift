import Files
import Gallery
import Genomes
import Pictures
import Populations
import Rendering

extension Workshop {
  /// The layout of a contact sheet of stars, whose pictures show the stars' numbers.
  ///
  /// - Throws: `RequestError.noStars`; `RequestError.sheet` where it would be too large.
  public func layout(of stars: [Star]) throws(RequestError) -> Sheet {
    guard !stars.isEmpty else { throw .noStars }
    try checkSize()
    do throws(SheetError) {
      return try Sheet(count: stars.count, cellWidth: sheet.size, cellHeight: sheet.size)
        .numbered(stars.map(\.number))
    } catch {
      throw .sheet(size: sheet.size, error)
    }
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
  /// - Throws: as `layout(of:)` and `output(_:besides:)`; what the file system refuses.
  public func drawSheet(of stars: [Star], to path: String) throws {
    let layout = try layout(of: stars)
    let output = try output(path)
    let specimens = try stars.map { try $0.specimen() }
    let pictures = try pictures(of: stars, size: sheet.size)
    let text = sheet.carriesGenomes ? try text(specimens, in: path) : nil
    try output.write { descriptor in
      try layout.draw(pictures).writePNG(
        to: descriptor, compression: sheet.compression, text: text,
        threads: breeder.renderer.threads)
    }
  }

  /// Paints each star into a PNG of its own, `stars-5.png`, of the size of a picture on a sheet, in a
  /// folder, which is made where there is none.
  ///
  /// - Parameter advance: is told after each how many of how many are done; what it throws ends the work.
  /// - Returns: the files.
  /// - Throws: `RequestError`; as `output(_:besides:)`; what the file system refuses.
  public func render(
    _ stars: [Star], into folder: String,
    advance: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws -> [String] {
    guard !stars.isEmpty else { throw RequestError.noStars }
    var settings = RenderSettings()
    settings.size = PictureSize(side: sheet.size)
    settings.compression = sheet.compression
    settings.carriesGenome = sheet.carriesGenomes
    try FileSystem.makeFolder(folder)
    return try stars.enumerated().map { index, star in
      let found = try FoundPicture(star)
      let path = "\(folder)/\(found.stem).png"
      let file = try render(found, settings, to: path).file
      try advance(index + 1, stars.count)
      return file
    }
  }

  /// Writes stars as one page for the browser. See `OutputFile`.
  ///
  /// - Parameter advance: is told after each how many of how many are done; what it throws ends the work.
  /// - Throws: `RequestError`; as `output(_:besides:)`; what the file system refuses.
  public func writePage(
    of stars: [Star], to path: String,
    advance: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws {
    guard !stars.isEmpty else { throw RequestError.noStars }
    guard 1...1_024 ~= sheet.size else {
      throw RequestError.outOfBounds(
        .size, found: "\(sheet.size)", expected: "1 to 1024 pixels")
    }
    var settings = RenderSettings()
    settings.size = PictureSize(side: sheet.size)
    settings.compression = .smallest
    settings.carriesGenome = sheet.carriesGenomes
    let page = StarsPage(facts: [stars.count == 1 ? "1 picture" : "\(stars.count) pictures"])
    try output(path).write { descriptor in
      func write(_ text: String) throws {
        try AtomicFile.append(text.utf8, to: descriptor, path: path)
      }
      try write(page.beginning)
      for (index, star) in stars.enumerated() {
        let found = try FoundPicture(star)
        let bytes = try png(of: found, settings)
        try write(page.figure(star, found.specimen, png: bytes, side: sheet.size))
        try advance(index + 1, stars.count)
      }
      try write(page.end)
    }
  }
}

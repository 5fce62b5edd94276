import ArgumentParser
import Breeding
import Files
import Imports
import Pictures
import Populations
import Rendering

/// How a sheet is drawn.
struct SheetOptions: ParsableArguments {
  @Option(help: "Side of a thumbnail in pixels.")
  var size = 128

  @Flag(help: "Also write each picture alone, without its number, as NAME/0001/07.png.")
  var thumbnails = false

  @Flag(help: "Compress pictures as small as PNG gets, which takes longer.")
  var smallest = false

  @OptionGroup var bare: BareOption
  @OptionGroup var graphics: GraphicsOption

  func validate() throws {
    guard 1...Viewport.sideLimit ~= size else {
      throw ValidationError("--size \(size): expected 1 to \(Viewport.sideLimit) pixels")
    }
  }

  /// Throws where the sheet of a generation would be too large.
  func check(_ generation: Generation) throws { _ = try layout(of: generation) }

  private func layout(of generation: Generation) throws -> Sheet {
    do { return try Arrangement(generation).sheet(size: size) } catch {
      throw ValidationError("--size \(size): \(error)")
    }
  }

  /// Throws where the sheet of so many pictures would be too large, before anything is done.
  func check(count: Int) throws {
    do { _ = try Sheet(count: count, cellWidth: size, cellHeight: size) } catch {
      throw ValidationError("--size \(size): \(error)")
    }
  }

  /// Draws the sheet beside its generation, in one go or not at all.
  ///
  /// - Returns: its path.
  func draw(_ generation: Generation, of lineage: Lineage, by breeder: Breeder) throws -> String {
    let sheet = try layout(of: generation)
    let pictures = breeder.pictures(of: generation, size: size)
    let path = lineage.sheetPath(generation.number)
    let members = generation.members(of: lineage)
    try write(sheet.draw(pictures), .rgb, members, to: path, threads: breeder.renderer.threads)
    if thumbnails {
      let folder = String(path.dropLast(".png".count))
      try FileSystem.makeFolder(folder)
      for (place, picture) in pictures.enumerated() {
        let format = PixelFormat(members[place].genome.canvas.colour)
        try write(
          picture, format.channels, [members[place]],
          to: "\(folder)/\(place < 9 ? "0" : "")\(place + 1).png",
          threads: breeder.renderer.threads)
      }
    }
    return path
  }

  /// Shows the sheet in the terminal, where it can show pictures.
  ///
  /// They are painted anew in the size that there is room for.
  func show(_ generation: Generation, by breeder: Breeder, report: ReportOptions) throws {
    try graphics.onScreen(report) { screen, write in
      guard let sheet = screen.graphics.layout(try layout(of: generation), in: screen.room)
      else { return }
      let pictures = breeder.pictures(
        of: generation, size: sheet.cellWidth, supersampling: screen.graphics.supersampling)
      try write(screen.graphics.bytes(of: sheet, pictures))
    }
  }

  private func write(
    _ picture: Picture, _ channels: PixelFormat.Channels, _ members: [PictureGenomes.Member],
    to path: String, threads: Int
  ) throws {
    let text = try bare.text(members)
    try AtomicFile.write(path) { descriptor in
      try picture.writePNG(
        to: descriptor, channels: channels, compression: smallest ? .smallest : .fast,
        text: text, threads: threads)
    }
  }
}

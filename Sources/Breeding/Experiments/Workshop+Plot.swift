import Experiments
import Files
import Pictures

extension Workshop {
  /// Writes a plot to a file that a person named: as SVG, or as PNG where the name ends so, which another
  /// program paints.
  ///
  /// - Throws: `RequestError.outputExists` where something else is there, unless `mayReplace`;
  ///   `OutsideProgramError` where no program can paint SVG; `FileError`.
  public func write(_ plot: Plot, to path: String) throws {
    guard FileKind(ofFile: path) == .png else {
      let bytes = Array(plot.svg().utf8)
      return try output(path, showing: .bytes(bytes)).write(bytes: bytes)
    }
    let output = try output(path, showing: .untold)
    try output.write(bytes: DrawnSVG.png(plot.svg(scale: 2)))
  }
}

/// A drawing in SVG that another program paints.
enum DrawnSVG {
  /// How many seconds it may take.
  private static let patience = 60

  /// The picture as a PNG: by `rsvg-convert` where it is installed, else by `ffmpeg`, of which most systems
  /// have a build that knows SVG.
  ///
  /// - Throws: `OutsideProgramError`; `FileError` where the drawing cannot be written for it.
  static func png(_ svg: String) throws -> [UInt8] {
    let program: OutsideProgram =
      OutsideProgram.rsvgConvert.path == nil && OutsideProgram.ffmpeg.path != nil
      ? .ffmpeg : .rsvgConvert
    let folder = try FileSystem.makeTemporaryFolder()
    let (drawing, picture) = ("\(folder)/plot.svg", "\(folder)/plot.png")
    let drawingCleanup = SignalCleanup.removing(drawing)
    let pictureCleanup = SignalCleanup.removing(picture)
    defer {
      withExtendedLifetime(drawingCleanup) {}
      withExtendedLifetime(pictureCleanup) {}
      for path in [drawing, picture] { try? FileSystem.remove(path) }
      FileSystem.removeEmptyFolder(folder)
    }
    try OutputFile(drawing).write(bytes: Array(svg.utf8))
    let arguments =
      program == .ffmpeg
      ? [
        "-nostdin", "-hide_banner", "-loglevel", "error", "-y", "-f", "svg_pipe", "-i",
        "file:\(drawing)", "-frames:v", "1", "-pix_fmt", "rgb24", "-c:v", "png", "-f", "image2",
        "-update", "1", "file:\(picture)",
      ] : ["--format", "png", "--output", picture, drawing]
    var running = try RunningProgram(program, arguments, patience: patience)
    do throws(OutsideProgramError) { try running.finish() } catch {
      // Its own words are of a codec that it was built without.
      if program == .ffmpeg { throw OutsideProgramError.missing(.rsvgConvert) }
      throw error
    }
    return try FileSystem.read(picture, limit: 1 << 26)
  }
}

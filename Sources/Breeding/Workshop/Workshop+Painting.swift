import Files
import Genomes
import Pictures
import Plates
import Rendering

/// A picture that is ready to be painted into a file.
struct PaintingWork {
  let genome: Genome
  let settings: RenderSettings
  /// The plate that it is painted on, if any.
  let plate: Plate?
  /// The plate's words.
  let caption: String?
  /// Where opacity comes from, where there is some.
  let opacity: Opacity?
  /// What a PNG holds besides its pixels.
  let text: PNGText?

  /// The size of the file's picture.
  var size: PictureSize { plate?.size ?? settings.painted }

  /// How its pixels are stored.
  var pixels: PixelFormat {
    plate == nil && opacity == nil
      ? PixelFormat(genome.canvas.colour, depth: settings.depth)
      : PixelFormat(channels: .rgb, depth: settings.depth, hasOpacity: opacity != nil)
  }

  /// Throws where it has more pixels a side than a format has.
  func check(fits format: PictureFormat) throws(RequestError) {
    guard max(size.width, size.height) > format.sideLimit else { return }
    let picture = "\(settings.painted.width)x\(settings.painted.height)"
    throw .outOfBounds(
      .size, found: plate == nil ? picture : "\(picture), \(size.width)x\(size.height) as a plate",
      expected: "at most \(format.sideLimit) pixels a side of a \(format.title)")
  }
}

extension Workshop {
  /// Makes a picture ready to be painted, by settings that were checked.
  ///
  /// - Throws: `RequestError`; `PlateError`, `OutsideProgramError`; what the text throws.
  func painting(of picture: FoundPicture, _ settings: RenderSettings) throws -> PaintingWork {
    let opacity = try settings.alpha?.opacity(of: picture)
    let words = try settings.caption.map { try self.words(of: $0, for: picture) }
    let plate = try settings.caption.map { caption in
      let caption = PlateCaption(
        words ?? "", note: picture.specimen.address.description, place: caption.place)
      return try settings.fillsPaper
        ? Plate(caption, filling: settings.size) : Plate(caption, around: settings.painted)
    }
    var painted = settings
    if let plate, settings.fillsPaper { painted.size = plate.picture }
    return PaintingWork(
      genome: picture.genome, settings: painted, plate: plate, caption: words, opacity: opacity,
      text: settings.carriesGenome
        ? try Self.text(
          [picture.specimen], view: settings.view,
          form: settings.form(of: picture, words: words), words: words) : nil)
  }

  /// Paints it as the bytes of a PNG file.
  func png(_ work: PaintingWork) throws -> [UInt8] {
    let settings = work.settings
    return try breeder.renderer.png(
      of: work.genome, at: settings.viewport, as: work.pixels,
      supersampling: settings.supersampling, repeats: settings.repeats, opacity: work.opacity,
      surround: work.plate, compression: settings.compression,
      dotsPerInch: settings.dotsPerInch, text: work.text)
  }

  /// Paints it into a file.
  ///
  /// - Returns: what its samples were spent on.
  func paint(
    _ work: PaintingWork, as format: PictureFormat, to output: OutputFile,
    _ advance: (_ rows: Int, _ total: Int) throws -> Void
  ) throws -> SampleReport {
    var samples: SampleReport?
    if format == .png {
      try output.write { samples = try writePNG(work, to: $0, advance) }
    } else {
      try output.replace {
        samples = try write(work, as: format, to: $0, called: output.path, advance)
      }
    }
    guard let samples else { throw PNGError.encoding(reason: "nothing was painted") }
    return samples
  }

  private func writePNG(
    _ work: PaintingWork, to descriptor: Int32,
    _ advance: (_ rows: Int, _ total: Int) throws -> Void
  ) throws -> SampleReport {
    let settings = work.settings
    return try breeder.renderer.writePNG(
      of: work.genome, at: settings.viewport, to: descriptor, as: work.pixels,
      supersampling: settings.supersampling, repeats: settings.repeats, opacity: work.opacity,
      surround: work.plate, compression: settings.compression,
      dotsPerInch: settings.dotsPerInch, text: work.text, advance: advance)
  }

  /// Has `ffmpeg` write it.
  private func write(
    _ work: PaintingWork, as format: PictureFormat, to path: String, called name: String,
    _ advance: (_ rows: Int, _ total: Int) throws -> Void
  ) throws -> SampleReport {
    let (settings, size, pixels) = (work.settings, work.size, work.pixels)
    let rowBytes = size.width * pixels.bytesPerPixel
    var program = try FFmpeg(
      writing: path, called: name, as: format, pixels, size: size,
      dotsPerInch: settings.dotsPerInch)
    var done = 0
    let samples = try breeder.renderer.streamRows(
      of: work.genome, at: settings.viewport, as: pixels, supersampling: settings.supersampling,
      repeats: settings.repeats, opacity: work.opacity, surround: work.plate
    ) { rows in
      try program.append(rows)
      done += rows.count / rowBytes
      try advance(done, size.height)
    }
    try program.finish()
    if format == .jpeg, let dotsPerInch = settings.dotsPerInch {
      try JPEGDensity.set(dotsPerInch, in: path)
    }
    return samples
  }
}

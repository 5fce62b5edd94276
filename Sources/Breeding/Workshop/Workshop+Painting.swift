import Genomes
import Pictures
import Plates
import Rendering

/// A picture that is ready to be painted into a PNG.
struct PaintingWork {
  let genome: Genome
  let settings: RenderSettings
  /// The plate that it is painted on, if any.
  let plate: Plate?
  /// The plate's words.
  let caption: String?
  /// What the file holds besides its pixels.
  let texts: [PNGText]

  /// The size of the file's picture.
  var size: PictureSize { plate?.size ?? settings.paintedSize }
}

extension Workshop {
  /// Makes a picture ready to be painted, where the settings are good.
  ///
  /// - Throws: `RequestError`; `PangoError`; what the texts throw.
  func painting(of picture: FoundPicture, _ settings: RenderSettings) throws -> PaintingWork {
    try settings.check()
    let words = try settings.caption.map { try self.words(of: $0, for: picture) }
    let plate = try settings.caption.map { caption in
      try Plate(
        PlateCaption(
          words ?? "", note: picture.specimen.address.description, place: caption.place),
        around: settings.paintedSize)
    }
    var texts: [PNGText] = []
    if settings.carriesGenome {
      texts.append(try Self.text([picture.specimen], view: settings.view))
      if let words { texts.append(try PNGText(keyword: "Description", text: Array(words.utf8))) }
    }
    return PaintingWork(
      genome: picture.genome, settings: settings, plate: plate, caption: words, texts: texts)
  }

  /// Paints it into a PNG file.
  ///
  /// - Returns: what its samples were spent on.
  func paint(
    _ work: PaintingWork, to descriptor: Int32,
    advance: (_ rows: Int, _ total: Int) throws -> Void
  ) throws -> SampleReport {
    let (genome, settings) = (work.genome, work.settings)
    if let plate = work.plate {
      return try breeder.renderer.writePNG(
        plate, of: genome, at: settings.viewport, to: descriptor, depth: settings.depth,
        supersampling: settings.supersampling, repeats: settings.repeats,
        compression: settings.compression, texts: work.texts, advance: advance)
    }
    return try breeder.renderer.writePNG(
      of: genome, at: settings.viewport, to: descriptor,
      as: PixelFormat(genome.canvas.colour, depth: settings.depth),
      supersampling: settings.supersampling, repeats: settings.repeats,
      compression: settings.compression, text: work.texts.first, advance: advance)
  }

  /// Paints it as the bytes of a PNG file.
  func paint(_ work: PaintingWork) throws -> [UInt8] {
    let (genome, settings) = (work.genome, work.settings)
    if let plate = work.plate {
      return try breeder.renderer.png(
        plate, of: genome, at: settings.viewport, depth: settings.depth,
        supersampling: settings.supersampling, repeats: settings.repeats,
        compression: settings.compression, texts: work.texts)
    }
    return try breeder.renderer.png(
      of: genome, at: settings.viewport,
      as: PixelFormat(genome.canvas.colour, depth: settings.depth),
      supersampling: settings.supersampling, repeats: settings.repeats,
      compression: settings.compression, text: work.texts.first)
  }
}

extension RenderSettings {
  /// The size of the picture with its repeats.
  var paintedSize: PictureSize {
    let part = crop?.size ?? size
    return PictureSize(width: part.width * repeats.across, height: part.height * repeats.down)
  }
}

import Crews
import Files
import Pictures
import Rendering
import Threads

/// Paints a film and writes it, whole or not at all.
public struct FilmWriter: Sendable {
  /// The film.
  public let film: Film
  /// The size of a frame.
  public let size: PictureSize
  /// How many samples make a pixel.
  public let supersampling: Supersampling
  /// Which samples a pixel of a PNG has.
  public let channels: PixelFormat.Channels
  /// Frames a second.
  public let framesPerSecond: Int
  /// How often the film is shown; 0 for again and again without end.
  public let plays: Int
  /// How PNGs are compressed.
  public let compression: PNGCompression
  /// A text that PNGs hold besides the pictures.
  public let text: PNGText?
  /// Paints the frames.
  public let renderer: Renderer

  /// A writer of the values given.
  public init(
    film: Film, size: PictureSize, supersampling: Supersampling = .none,
    channels: PixelFormat.Channels = .rgb, framesPerSecond: Int = 30, plays: Int = 0,
    compression: PNGCompression = .fast, text: PNGText? = nil, renderer: Renderer = Renderer()
  ) {
    self.film = film
    self.size = size
    self.supersampling = supersampling
    self.channels = channels
    self.framesPerSecond = framesPerSecond
    self.plays = plays
    self.compression = compression
    self.text = text
    self.renderer = renderer
  }

  /// Paints the film into its file or files.
  ///
  /// - Parameters:
  ///   - part: the frames that are painted, where it is numbered pictures; nil for all. Of a file all are.
  ///   - open: looks at the path that is to be written to, before anything is painted; of numbered
  ///     pictures at the first that is painted, and at each where something is.
  ///   - advance: is called after each frame with the number of frames that are done; an error that it
  ///     throws ends the painting.
  /// - Throws: the errors of the file system, `PNGError`, `MovieError` and `OutsideProgramError`, and
  ///   what `advance` and `open` throw. Then a file is as it was before, and of numbered pictures those that were done
  ///   are there.
  public func write(
    to destination: FrameDestination, part: Range<Int>? = nil,
    opening open: (_ path: String) throws -> OutputFile = { try OutputFile($0) },
    advance: (_ frames: Int) throws -> Void = { _ in }
  ) throws {
    switch destination {
    case .animation(let path): try animate(open(path), advance)
    case .movie(let path): try record(open(path), advance)
    case .pictures(let before, let digits, let after):
      try number(part ?? 0..<film.frameCount, open, advance) {
        FrameDestination.name($0 + 1, before: before, digits: digits, after: after)
      }
    }
  }

  /// Paints some of the frames and hands them on as PNGs have them, in their order.
  ///
  /// - Parameter take: takes the frames; what it throws ends the painting.
  /// - Throws: `PNGError.encoding`, and what `take` throws.
  public func frames(
    _ part: Range<Int>, take: (CompressedPicture) throws -> Void
  ) throws {
    let (channels, compression) = (channels, compression)
    let work = frames(as: .compressed)
    let crew = try work.begun(by: renderer)
    let helpers = crew.map {
      work.helpers($0, from: part.lowerBound, CompressedPicture.init(from:))
    }
    try paint(part: part, { _ in }, helpers: helpers) { _, picture in
      try CompressedPicture(picture, channels: channels, compression: compression)
    } take: {
      try take($1)
    }
  }

  private func animate(_ output: OutputFile, _ advance: (Int) throws -> Void) throws {
    let (channels, compression) = (channels, compression)
    try output.write { descriptor in
      var writer = try APNGWriter(
        descriptor: descriptor, width: size.width, height: size.height, channels: channels,
        frameCount: film.frameCount, framesPerSecond: framesPerSecond, plays: plays,
        text: text)
      let work = frames(as: .compressed)
      let crew = try work.begun(by: renderer)
      try paint(advance, helpers: crew.map { work.helpers($0, CompressedPicture.init(from:)) }) {
        _, picture in
        try CompressedPicture(picture, channels: channels, compression: compression)
      } take: {
        try writer.append($1)
      }
      try writer.finish()
    }
  }

  private func record(_ output: OutputFile, _ advance: (Int) throws -> Void) throws {
    try output.replace { temporary in
      var movie = try Movie(
        path: temporary, called: output.path, width: size.width, height: size.height,
        framesPerSecond: framesPerSecond, plays: plays)
      // ffmpeg takes a frame when it has room for it: others are painted meanwhile. One thread is one,
      // where a person asked for it.
      let work = frames(as: .plain)
      let crew = try work.begun(by: renderer)
      try paint(
        advance, waiting: renderer.threads > 1 ? 1 : 0,
        helpers: crew.map { work.helpers($0, Picture.init(from:)) }
      ) { _, picture in
        picture
      } take: {
        try movie.append($1)
      }
      try movie.finish()
    }
  }

  private func number(
    _ part: Range<Int>, _ open: (String) throws -> OutputFile, _ advance: (Int) throws -> Void,
    _ path: @Sendable (Int) -> String
  ) throws {
    let (channels, compression, text) = (channels, compression, text)
    var opened: [Int: OutputFile] = [:]
    for frame in part where frame == part.lowerBound || FileSystem.exists(path(frame)) {
      opened[frame] = try open(path(frame))
    }
    let outputs = opened
    if !part.isEmpty { try FileSystem.makeFolder(FileSystem.parent(of: path(0))) }
    let work = frames(as: .file)
    let crew = try work.begun(by: renderer)
    // What others painted is written here: they may see no file of this process.
    let helpers = crew.map { job in
      work.helpers(job, from: part.lowerBound) { (reader) throws(CrewError) in
        Optional(try reader.list())
      }
    }
    try paint(part: part, advance, helpers: helpers) { frame, picture in
      try (outputs[frame] ?? OutputFile(path(frame))).write { descriptor in
        try picture.writePNG(
          to: descriptor, channels: channels, compression: compression, text: text)
      }
      return nil
    } take: { frame, bytes in
      if let bytes { try (outputs[frame] ?? OutputFile(path(frame))).write(bytes: bytes) }
    }
  }

  /// The frames as another process paints them.
  private func frames(as form: FrameForm) -> CrewFrames {
    CrewFrames(
      film: film, form: form, size: size, supersampling: supersampling, channels: channels,
      compression: compression, text: text)
  }

  private func paint<Product>(
    part: Range<Int>? = nil, _ advance: (Int) throws -> Void, waiting: Int = 0,
    helpers: Helpers<Product, any Error>? = nil,
    finish: @Sendable (Int, Picture) throws -> Product,
    take: (Int, Product) throws -> Void
  ) throws {
    let first = part?.lowerBound ?? 0
    try film.paint(
      part, width: size.width, height: size.height, supersampling: supersampling, by: renderer,
      waiting: waiting, helpers: helpers, finish: finish
    ) {
      (frame, product) throws(any Error) in
      try take(frame, product)
      try advance(frame + 1 - first)
    }
  }
}

import Pictures
import Animation
import Files
import Pictures
import Populations
import Rendering

/// Paints a film and writes it, whole or not at all.
struct FilmWriter {
  let film: Film
  let size: PictureSize
  let supersampling: Supersampling
  /// Which samples a pixel of a PNG has.
  let channels: PixelFormat.Channels
  let framesPerSecond: Int
  /// How often it is shown; 0 for over and over.
  let plays: Int
  let compression: PNGCompression
  /// What PNGs carry beside the pictures.
  let text: PNGText?
  let renderer: Renderer
  let isQuiet: Bool

  /// Paints the film into its file or files.
  ///
  /// - Throws: what refuses the frames, or `Interrupt.Stopped`; then a file is as it was, and of
  ///   numbered pictures those are there that were done.
  func write(to destination: FrameDestination) throws {
    switch destination {
    case .animation(let path): try animate(path)
    case .movie(let path): try record(path)
    case .pictures(let before, let digits, let after):
      try number { FrameDestination.name($0 + 1, before: before, digits: digits, after: after) }
    }
  }

  private func animate(_ path: String) throws {
    let (channels, compression) = (channels, compression)
    try AtomicFile.write(path) { descriptor in
      var writer = try APNGWriter(
        descriptor: descriptor, width: size.width, height: size.height, channels: channels,
        frameCount: film.frameCount, framesPerSecond: framesPerSecond, plays: plays,
        text: text)
      try paint(spoiling: path) { _, picture in
        try CompressedPicture(picture, channels: channels, compression: compression)
      } take: {
        try writer.append($0)
      }
      try writer.finish()
    }
  }

  private func record(_ path: String) throws {
    do {
      try AtomicFile.replace(path) { temporary in
        var movie = try Movie(
          path: temporary, width: size.width, height: size.height,
          framesPerSecond: framesPerSecond, plays: plays)
        try paint(spoiling: path) { _, picture in
          picture
        } take: {
          try movie.append($0)
        }
        try movie.finish()
      }
    } catch MovieError.failed(let reason) {
      throw MovieError.failed(reason: "\(path) was not written: \(reason)")
    }
  }

  private func number(_ path: @Sendable (Int) -> String) throws {
    let (channels, compression, text) = (channels, compression, text)
    let first = path(0)
    if let slash = first.lastIndex(of: "/"), slash != first.startIndex {
      try FileSystem.makeFolder(String(first[..<slash]))
    }
    try paint(spoiling: nil) { frame, picture in
      try AtomicFile.write(path(frame)) { descriptor in
        try picture.writePNG(
          to: descriptor, channels: channels, compression: compression, text: text)
      }
    } take: { _ in
    }
  }

  /// - Parameter path: the file that is lost where the work is given up.
  private func paint<Product>(
    spoiling path: String?, finish: @Sendable (Int, Picture) throws -> Product,
    take: (Product) throws -> Void
  ) throws {
    var progress = WorkProgress.frames(isQuiet: isQuiet)
    defer { progress.end() }
    try film.paint(
      width: size.width, height: size.height, supersampling: supersampling, by: renderer,
      finish: finish
    ) {
      (frame, product) throws(any Error) in
      try take(product)
      progress.advance(frame + 1, of: film.frameCount)
      if Interrupt.isWished {
        let done = "interrupted after \(frame + 1) of \(film.frameCount) frames"
        throw Interrupt.Stopped(
          description: path.map { "\(done): \($0) was not written" } ?? done)
      }
    }
  }
}

import Animation
import Arithmetic
import Genomes
import Parts
import Pictures
import Populations
import Rendering

extension PartSubject {
  /// The picture that is painted.
  ///
  /// - Throws: `JSONError.unwritable` for a genome that is too large to be written.
  init(_ work: PaintingWork, of picture: FoundPicture) throws {
    let settings = work.settings
    self.init(
      .picture(dotsPerInch: settings.dotsPerInch), size: work.size, format: work.pixels,
      compression: settings.compression,
      settings: try Self.settings([picture], settings.view, settings.supersampling)
        + [
          Setting("whole", "\(settings.size)"),
          Setting("crop", settings.crop.map { "\($0)" } ?? "none"),
          Setting("tile", "\(settings.repeats.across)x\(settings.repeats.down)"),
          Setting("alpha", settings.alpha?.rawValue ?? "none"),
          Setting("caption", work.caption ?? "none"),
          Setting("caption-place", settings.caption?.place.rawValue ?? "none"),
          Setting("typeface", work.plate?.wordsFingerprint ?? "none"),
          Setting("genome-carried", work.text == nil ? "no" : "yes"),
        ])
  }

  /// The film that is painted.
  ///
  /// - Throws: `JSONError.unwritable` for a genome that is too large to be written.
  init(_ writer: FilmWriter, of pictures: [FoundPicture], _ settings: FilmSettings) throws {
    self.init(
      .film(
        frames: writer.film.frameCount, framesPerSecond: writer.framesPerSecond,
        plays: writer.plays),
      size: writer.size, format: PixelFormat(channels: writer.channels, depth: .eight),
      compression: writer.compression,
      settings: try Self.settings(pictures, settings.view, settings.supersampling)
        + [
          Setting("motion", settings.kinds(for: pictures).map(\.name).joined(separator: ",")),
          Setting("motion-values", settings.valuesInWords),
          Setting("seed", "\(pictures[0].seed)"),
          Setting("loop", settings.loops.map { "\($0)" } ?? "as it is"),
          Setting("ping-pong", "\(settings.isThereAndBack)"),
          Setting("genome-carried", writer.text == nil ? "no" : "yes"),
        ])
  }

  /// What both have.
  private static func settings(
    _ pictures: [FoundPicture], _ view: View, _ supersampling: Supersampling
  ) throws -> [Setting] {
    [
      Setting("breed", Workshop.version), Setting("arithmetic", "\(PixelArithmetic.version)"),
      Setting("picture", pictures.map { "\($0.specimen.address)" }.joined(separator: " ")),
      Setting(
        "genome", try pictures.map { "\(try GenomeKey(of: $0.genome))" }.joined(separator: " ")),
      Setting("view", view.inWords),
      Setting(
        "supersample", (supersampling.isAdaptive ? "auto:" : "") + "\(supersampling.side)"),
    ]
  }
}

extension View {
  /// What of it differs from that of the whole picture.
  fileprivate var inWords: String {
    let plain = View()
    var words = Self.numbers.filter { self[keyPath: $0.path] != plain[keyPath: $0.path] }
      .map { "\($0.name) \(self[keyPath: $0.path])" }
    if time != plain.time { words.append("time \(time)") }
    return words.isEmpty ? "whole" : words.joined(separator: ", ")
  }
}

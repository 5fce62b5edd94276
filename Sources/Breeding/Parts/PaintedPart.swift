import Files
import Parts
import Pictures
import Rendering
import Threads

/// A part of a picture or film, which is in its file.
public struct PaintedPart: Sendable {
  /// The file.
  public let file: String
  /// What the part says of itself.
  public let header: PartHeader
  /// What its samples were spent on; nil for frames, and where nothing was painted.
  public let samples: SampleReport?
  /// Whether the file was there already, so that nothing was painted.
  public let wasThere: Bool

  /// The file of a part, by the file that all parts are to be: `poster.png.3-of-10.part`.
  public static func path(_ share: Share, of whole: String) -> String {
    whole + share.partEnding
  }
}

extension Workshop {
  /// Writes a part into its file, whole or not at all; or finds it there.
  ///
  /// - Parameters:
  ///   - whole: the file that all parts are to be. A device or a pipe is what the part itself is written
  ///     into.
  ///   - paint: appends the pieces.
  /// - Throws: as `output(_:besides:showing:)`; what the file system refuses, and what `paint` throws.
  func write(
    _ share: Share, of subject: PartSubject, _ text: PNGText?, to whole: String,
    besides pictures: [FoundPicture],
    _ paint: (_ append: ([UInt8]) throws -> Void) throws -> SampleReport?
  ) throws -> PaintedPart {
    let isStream = try OutputFile(whole).isStream
    let file = isStream ? whole : PaintedPart.path(share, of: whole)
    let header = PartHeader(
      share, of: subject, named: isStream ? nil : FileSystem.name(of: whole), text: text)
    var workshop = self
    if !mayReplace, !isStream, Self.isThere(file) {
      do {
        if try PartFile(file).header == header {
          return PaintedPart(file: file, header: header, samples: nil, wasThere: true)
        }
      } catch PartError.damaged {
        // Of it nothing can be made.
        workshop.mayReplace = true
      } catch {
        // What is no part is kept, as any other file is.
      }
    }
    if !workshop.mayReplace, !isStream, Self.isThere(file) {
      throw RequestError.outputExists(file)
    }
    var samples: SampleReport?
    try workshop.output(file, besides: pictures, showing: .untold).write { descriptor in
      var writer = try PartWriter(descriptor: descriptor, path: file, header, text: text)
      samples = try paint { try writer.append($0) }
      try writer.finish()
    }
    return PaintedPart(file: file, header: header, samples: samples, wasThere: false)
  }
}

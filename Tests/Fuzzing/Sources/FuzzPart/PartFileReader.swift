import Foundation
import Fuzzing
import Hashing

@testable import Files
@testable import Parts
@testable import Pictures

/// Reads a part of a picture or a film, and its pieces, as `breed merge` does. The hash at the end is put
/// right first, which no change of a byte leaves right, but in one file of eight.
@main
enum PartFileReader {
  /// A part is a file, read twice.
  private static let folder = FileManager.default.temporaryDirectory.path
  private static let path = "\(folder)/breed-fuzz-\(getpid()).1-of-1.part"
  private static let second = "\(folder)/breed-fuzz-\(getpid()).second.part"
  /// Frames of more pixels are not decompressed here: they may be as large as a frame may be.
  private static let mostPixels = 1 << 20
  private static let other = PartSubject(
    .picture(dotsPerInch: nil), size: PictureSize(side: 3), format: .rgb8, compression: .fast,
    settings: [PartSubject.Setting("view", "whole")])

  static func main() {
    atexit {
      unlink(PartFileReader.path)
      unlink(PartFileReader.second)
    }
    fuzz { bytes in
      var bytes = Array(bytes)
      if bytes.count % 8 != 0, bytes.count > 64 {
        let body = Array(bytes.dropLast(64))
        bytes = body + Array(Digest(of: body).description.utf8)
      }
      write(bytes, to: path)
      do {
        let (part, pieces) = try contents(path)
        expectPlainWords(of: part)
        expectRoundTrip(part, pieces)
        check(pieces, of: part.header.subject)
      } catch { expectWords(of: error) }
      return .usable
    }
  }

  /// A part with its pieces.
  private static func contents(_ path: String) throws -> (PartFile, [[UInt8]]) {
    let part = try PartFile(path)
    var (pieces, numbers): ([[UInt8]], [Int]) = ([], [])
    try part.forEachPiece { number, piece in
      numbers.append(number)
      pieces.append(piece)
    }
    expect(numbers == Array(part.header.pieces), "pieces \(numbers)")
    return (part, pieces)
  }

  /// Expects a part to be the same once written and read again, and its file too.
  private static func expectRoundTrip(_ part: PartFile, _ pieces: [[UInt8]]) {
    do {
      let file = try written(part, pieces)
      let (again, others) = try contents(second)
      expect(again.header == part.header && again.text == part.text, "another part is read again")
      expect(others == pieces, "other pieces are read again")
      expect(try written(again, others) == file, "another file is written again")
    } catch {
      fatalError("cannot be written and read again: \(error)")
    }
  }

  /// Writes a part; gives the bytes of its file.
  private static func written(_ part: PartFile, _ pieces: [[UInt8]]) throws -> [UInt8] {
    let descriptor = open(second, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    expect(descriptor >= 0, "cannot write \(second)")
    defer { close(descriptor) }
    var writer = try PartWriter(
      descriptor: descriptor, path: second, part.header, text: part.text)
    for piece in pieces { try writer.append(piece) }
    try writer.finish()
    return try FileSystem.read(second, limit: 1 << 20)
  }

  /// Expects what is said of a part that is missing or of something else to be words.
  private static func expectPlainWords(of part: PartFile) {
    let subject = part.header.subject
    expectWords(
      of: PartError.otherSubject(path, second, subject.word, subject.differences(from: other)))
    do {
      let set = try PartSet([path])
      expect(set.path.map { $0 != "-" && FileSystem.parent(of: $0) == folder } ?? true, "a path")
    } catch { expectWords(of: error) }
  }

  /// Decompresses what `breed merge` would.
  private static func check(_ pieces: [[UInt8]], of subject: PartSubject) {
    let rowBytes = subject.size.width * subject.format.bytesPerPixel
    for (number, piece) in pieces.enumerated() {
      do {
        switch subject.kind {
        case .picture:
          guard let band = PNGBand(packed: piece) else { continue }
          expect(band.packed == piece, "other bytes of a band")
          let rows = subject.bands[number].count
          guard band.has(rows: rows, ofBytes: rowBytes) else { continue }
          let pixels = try band.rows(
            width: subject.size.width, format: subject.format, compression: subject.compression)
          expect(pixels.count == rows * rowBytes, "\(pixels.count) bytes of pixels")
        case .film:
          guard subject.size.width * subject.size.height <= mostPixels,
            let frame = CompressedPicture(
              width: subject.size.width, height: subject.size.height,
              channels: subject.format.channels, stream: piece)
          else { continue }
          let picture = try frame.picture()
          expect(
            picture.width == subject.size.width && picture.height == subject.size.height,
            "\(picture.width) × \(picture.height)")
        }
      } catch { expectWords(of: error) }
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    expect(descriptor >= 0, "cannot write \(path)")
    defer { close(descriptor) }
    let isWritten = bytes.withUnsafeBytes { FileSystem.writeAll($0, to: descriptor) }
    expect(isWritten, "cannot write \(path)")
  }
}

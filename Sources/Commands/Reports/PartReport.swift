import Breeding
import Threads

/// What commands say of a part that they painted.
struct PartReport {
  /// The part.
  let part: PaintedPart

  /// A part.
  init(_ part: PaintedPart) { self.part = part }

  /// Numbers of pieces from 1, as in "frames 7 to 12", "band 3" or "no frames".
  static func words(_ range: Range<Int>, _ noun: String) -> String {
    switch range.count {
    case 0: "no \(noun)s"
    case 1: "\(noun) \(range.lowerBound + 1)"
    default: "\(noun)s \(range.lowerBound + 1) to \(range.upperBound)"
    }
  }

  /// Says which part it is, and how all are put together.
  ///
  /// - Parameter whole: the file that all parts are to be.
  func hint(_ whole: String, by report: ReportOptions) {
    let header = part.header
    let noun = if case .picture = header.subject.kind { "band" } else { "frame" }
    let words =
      "part \(header.share.number) of \(header.share.count): \(Self.words(header.pieces, noun)) of "
      + "\(header.subject.pieceCount)"
    report.hint(part.wasThere ? "\(words), was there already: nothing was painted" : words)
    guard header.name != nil else { return }
    // Parts of another number may lie there, too.
    report.hint(
      "once all parts are there: breed merge \(shellWord(whole)).*-of-\(header.share.count).part")
  }

  /// What a report as JSON says of it.
  var members: [(String, JSONValue)] {
    let header = part.header
    return [
      ("file", .string(part.file)), ("part", .integer(header.share.number)),
      ("of", .integer(header.share.count)), ("first", .integer(header.pieces.lowerBound + 1)),
      ("pieces", .integer(header.pieces.count)), ("total", .integer(header.subject.pieceCount)),
      ("painted", .bool(!part.wasThere)),
    ]
  }
}

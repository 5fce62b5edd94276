import Files
import Pictures
import Threads

/// All parts of one picture or film, in their order.
public struct PartSet: Sendable {
  /// The parts, from the first to the last.
  public let parts: [PartFile]

  /// Reads parts, in whatever order they are named, and checks that they are those of one whole.
  ///
  /// - Parameter heed: is called before each piece of each part; what it throws ends the reading.
  /// - Throws: as `PartFile.init`; `PartError.otherCount`, `.otherSubject`, `.twice`, `.missing`.
  public init(
    _ paths: [String], heeding heed: (PartHeader) throws -> Void = { _ in }
  ) throws {
    precondition(!paths.isEmpty, "expected a part")
    var found: [Int: PartFile] = [:]
    var first: PartFile?
    for path in paths {
      let part = try PartFile(path, heeding: heed)
      let header = part.header
      if let first, first.header.subject != header.subject {
        throw PartError.otherSubject(
          path, first.path, header.subject.word,
          header.subject.differences(from: first.header.subject))
      }
      if let first, first.header.share.count != header.share.count {
        throw PartError.otherCount(path, header.share, first.path, first.header.share)
      }
      if let before = found.updateValue(part, forKey: header.share.number) {
        throw PartError.twice(header.share, before.path, path)
      }
      first = first ?? part
    }
    let count = first?.header.share.count ?? 0
    let missing = (1...max(1, count)).filter { found[$0] == nil }
    guard missing.isEmpty else { throw PartError.missing(missing, of: count) }
    parts = (1...max(1, count)).compactMap { found[$0] }
  }

  /// The first part.
  public var first: PartFile { parts[0] }
  /// What they are parts of.
  public var subject: PartSubject { first.header.subject }
  /// What a PNG of the whole carries.
  public var text: PNGText? { first.text }

  /// The file of the whole where none is named: beside the first part, with the name that it says; nil where
  /// it says none.
  public var path: String? {
    first.header.name.map { name in
      let folder = FileSystem.parent(of: first.path)
      return folder == "." ? name : folder == "/" ? "/\(name)" : "\(folder)/\(name)"
    }
  }

  /// Gives all pieces of the whole, one after the other.
  ///
  /// - Throws: as `PartFile.forEachPiece`.
  public func forEachPiece(
    _ take: (_ number: Int, _ piece: [UInt8], _ part: PartFile) throws -> Void
  ) throws {
    for part in parts { try part.forEachPiece { try take($0, $1, part) } }
  }
}

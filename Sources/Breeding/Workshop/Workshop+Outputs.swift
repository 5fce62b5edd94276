import Files
import Populations

extension Workshop {
  /// A file that a person named for what is written, checked before anything is painted.
  ///
  /// - Parameters:
  ///   - pictures: what it is made of.
  ///   - content: what it will show, which is asked for only where something is there.
  /// - Throws: `RequestError.outputIsInput` where one of the pictures is read from it;
  ///   `PopulationError.outputInside` for a file of a lineage; `FileError` where it cannot be written;
  ///   `RequestError.outputExists` where it is there and shows something else, unless `mayReplace`; where
  ///   that cannot be told beforehand, it is thrown when other bytes were written, which are lost;
  ///   `RequestError.filmExists` where it is not worth finding out.
  func output(
    _ path: String, besides pictures: [FoundPicture] = [],
    showing content: @autoclosure () throws -> OutputContent
  ) throws -> OutputFile {
    var output = try place(path, besides: pictures)
    if !mayReplace, !output.isStream, FileSystem.isFile(path, followingLinks: true) {
      switch try content().answer(of: path) {
      case .same: break
      case .other: throw RequestError.outputExists(path)
      case .untellable: throw RequestError.filmExists(path)
      case .unsaid: output.refusal = RequestError.outputExists(path)
      }
    }
    return output
  }

  /// Writes a file that a person named, part after part, which are compared with what is there as they
  /// are made: at the first that differs nothing is written.
  ///
  /// - Parameter body: is given what takes a part.
  /// - Throws: as `output(_:besides:showing:)`, and what `body` throws.
  func write(
    inParts path: String, _ body: (_ append: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let output = try place(path)
    var there: FileReader?
    if !mayReplace, !output.isStream, FileSystem.isFile(path, followingLinks: true),
      try !FileReader(path).next(1).isEmpty
    {
      there = try FileReader(path)
    }
    try output.write { descriptor in
      try body { part in
        if let there, try there.next(part.count) != part { throw RequestError.outputExists(path) }
        try AtomicFile.append(part, to: descriptor, path: path)
      }
      if let there, try !there.next(1).isEmpty { throw RequestError.outputExists(path) }
    }
  }

  private func place(_ path: String, besides pictures: [FoundPicture] = []) throws -> OutputFile {
    for picture in pictures {
      if let file = picture.file, FileSystem.isSame(path, as: file) {
        throw RequestError.outputIsInput(path)
      }
    }
    let output = try OutputFile(path)
    try folder.check(output)
    return output
  }
}

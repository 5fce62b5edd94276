import Files
import Populations

extension Workshop {
  /// A file that a person named for what is written, checked before anything is painted.
  ///
  /// - Parameter pictures: what it is made of.
  /// - Throws: `RequestError.outputIsInput` where one of the pictures is read from it;
  ///   `PopulationError.outputInside` for a file of a lineage; `FileError` where it cannot be written.
  public func output(_ path: String, besides pictures: [FoundPicture] = []) throws -> OutputFile {
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

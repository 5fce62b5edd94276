import Files
import Populations

extension Workshop {
  /// A file that a person named for what is written, checked before anything is painted.
  ///
  /// - Parameters:
  ///   - pictures: what it is made of.
  ///   - content: what it will show.
  /// - Throws: `RequestError.outputIsInput` where one of the pictures is read from it;
  ///   `PopulationError.outputInside` for a file of a lineage; `FileError` where it cannot be written;
  ///   `RequestError.outputExists` where it is there and shows something else, unless `mayReplace`.
  func output(
    _ path: String, besides pictures: [FoundPicture] = [], showing content: OutputContent
  ) throws -> OutputFile {
    for picture in pictures {
      if let file = picture.file, FileSystem.isSame(path, as: file) {
        throw RequestError.outputIsInput(path)
      }
    }
    let output = try OutputFile(path)
    try folder.check(output)
    if !mayReplace, !output.isStream, FileSystem.isFile(path, followingLinks: true),
      !content.isShown(by: path)
    {
      throw RequestError.outputExists(path)
    }
    return output
  }
}

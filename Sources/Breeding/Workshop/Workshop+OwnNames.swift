import Files

/// Names that a call gives by itself: where there is such a file that shows something else, the file is
/// NAME-2, NAME-3, and so on, so that nothing that was painted is lost.
extension Workshop {
  /// Where what a call names by itself is written first, where only its bytes will tell what it shows: the
  /// first of the names that is free. Once it is written, `settled(_:after:)` says where it is.
  ///
  /// - Throws: as `output(_:besides:showing:)`.
  func ownOutput(_ path: String, besides pictures: [FoundPicture]) throws -> OutputFile {
    try output(free(path, showing: .untold), besides: pictures, showing: .untold)
  }

  /// The first of the names that is free, or that of a file which shows the same; the first of all where
  /// `mayReplace`.
  ///
  /// - Parameter content: what will be shown, which is asked for only where something is there.
  func free(
    _ path: String, showing content: @autoclosure () throws -> OutputContent
  ) rethrows -> String {
    guard !mayReplace, FileSystem.isFile(path, followingLinks: true) else { return path }
    let content = try content()
    var (name, number) = (path, 1)
    while FileSystem.isFile(name, followingLinks: true), !content.isShown(by: name) {
      number += 1
      name = Self.numbered(path, number)
    }
    return name
  }

  /// Whether a file is there.
  static func isThere(_ path: String) -> Bool { FileSystem.isFile(path, followingLinks: true) }

  /// Whether a file is there with these bytes, at least one.
  static func isThere(_ path: String, with bytes: [UInt8]) -> Bool {
    guard isThere(path), let file = try? FileReader(path) else { return false }
    return (try? file.next(bytes.count + 1)) == bytes
  }

  /// Whether a file is there that shows something else than these bytes.
  static func isTaken(_ path: String, for bytes: [UInt8]) -> Bool {
    isThere(path) && !OutputContent.bytes(bytes).isShown(by: path)
  }

  /// The file of what was written to `name`, where it cannot be told beforehand what files show: one that
  /// is there with the same bytes, in whose favour the new one is taken away, or else the new one.
  ///
  /// - Parameter path: the first of the names.
  func settled(_ name: String, after path: String) throws(FileError) -> String {
    var (earlier, number) = (path, 1)
    while earlier != name {
      if try FileReader.areEqual(name, earlier) {
        try FileSystem.remove(name)
        return earlier
      }
      number += 1
      earlier = Self.numbered(path, number)
    }
    return name
  }

  /// The name of that number: `art.png`, `art-2.png`.
  private static func numbered(_ path: String, _ number: Int) -> String {
    guard number > 1 else { return path }
    let ending = FileSystem.ending(of: path)
    return "\(Substring(path.utf8.dropLast(ending.utf8.count)))-\(number)\(ending)"
  }
}

import Files
import Genomes

extension PopulationFolder {
  /// The path of the nearest folder of a name that holds lineages: in the current folder, or in the
  /// nearest one above it, as git finds a repository. Above, it goes no farther than the file system
  /// does, and leaves out what belongs to another user.
  ///
  /// - Returns: the name itself, so one in the current folder, where none is found.
  public static func nearest(_ name: String = "populations") -> String {
    if FileSystem.exists(name) { return name }
    var (folder, above) = (".", "..")
    while FileSystem.isAbove(above, folder) {
      let path = "\(above)/\(name)"
      if FileSystem.isOwn(path), PopulationFolder(path: path).holdsAny { return path }
      (folder, above) = (above, "../\(above)")
    }
    return name
  }

  /// Whether it holds a lineage or stars, or ever held a lineage.
  private var holdsAny: Bool {
    FileSystem.exists(currentPath) || FileSystem.exists(starsPath)
      || (try? names())?.isEmpty == false
  }

  /// The folder's path from the root, for whoever looks for it.
  public var fullPath: String {
    guard !path.hasPrefix("/"), let folder = FileSystem.realPath(".") else { return path }
    return folder == "/" ? "/\(path)" : "\(folder)/\(path)"
  }

  /// Why no lineage is the current one.
  ///
  /// - Parameter name: what was the current one.
  func noCurrent(_ name: LineageName? = nil) -> PopulationError {
    let known = (try? names()) ?? []
    if let name { return .currentGone(name, folder: path, known: known) }
    return known.isEmpty
      ? .noCurrentLineage(folder: fullPath) : .noneCurrent(folder: path, known: known)
  }
}

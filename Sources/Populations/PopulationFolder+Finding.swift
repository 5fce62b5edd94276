import Files
import Genomes
import Text

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

  /// The lineages whose names a new one may be a slip of; none where it goes on a series, whose names
  /// differ in digits alone, or begins one, and none for a short name, which is near to many.
  package func namesNear(_ name: LineageName) -> [LineageName] {
    func letters(_ name: LineageName) -> String { name.description.filter { !$0.isNumber } }
    let text = name.description
    if text.count < 4 || text.last?.isNumber == true { return [] }
    let others = (try? names()) ?? []
    if others.contains(where: { letters($0) == letters(name) }) { return [] }
    return Spelling.nearest(
      text, among: others.map(\.description), beginnings: false
    ).compactMap { LineageName($0) }
  }

  /// Why no lineage is the current one.
  ///
  /// - Parameter name: what was the current one.
  func noCurrent(_ name: LineageName? = nil) -> PopulationError {
    let known = (try? names()) ?? []
    if let name {
      let label = ((try? trash()) ?? []).last { $0.name == name }?.label
      return .currentGone(name, folder: path, known: known, trash: label)
    }
    return known.isEmpty
      ? .noCurrentLineage(folder: fullPath) : .noneCurrent(folder: path, known: known)
  }
}

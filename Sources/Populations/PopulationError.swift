/// Why a lineage cannot do what was asked.
public enum PopulationError: Error, Hashable, Sendable {
  /// No lineage was made or loaded in this folder yet.
  case noCurrentLineage(folder: String)
  /// There is no lineage of this name.
  case unknownLineage(LineageName, known: [LineageName])
  /// A lineage of this name is there.
  case lineageExists(LineageName)
  /// The lineage has no generation of this number.
  case unknownGeneration(Int, LineageName, count: Int)
  /// The first generation has none before it.
  case nothingToUndo(LineageName)
  /// Nothing was undone since the last generation was bred.
  case nothingToRedo(LineageName)
  /// Another process is breeding this lineage.
  case locked(LineageName, holder: String)
  /// What a run logged of a generation is not what it breeds now: the file that it started from,
  /// a target's file or the program is another.
  case notReproduced(Int, LineageName)
  /// The log contradicts itself or the files.
  case brokenLog(path: String, line: Int, expected: String, found: String)
}

extension PopulationError: CustomStringConvertible {
  /// What is wrong and what to do, in a line.
  public var description: String {
    switch self {
    case .noCurrentLineage(let folder):
      return "no lineage yet in \(printable(folder)): begin with \"breed new\", "
        + "or choose one of \"breed list\" with \"breed load NAME\""
    case .unknownLineage(let name, let known):
      let hint =
        known.isEmpty
        ? "begin it with \"breed new \(name)\""
        : "there are " + known.map(\.description).joined(separator: ", ")
      return "no lineage \"\(name)\": \(hint)"
    case .lineageExists(let name):
      return "there is a lineage \"\(name)\": choose another name, "
        + "or go on with it by \"breed load \(name)\""
    case .unknownGeneration(let number, let name, let count):
      return "no generation \(number) in \(name): expected 1 to \(count)"
    case .nothingToUndo(let name):
      return "nothing to undo: \(name) is at its first generation"
    case .nothingToRedo(let name):
      return "nothing to redo in \(name): nothing was undone since the last breeding"
    case .locked(let name, let holder):
      return "\(name) is being bred by process \(printable(holder)): wait until it is done"
    case .notReproduced(let number, let name):
      return "generation \(number) of \(name) was not saved and cannot be bred again as the log "
        + "has it: expected the files and the version that it was bred with"
    case .brokenLog(let path, let line, let expected, let found):
      return "\(printable(path)):\(line): expected \(expected), found \(printable(found))"
    }
  }
}

import Files
import Genomes

extension PopulationFolder {
  /// What tells whether a lineage's log is still the same file as it was; nil where it cannot be had.
  public func stamp(of name: LineageName) -> FileStamp? {
    FileStamp("\(folder(of: name))/\(Log.fileName)")
  }

  /// What tells whether another lineage is the current one; nil where none is.
  public var currentStamp: FileStamp? { FileStamp(currentPath) }

  /// What tells whether the stars' log is still as it was; nil where nothing was ever starred.
  public var starsStamp: FileStamp? { FileStamp(starsPath) }
}

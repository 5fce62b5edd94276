import Files
import Genomes

/// What a lineage's folder tells beside its history.
public struct LineageFacts: Hashable, Sendable {
  /// When its last generation was bred, in seconds since 1970; nil where that cannot be told.
  public let lastBred: Int?
  /// The bytes of all its files, sheets and what was set aside included.
  public let bytes: Int

  /// The facts of a lineage, as they are now: every file is looked at.
  fileprivate init(_ folder: String, _ history: History) {
    // Of a generation that its run did not save the log alone tells.
    let file =
      history.isSaved(history.count) ? "\(FileName.digits(history.count)).json" : Log.fileName
    lastBred = FileSystem.lastChange(of: "\(folder)/\(file)")
    bytes = FileSystem.size(ofFolder: folder)
  }
}

extension Lineage {
  /// When it was last bred, and how large it is.
  public var facts: LineageFacts { LineageFacts(folder, history) }
}

extension PopulationFolder {
  /// When a lineage with that history was last bred, and how large it is.
  public func facts(of name: LineageName, _ history: History) -> LineageFacts {
    LineageFacts(folder(of: name), history)
  }

  /// Opens a deleted lineage to read from.
  ///
  /// - Throws: where its log cannot be read.
  public func open(_ entry: TrashedLineage) throws -> Lineage {
    try Lineage(name: entry.name, folder: entry.folder, formats: formats, forWriting: false)
  }
}

import Files
import Genomes

/// A lineage's folder that lies outside of the folder of lineages, as on another disk.
public struct LineageElsewhere: Hashable, Sendable {
  /// As it was named.
  public let path: String
  /// The name that is nearest to the folder's own.
  public let name: LineageName
  /// Where it is, without any link.
  fileprivate let folder: String
}

extension PopulationFolder {
  /// The lineage that a path outside leads to: its folder, or the log in it. Its log and its generations
  /// are checked; nothing is changed.
  ///
  /// - Returns: nil where the path is no folder's, nor a log's.
  /// - Throws: `PopulationError.noLineageFolder`; `PopulationError.unsoundFolder`; what cannot be read.
  public func lineage(elsewhere path: String) throws -> LineageElsewhere? {
    let isLog = FileSystem.name(of: path) == Log.fileName && FileSystem.isFile(path)
    guard let folder = FileSystem.realPath(isLog ? FileSystem.parent(of: path) : path),
      FileSystem.isFolder(folder)
    else { return nil }
    guard Lineage.exists(in: folder) else {
      throw PopulationError.noLineageFolder(
        path, holding: try PopulationFolder(path: folder).names())
    }
    let name = LineageName(near: FileSystem.name(of: folder))
    if let fault = try fault(of: name, in: folder) {
      throw PopulationError.unsoundFolder(path, fault)
    }
    return LineageElsewhere(path: path, name: name, folder: folder)
  }

  /// Copies a lineage that lies elsewhere to here and makes it the current one, whole or not at all:
  /// all that is in its folder but what was set aside.
  ///
  /// - Throws: `PopulationError` where something has that name; `FileError`, also where the lineage is
  ///   changed meanwhile.
  public func take(_ lineage: LineageElsewhere, as name: LineageName) throws {
    try sweep()
    try place(name) { copy in
      try copyLineage(lineage.folder, to: copy)
      guard try fault(of: name, in: copy) == nil else {
        throw FileError(
          action: "cannot copy", path: lineage.path, reason: "it was changed meanwhile: try again")
      }
    }
    try makeCurrent(name)
  }

  /// What is wrong with a lineage's log or a generation's file, the first of it; nil where nothing is.
  private func fault(of name: LineageName, in folder: String) throws -> Fault? {
    try Verification(
      Lineage(name: name, folder: folder, formats: formats, forWriting: false), log: []
    ).faults.first
  }

  /// The names of folders that hold a lineage and are no names of lineages, so that they are not listed.
  ///
  /// - Throws: where the folder itself cannot be read.
  public func misnamed() throws -> [String] {
    try (FileSystem.names(in: path) ?? []).filter {
      LineageName($0) == nil && Lineage.exists(in: "\(path)/\($0)")
    }
  }

  /// Founds a lineage with these generations, all or none, and makes it the current one.
  ///
  /// - Throws: as `found(_:seed:first:)`.
  public func found(
    _ name: LineageName, seed: UInt64, generations: [Generation]
  ) throws -> Lineage {
    try sweep()
    try place(name) { folder in
      let lineage = try Lineage(
        founding: name, folder: folder, formats: formats, seed: seed, first: generations[0])
      for generation in generations.dropFirst() { try lineage.append(generation) }
    }
    try makeCurrent(name)
    return try open(name, forWriting: true)
  }
}

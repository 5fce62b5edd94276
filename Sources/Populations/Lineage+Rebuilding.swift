import Files

extension Lineage {
  /// The log of a lineage, made from the lines that can still be read and from the generations'
  /// files.
  static func rebuilding(
    _ log: Log, in folder: String, formats: FileFormats
  ) throws -> LogRebuilding {
    let findings = FileSystem.isFile(log.path) ? try log.survey() : []
    let listing = try FolderListing(folder, formats: formats)
    let rebuilding = LogRebuilding(findings, of: log, files: listing.generations())
    guard rebuilding.history.count > 0 else {
      throw PopulationError.nothingLeft(log.name, folder: folder, reason: listing.fault())
    }
    return rebuilding
  }

  /// Writes the file of a generation again, which is damaged or gone; a damaged one is moved to the
  /// folder `lost`.
  ///
  /// The file may have been written by an older program, so each format is tried.
  ///
  /// - Parameter generation: as it was bred again.
  /// - Returns: what was done; nil where it is not the generation whose digest the log has.
  public func restore(_ generation: Generation) throws -> [String]? {
    let path = generationPath(generation.number)
    guard let digest = history[generation.number].file?.digest,
      let bytes = try formats.bytes(of: generation, digest: digest)
    else { return nil }
    var recovery = Recovery(folder: folder)
    if FileSystem.exists(path) {
      let name = String(path.dropFirst(folder.count + 1))
      try recovery.setAside(name, since: "it is not as it was written")
    }
    try AtomicFile.write(path, bytes: bytes, mode: 0o444)
    return recovery.notes + ["\(path): bred again by its run"]
  }
}

import Files
import Hashing
import JSON

extension Lineage {
  /// What a lineage's log is, made of what can be read of it and of the generations' files.
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

  /// Puts a generation that was bred again in the place of its file, which is damaged or gone; that
  /// goes to `lost`.
  ///
  /// Its file may have been written by an older version of the program, in an older form.
  ///
  /// - Returns: what was done; nil where it is not the generation that the log has.
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

import Files

extension Lineage {
  /// The log of a lineage, made from the lines that can still be read and from the generations'
  /// files.
  static func rebuilding(
    _ log: Log, in folder: String, formats: FileFormats
  ) throws -> LogRebuilding {
    let findings = FileSystem.isFile(log.path) ? try log.survey() : []
    let listing = try FolderListing(folder, of: log.name, formats: formats)
    let rebuilding = LogRebuilding(findings, of: log, files: try listing.generations())
    guard rebuilding.history.count > 0 else {
      throw PopulationError.nothingLeft(log.name, folder: folder, reason: listing.fault())
    }
    return rebuilding
  }

  /// Writes the files of a generation again that are damaged or gone; damaged ones are moved to the
  /// folder `lost`.
  ///
  /// The files may have been written by an older program, so each format is tried.
  ///
  /// - Parameters:
  ///   - generation: as it was.
  ///   - words: where it is from, as in "bred again by its run".
  /// - Returns: what was done; nil where it is not the generation whose digest the log has.
  public func restore(_ generation: Generation, _ words: String) throws -> [String]? {
    guard let digest = history[generation.number].file?.digest else { return nil }
    let paths = paths(generation.number)
    var recovery = Recovery(folder: folder)
    var notes: [String] = []
    func restore(_ path: String, _ bytes: [UInt8]) throws {
      if FileSystem.exists(path) {
        if (try? FileSystem.readOwn(path, limit: bytes.count)) == bytes { return }
        let name = String(path.dropFirst(folder.count + 1))
        try recovery.setAside(name, since: "it is not as it was written")
      }
      try GenerationPaths.write(bytes, to: path)
      notes.append("\(path): \(words)")
    }
    let own = try formats.bytes(of: generation, digest: digest) { try restore(paths.part($0), $1) }
    guard let own else { return nil }
    try restore(paths.own, own)
    return recovery.notes + notes
  }
}

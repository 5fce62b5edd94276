import Files
import JSON

extension Lineage {
  /// What a lineage's log is, made of what can be read of it and of the generations' files.
  static func rebuilding(_ log: Log, in folder: String) throws -> LogRebuilding {
    let findings = FileSystem.isFile(log.path) ? try log.survey() : []
    let rebuilding = LogRebuilding(findings, of: log, files: try files(in: folder))
    guard rebuilding.history.count > 0 else {
      throw PopulationError.nothingLeft(log.name, folder: folder, reason: try fault(in: folder))
    }
    return rebuilding
  }

  /// The generations behind a number whose files can be read, by number.
  static func files(
    in folder: String, after count: Int = 0
  ) throws -> [Int: (generation: Generation, file: SavedFile)] {
    var files: [Int: (generation: Generation, file: SavedFile)] = [:]
    for name in try FileSystem.names(in: folder) ?? [] {
      guard case .generation(let number) = FileName(name), number > count,
        let found = try? file("\(folder)/\(name)"), found.generation.number == number
      else { continue }
      files[number] = found
    }
    return files
  }

  private static func file(_ path: String) throws -> (generation: Generation, file: SavedFile) {
    let bytes = try FileSystem.readOwn(path, limit: JSONLimits.standard.bytes)
    let generation = try Generation(bytes: bytes, path: path)
    return (generation, SavedFile(generation, bytes: bytes))
  }

  /// Why the first of a folder's generations cannot be read; nil where there is none.
  private static func fault(in folder: String) throws -> String? {
    for name in try (FileSystem.names(in: folder) ?? []).sorted() {
      guard case .generation = FileName(name) else { continue }
      do { _ = try file("\(folder)/\(name)") } catch { return "\(error)" }
    }
    return nil
  }

  /// Puts a generation that was bred again in the place of its file, which is damaged or gone; that
  /// goes to `lost`.
  ///
  /// - Returns: what was done; nil where it is not the generation that the log has.
  public func restore(_ generation: Generation) throws -> [String]? {
    let bytes = try generation.json.serialized()
    let path = generationPath(generation.number)
    guard let file = history[generation.number].file,
      file == SavedFile(generation, bytes: bytes)
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

extension Generation {
  /// Reads a generation's file.
  init(bytes: [UInt8], path: String) throws {
    try self.init(json: JSONDocument(parsing: bytes, source: path).root)
  }
}

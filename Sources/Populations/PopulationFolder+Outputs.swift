import Files

extension PopulationFolder {
  /// Checks that a file which a person named as an output is none of a lineage's, and no hidden one of
  /// a folder that holds lineages, such as the one that names the current lineage.
  ///
  /// - Throws: `PopulationError.outputInside`, for any folder that holds a lineage, not only for this
  ///   one's lineages.
  public func check(_ output: OutputFile) throws(PopulationError) {
    guard let path = output.realPath else { return }
    let parent = FileSystem.parent(of: path)
    let isHidden = FileSystem.name(of: path).utf8.first == UInt8(ascii: ".")
    if isHidden, holdsLineages(parent) { throw .outputInside(output.path, folder: parent) }
    var folder = parent
    while folder != "/", folder != "." {
      if Lineage.hasTraces(in: folder) { throw .outputInside(output.path, folder: folder) }
      folder = FileSystem.parent(of: folder)
    }
  }

  private func holdsLineages(_ folder: String) -> Bool {
    FileSystem.isSame(folder, as: path) || FileSystem.exists("\(folder)/.current")
  }
}

extension Lineage {
  /// Whether a folder holds a log, or a file of a generation.
  fileprivate static func hasTraces(in folder: String) -> Bool {
    if FileSystem.exists("\(folder)/lineage.jsonl") { return true }
    let names = (try? FileSystem.names(in: folder)) ?? []
    return names.contains { name in
      FileName(name).generation != nil && isOfGeneration("\(folder)/\(name)")
    }
  }

  /// Whether a file begins as those of generations do: others may number their files like this, too.
  private static func isOfGeneration(_ path: String) -> Bool {
    guard let file = try? FileReader(own: path, limit: .max), let start = try? file.next(256) else {
      return false
    }
    let text = String(decoding: start, as: UTF8.self)
    return text.contains("\"breed.generation/") || text.contains("\"breed.individuals/")
  }
}

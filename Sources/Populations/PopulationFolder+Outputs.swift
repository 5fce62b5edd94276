import Files

extension PopulationFolder {
  /// Checks that a file which a person named as an output is none of a lineage's, nor the stars', and no
  /// hidden one of a folder that holds lineages, such as the one that names the current lineage.
  ///
  /// - Throws: `PopulationError.outputInside`, for any folder that holds a lineage, not only for this
  ///   one's lineages.
  public func check(_ output: OutputFile) throws(PopulationError) {
    guard let path = output.realPath else { return }
    let parent = FileSystem.parent(of: path)
    let isHidden = FileSystem.name(of: path).utf8.first == UInt8(ascii: ".")
    // It may be all that is left of its lineage.
    let isGeneration = Lineage.isOfGeneration(path)
    let isStars = FileSystem.name(of: path) == StarLog.fileName
    if isGeneration || (isHidden || isStars) && holdsLineages(parent) {
      throw .outputInside(output.path, folder: parent)
    }
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
  /// Whether a folder holds a log, or a first generation.
  fileprivate static func hasTraces(in folder: String) -> Bool {
    FileSystem.exists("\(folder)/\(Log.fileName)")
      || isOfGeneration("\(folder)/\(FileName.digits(1)).json")
  }

  /// Whether a file has the name of a generation's and begins as those do: others may number their
  /// files like this, too.
  fileprivate static func isOfGeneration(_ path: String) -> Bool {
    guard FileName(FileSystem.name(of: path)).generation != nil, FileSystem.exists(path),
      let file = try? FileReader(own: path, limit: .max), let start = try? file.next(256)
    else { return false }
    let text = String(decoding: start, as: UTF8.self)
    return text.contains("\"breed.generation/") || text.contains("\"breed.individuals/")
  }
}

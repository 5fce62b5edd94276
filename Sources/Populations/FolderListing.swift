import Files
import Hashing
import JSON

/// The names in a lineage's folder. They are read once, since a long lineage has thousands.
struct FolderListing {
  let folder: String
  private let formats: FileFormats
  /// The names, sorted, and what each stands for.
  let entries: [(name: String, meaning: FileName)]

  init(_ folder: String, formats: FileFormats) throws {
    self.folder = folder
    self.formats = formats
    entries = try (FileSystem.names(in: folder) ?? []).map { ($0, FileName($0)) }
  }

  /// The generations after that number whose files can be read, by number.
  func generations(after count: Int = 0) -> [Int: GenerationFile] {
    var files: [Int: GenerationFile] = [:]
    for (name, meaning) in entries {
      guard case .generation(let number) = meaning, number > count,
        let file = try? GenerationFile("\(folder)/\(name)", formats: formats),
        file.generation.number == number
      else { continue }
      files[number] = file
    }
    return files
  }

  /// What is wrong with the first generation that cannot be read; nil where all can be.
  func fault() -> String? {
    for case (let name, .generation) in entries {
      do { _ = try GenerationFile("\(folder)/\(name)", formats: formats) } catch {
        return "\(error)"
      }
    }
    return nil
  }

  /// The names of generations' files, and of sheets, that no line of the log commits.
  func uncommitted(after history: History) -> [String] {
    entries.filter { _, meaning in
      switch meaning {
      case .generation(let number): !history.has(number) || !history[number].isSaved
      case .sheet(let number), .thumbnails(let number): !history.has(number)
      case .temporary, .other: false
      }
    }.map(\.name)
  }

  /// The temporary files that no process writes any more: those in the folder, and those of the
  /// file beside it that names the current lineage. Each with the name of the file that it was to
  /// become.
  ///
  /// - Parameter isLocked: whether the lock is held. Then no other process writes the log or a
  ///   generation; a reader may draw a sheet at any time.
  func temporaries(isLocked: Bool) throws -> [(name: String, path: String)] {
    let parent = FileSystem.parent(of: folder)
    let beside = try (FileSystem.names(in: parent, hidden: true) ?? [])
      .filter { $0.hasPrefix(".current.") }
    let all =
      entries.map { ("\(folder)/\($0.name)", $0.meaning) }
      + beside.map { ("\(parent)/\($0)", FileName($0)) }
    return all.compactMap { path, meaning in
      guard case .temporary(let name, let process) = meaning else { return nil }
      let isOurs = isLocked && (name.hasSuffix(".json") || name.hasSuffix(".jsonl"))
      return isOurs || FileName.isAbandoned(by: process) ? (name, path) : nil
    }
  }
}

/// A generation that was read from its file.
struct GenerationFile {
  let generation: Generation
  /// The SHA-256 of the file's bytes.
  let digest: Digest

}

extension GenerationFile {
  /// Reads a file.
  ///
  /// - Throws: what the file system refuses, and where the file is of another form.
  init(_ path: String, formats: FileFormats) throws {
    let bytes = try FileSystem.readOwn(path, limit: JSONLimits.standard.bytes)
    generation = try formats.generation(from: JSONDocument(parsing: bytes, source: path).root)
    digest = Digest(of: bytes)
  }
}

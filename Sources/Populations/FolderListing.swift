import Files
import Hashing
import JSON

/// What lies in a lineage's folder, listed once: of a long lineage that takes a while.
struct FolderListing {
  let folder: String
  private let formats: FileFormats
  /// The names, in their order, and what each stands for.
  let entries: [(name: String, meaning: FileName)]

  init(_ folder: String, formats: FileFormats = .known) throws {
    self.folder = folder
    self.formats = formats
    entries = try (FileSystem.names(in: folder) ?? []).map { ($0, FileName($0)) }
  }

  /// The generations behind a number whose files can be read, by number.
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

  /// Why the first of the generations cannot be read; nil where there is none.
  func fault() -> String? {
    for case (let name, .generation) in entries {
      do { _ = try GenerationFile("\(folder)/\(name)", formats: formats) } catch {
        return "\(error)"
      }
    }
    return nil
  }

  /// The names of generations' files that no line commits, and of their sheets.
  func uncommitted(after history: History) -> [String] {
    entries.filter { _, meaning in
      switch meaning {
      case .generation(let number): !history.has(number) || !history[number].isSaved
      case .sheet(let number), .thumbnails(let number): !history.has(number)
      case .temporary, .other: false
      }
    }.map(\.name)
  }

  /// The temporary files in the folder that nobody writes any more, and those for the choice of the
  /// current lineage beside it: the names of what was written, and their own paths.
  ///
  /// - Parameter isLocked: whether the lock is held. Then nobody else writes what the log and
  ///   generations are; readers draw sheets at any time.
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

/// A generation as its file has it.
struct GenerationFile {
  let generation: Generation
  /// The SHA-256 of the file's bytes.
  let digest: Digest

}

extension GenerationFile {
  /// Reads a file.
  ///
  /// - Throws: what the file system refuses, and where the file is of another form.
  init(_ path: String, formats: FileFormats = .known) throws {
    let bytes = try FileSystem.readOwn(path, limit: JSONLimits.standard.bytes)
    generation = try formats.generation(from: JSONDocument(parsing: bytes, source: path).root)
    digest = Digest(of: bytes)
  }
}

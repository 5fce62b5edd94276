import Files
import Genomes
import Hashing
import JSON

/// The names in a lineage's folder. They are read once, since a long lineage has thousands.
struct FolderListing {
  let folder: String
  private let lineage: LineageName
  private let formats: FileFormats
  /// The names, sorted, and what each stands for.
  let entries: [(name: String, meaning: FileName)]

  init(_ folder: String, of lineage: LineageName, formats: FileFormats) throws {
    self.folder = folder
    self.lineage = lineage
    self.formats = formats
    entries = try (FileSystem.names(in: folder) ?? []).map { ($0, FileName($0)) }
  }

  /// What the generations' files tell that can be read, by number.
  ///
  /// - Parameters:
  ///   - count: only of generations after that number.
  ///   - committed: the digests of those whose lines in the log are sound.
  /// - Throws: `JSONError.newerFormat`: without what a newer program wrote, a lineage would be put
  ///   right wrongly.
  func generations(
    after count: Int = 0, committed: [Int: Digest] = [:]
  ) throws(JSONError) -> [Int: GenerationFile] {
    var files: [Int: GenerationFile] = [:]
    for case (_, .generation(let number)) in entries where number > count {
      do { files[number] = try file(of: number) } catch let error as JSONError {
        // Where the log has another digest, a damaged byte made the name of the format.
        let isAsWritten = committed[number] == nil || committed[number] == paths(number).digest
        if error.isNewerFormat, isAsWritten { throw error }
      } catch {
        // It is damaged, which is told where its generation is needed.
      }
    }
    return files
  }

  private func paths(_ number: Int) -> GenerationPaths {
    GenerationPaths(lineage: lineage, folder: folder, number: number)
  }

  /// What a generation's file tells, its line ends as they were written.
  private func file(of number: Int) throws -> GenerationFile {
    let (generation, _, digest) = try paths(number).read(formats) { _, _ in }
    return GenerationFile(generation, digest: digest, summary: Run.Summary(of: generation))
  }

  /// What is wrong with the first generation that cannot be read; nil where all can be.
  func fault() -> String? {
    for case (_, .generation(let number)) in entries {
      do { _ = try file(of: number) } catch { return "\(error)" }
    }
    return nil
  }

  /// The names of generations' files, and of sheets, that no line of the log commits.
  func uncommitted(after history: History) -> [String] {
    var partCounts: [Int: Int] = [:]
    return entries.filter { _, meaning in
      switch meaning {
      case .generation(let number): return !history.isSaved(number)
      case .part(let number, let part):
        guard history.isSaved(number) else { return true }
        let count =
          partCounts[number]
          ?? paths(number).partCount(formats, expecting: history[number].file?.digest) ?? .max
        partCounts[number] = count
        return part > count
      case .sheet(let number), .thumbnails(let number): return !history.has(number)
      case .temporary, .other: return false
      }
    }.map(\.name)
  }

  /// The temporary files that no process writes any more: those in the folder, those among its images, and
  /// those of the file beside it that names the current lineage. Each with the name of the file that it was
  /// to become.
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
    return try all.compactMap { path, meaning in
      guard case .temporary(let name, let process) = meaning else { return nil }
      let isOurs = isLocked && (name.hasSuffix(".json") || name.hasSuffix(".jsonl"))
      return isOurs || FileName.isAbandoned(by: process) ? (name, path) : nil
    } + ImageFolder(in: folder).temporaries(isLocked: isLocked)
  }
}

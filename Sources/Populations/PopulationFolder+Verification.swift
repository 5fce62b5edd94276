import Files
import Genomes
import Text

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension PopulationFolder {
  /// Checks a lineage's log and files, and changes nothing. Without a name it is the current
  /// lineage.
  ///
  /// - Throws: where there is no such lineage, or its folder cannot be read.
  public func verification(of name: LineageName? = nil) throws -> Verification {
    let name = try name ?? currentName()
    let first = try check(name)
    guard !first.uncommittedPaths.isEmpty else { return first }
    // Another process may have written files of a generation and not its line yet.
    usleep(100_000)
    var second = try check(name)
    second.keepUncommitted(
      first.uncommittedPaths, isBeingBred: WriterLock.mayBeHeld(in: folder(of: name)))
    return second
  }

  private func check(_ name: LineageName) throws -> Verification {
    try checkReadable(name)
    guard has(name) else {
      let rebuilt = try rebuilt(name)
      return try Verification(
        rebuilt, log: [Fault(rebuilt.logPath, "expected a log beside the generations, found none")])
    }
    do {
      let lineage = try open(name)
      return try Verification(
        lineage,
        log: lineage.isUnfinished
          ? [Fault(lineage.logPath, "its last line was never finished")]
          : lineage.lacksNewline ? [Fault(lineage.logPath, "its last line lacks its newline")] : [])
    } catch let error as PopulationError {
      guard case .damagedLog = error else { throw error }
      let rebuilt = try rebuilt(name)
      let lines = rebuilt.damagedLines
      return try Verification(
        rebuilt,
        log: lines.isEmpty
          ? [Fault(rebuilt.logPath, error)]
          : lines.map { numbers in
            Fault(
              rebuilt.logPath, at: rebuilt.log.source(numbers),
              numbers.count == 1
                ? "the line is not as it was written" : "the lines are not as they were written")
          })
    }
  }

  /// Opens a lineage for writing, and before that rebuilds its log if it is damaged. What was done
  /// is told. Without a name it is the current lineage.
  ///
  /// - Throws: where there is no such lineage, another process writes to it, or the files cannot be
  ///   written.
  public func repaired(_ name: LineageName? = nil) throws -> Lineage {
    let lineage = try repairedLog(of: name ?? currentName())
    tell(try FormerNames.mend(in: lineage.folder))
    return lineage
  }

  private func repairedLog(of name: LineageName) throws -> Lineage {
    try checkReadable(name)
    do {
      if has(name) {
        return told(
          try Lineage(
            name: name, folder: folder(of: name), formats: formats, forWriting: true,
            repairing: true))
      }
    } catch let error as PopulationError {
      switch error {
      case .damagedLog: break
      default: throw error
      }
    }
    return try told(rebuilt(name, forWriting: true))
  }

  /// - Throws: `PopulationError.unknownLineage` where there is neither a log nor a generation.
  private func rebuilt(_ name: LineageName, forWriting: Bool = false) throws -> Lineage {
    guard hasRemains(of: name) else { throw try missing(name) }
    return try Lineage(
      rebuilding: name, folder: folder(of: name), formats: formats, forWriting: forWriting)
  }

  /// Whether there is a lineage of that name, or at least its first generation.
  func hasRemains(of name: LineageName) -> Bool {
    let folder = folder(of: name)
    return has(name)
      || FileSystem.isFolder(folder)
        && FileSystem.isFile("\(folder)/\(FileName.digits(1)).json")
  }

  /// The names of the lineages, also of those whose logs are gone or that cannot be read.
  ///
  /// - Throws: `PopulationError.noCurrentLineage` where the folder is not there; where it cannot be read.
  public func namesToVerify() throws -> [LineageName] {
    guard let names = try FileSystem.names(in: path) else { throw noCurrent() }
    return names.compactMap { LineageName($0) }.filter {
      hasRemains(of: $0) || Lineage.refusal(in: folder(of: $0)) != nil
    }
    .sorted { NaturalOrder.precedes($0.description, $1.description) }
  }
}

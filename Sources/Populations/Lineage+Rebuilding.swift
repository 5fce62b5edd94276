import Files
import Hashing

extension Lineage {
  /// The log of a lineage, made from the lines that can still be read and from the generations'
  /// files.
  static func rebuilding(
    _ log: Log, in folder: String, formats: FileFormats
  ) throws -> LogRebuilding {
    let findings = FileSystem.isFile(log.path) ? try log.survey() : []
    let listing = try FolderListing(folder, of: log.name, formats: formats)
    let files = try listing.generations(committed: findings.digests)
    let rebuilding = LogRebuilding(findings, of: log, files: files)
    guard rebuilding.history.count > 0 else {
      throw PopulationError.nothingLeft(log.name, folder: folder, reason: listing.fault())
    }
    return rebuilding
  }

  /// Writes the files of a generation again that are damaged or gone; of damaged ones a copy is kept in
  /// the folder `lost`.
  ///
  /// The files may have been written by an older program, so each format is tried.
  ///
  /// - Parameter generation: as its run bred it again, or its changes made it again.
  /// - Returns: what was done; nil where it is not the generation whose digest the log has.
  public func restore(_ generation: Generation) throws -> [String]? {
    guard let digest = history[generation.number].file?.digest else { return nil }
    let paths = paths(generation.number)
    var words = "bred again by its run"
    if case .edit = generation.method { words = "edited again" }
    var recovery = Recovery(folder: folder)
    let own = try formats.bytes(of: generation, digest: digest) {
      try recovery.restore(paths.part($0), $1, words)
    }
    guard let own else { return nil }
    try recovery.restore(paths.own, own, words)
    return recovery.notes
  }

  /// Writes the files of a generation with their own line ends again, which a program had converted.
  ///
  /// - Returns: what was done; nil where that is not all that is wrong with them.
  public func undoCRLF(_ number: Int) throws -> [String]? {
    var files: [(path: String, before: [UInt8])] = []
    let expected = history[number].file?.digest
    let read = try? paths(number).read(formats, expecting: expected) { files.append(($0, $1)) }
    guard read != nil else { return nil }
    var recovery = Recovery(folder: folder)
    for file in files {
      try recovery.restore(file.path, file.before, "written with its own line ends")
    }
    return recovery.notes
  }
}

extension [Log.Finding] {
  /// The digests that sound lines have of generations' files.
  fileprivate var digests: [Int: Digest] {
    var digests: [Int: Digest] = [:]
    for finding in self where finding.isSound {
      if case .bred(let number, _, _, let file?) = finding.entry { digests[number] = file.digest }
    }
    return digests
  }
}

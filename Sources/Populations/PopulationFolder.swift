import Files
import Genomes
import Synchronization
import Text

/// The folder that holds the lineages, and which of them is the current one.
public struct PopulationFolder: Sendable {
  /// The folder's path. The folder is made together with the first lineage.
  public let path: String
  /// Whether processes of one job breed here side by side, on several machines perhaps, where one cannot tell
  /// whether another runs: then none of them says which lineage is the current one, or tidies up.
  package var isShared = false
  private let tell: @Sendable (String) -> Void
  let formats: FileFormats

  /// The folder at that path.
  ///
  /// - Parameter tell: is given a line for each thing that is put right when a lineage is opened
  ///   for writing.
  public init(path: String, telling tell: @escaping @Sendable (String) -> Void = { _ in }) {
    self.init(path: path, formats: .known, telling: tell)
  }

  /// The folder at that path, whose lineages have files in those formats.
  init(
    path: String, formats: FileFormats,
    telling tell: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.path = path
    self.formats = formats
    self.tell = tell
  }

  var currentPath: String { "\(path)/.current" }

  /// The names of the lineages, sorted; see `NaturalOrder`.
  public func names() throws -> [LineageName] {
    try (FileSystem.names(in: path) ?? []).compactMap { LineageName($0) }
      .filter { Lineage.exists(in: folder(of: $0)) }
      .sorted { NaturalOrder.precedes($0.description, $1.description) }
  }

  /// The current lineage's name.
  ///
  /// - Throws: `PopulationError.noCurrentLineage` where there is no lineage yet, `noneCurrent` where none
  ///   of those that lie there was loaded, `currentGone` where it is there no longer.
  public func currentName() throws -> LineageName {
    if let refusal = FileSystem.refusal(currentPath) { throw refusal }
    guard FileSystem.exists(currentPath) else { throw noCurrent() }
    let text = String(decoding: try FileSystem.readOwn(currentPath, limit: 256), as: UTF8.self)
    guard let name = LineageName(String(text.prefix { !$0.isNewline })) else { throw noCurrent() }
    try checkReadable(name)
    if has(name) { return name }
    // It may have been renamed by a process that was ended before it could say so.
    let renamed = newName(of: name)
    guard renamed != name else { throw noCurrent(name) }
    return renamed
  }

  private static let naming = Mutex(())

  /// Makes a lineage the current one.
  public func makeCurrent(_ name: LineageName) throws {
    try require(name)
    if isShared { return }
    // All threads of a process write a file under one name at first.
    try Self.naming.withLock { _ in
      try AtomicFile.write(currentPath, bytes: "\(name)\n".utf8)
    }
  }

  /// Whether there is a lineage of that name.
  public func has(_ name: LineageName) -> Bool { Lineage.exists(in: folder(of: name)) }

  /// Opens a lineage, the current one where no name is given.
  ///
  /// - Parameter forWriting: whether to take its lock, which is held as long as the lineage object
  ///   exists.
  public func open(_ name: LineageName? = nil, forWriting: Bool = false) throws -> Lineage {
    let name = try name ?? currentName()
    try require(name)
    return told(
      try Lineage(name: name, folder: folder(of: name), formats: formats, forWriting: forWriting))
  }

  /// Tells what was put right in a lineage.
  func told(_ lineage: Lineage) -> Lineage {
    tell(lineage.mended)
    return lineage
  }

  /// Tells what was put right.
  func tell(_ mended: [String]) { for line in mended { tell(line) } }

  /// Founds a lineage and makes it the current one. Where another had its name, that is told.
  public func found(_ name: LineageName, seed: UInt64, first: Generation) throws -> Lineage {
    let namesake = namesake(of: name)
    let lineage = told(
      try Lineage(
        founding: name, folder: folder(of: name), formats: formats, seed: seed, first: first))
    try makeCurrent(name)
    if let namesake { tell(namesake) }
    return lineage
  }

  /// The first of `lineage-1`, `lineage-2`, … that is free.
  public func freeName() throws -> LineageName {
    var number = 1
    while let name = LineageName("lineage-\(number)") {
      if !has(name) { return name }
      number += 1
    }
    preconditionFailure("a number makes no name")
  }

  /// The names of the folders that may not be read, so that it cannot be told whether they are
  /// lineages, and of links to folders.
  ///
  /// - Throws: where the folder itself cannot be read.
  public func closedNames() throws -> [LineageName] {
    try (FileSystem.names(in: path) ?? []).compactMap { LineageName($0) }
      .filter { Lineage.refusal(in: folder(of: $0)) != nil }
  }

  /// Throws where it cannot be told whether there is a lineage of that name.
  func checkReadable(_ name: LineageName) throws(FileError) {
    if let refusal = Lineage.refusal(in: folder(of: name)) { throw refusal }
  }

  private func require(_ name: LineageName) throws {
    try checkReadable(name)
    guard has(name) else { throw try missing(name) }
  }

  func folder(of name: LineageName) -> String { "\(path)/\(name)" }
}

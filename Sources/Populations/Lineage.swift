import JSON

/// A lineage on disk: a folder with one file a generation, `0001.json`, written once and never
/// again, and the log that commits them. Sheets, `0001.png`, lie beside and can be made again.
///
/// A generation counts once its line is in the log, which comes after its file is on the disk. So
/// a crash at any point leaves the lineage as it was or as it was meant to be.
public final class Lineage {
  /// Its name.
  public let name: LineageName
  /// Its folder.
  public let folder: String
  /// Its tree and its place in it.
  public private(set) var history: History

  private let log: Log
  private var length: Int
  private let lock: WriterLock?

  init(name: LineageName, folder: String, forWriting: Bool) throws {
    self.name = name
    self.folder = folder
    log = Log(path: "\(folder)/lineage.jsonl")
    lock = forWriting ? try WriterLock(folder: folder, name: name) : nil
    (history, length) = try log.read()
  }

  /// Founds a lineage with its first generation.
  init(
    founding name: LineageName, folder: String, seed: UInt64, first: Generation
  ) throws {
    self.name = name
    self.folder = folder
    log = Log(path: "\(folder)/lineage.jsonl")
    try FileSystem.makeFolder(folder)
    lock = try WriterLock(folder: folder, name: name)
    guard !FileSystem.exists(log.path) else { throw PopulationError.lineageExists(name) }
    history = History()
    length = 0
    try save(first)
    try commit([.founded(seed: seed), .bred(generation: 1, parent: nil)])
  }

  /// Whether a folder holds a lineage.
  static func exists(in folder: String) -> Bool { FileSystem.exists("\(folder)/lineage.jsonl") }

  /// Where a generation's sheet lies, or would.
  public func sheetPath(_ generation: Int) -> String { path(generation, "png") }

  /// Where a generation's file lies.
  public func generationPath(_ generation: Int) -> String { path(generation, "json") }

  private func path(_ generation: Int, _ suffix: String) -> String {
    let digits = String(generation)
    return "\(folder)/\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits).\(suffix)"
  }

  /// The generation of that number from its file.
  ///
  /// A generation that its run did not save is bred again by `Breeder.generation(_:of:)`.
  ///
  /// - Precondition: the generation is there and is saved.
  /// - Throws: where its file is not as it was written.
  public func saved(_ number: Int) throws -> Generation {
    precondition(history.has(number) && history[number].isSaved, "expected a saved generation")
    let path = generationPath(number)
    let document = try JSONDocument(parsing: FileSystem.read(path), source: path)
    let generation = try Generation(json: document.root)
    guard generation.number == number else {
      throw try document.root.member("number").error(expected: "\(number), as the file's name says")
    }
    let parent = history[number].parent
    guard generation.parent == parent else {
      throw try document.root.member("parent").error(
        expected: "\(parent.map(String.init) ?? "null"), as the log has it")
    }
    return generation
  }

  /// Saves a generation, commits it and makes it the current one.
  ///
  /// - Parameter summary: what the run says that bred it.
  /// - Precondition: it has the next number.
  public func append(_ generation: Generation, summary: Run.Summary? = nil) throws {
    precondition(generation.number == history.count + 1, "expected the next generation")
    try save(generation)
    try commit([.bred(generation: generation.number, parent: generation.parent, summary)])
  }

  /// Logs a generation that is not saved, since the open run can breed it again, and makes it the
  /// current one. It may be lost in a crash of the system, and is then bred again.
  ///
  /// - Precondition: a run is open, and this is its next generation.
  public func pass(_ summary: Run.Summary) throws {
    try commit(
      [.passed(generation: history.count + 1, parent: history.now, summary)], isDurable: false)
  }

  /// Begins a run at the current generation.
  public func begin(_ run: Run) throws { try commit([.run(run)]) }

  /// Notes that the open run reached its goal.
  public func end() throws { try commit([.ended]) }

  /// Goes back to the generation that the current one was bred from.
  public func undo() throws {
    guard let target = history.undoTarget else { throw PopulationError.nothingToUndo(name) }
    try commit([.undone(to: target)])
  }

  /// Takes the last undo back.
  public func redo() throws {
    guard let target = history.redoTarget else { throw PopulationError.nothingToRedo(name) }
    try commit([.redone(to: target)])
  }

  /// Makes any generation the current one.
  public func load(_ generation: Int) throws {
    try commit([.loaded(checked(generation))])
  }

  /// The generation's number, where the lineage has it; the current one where none is given.
  ///
  /// - Throws: `PopulationError.unknownGeneration`.
  @discardableResult
  public func checked(_ generation: Int? = nil) throws -> Int {
    let generation = generation ?? history.now
    guard history.has(generation) else {
      throw PopulationError.unknownGeneration(generation, name, count: history.count)
    }
    return generation
  }

  private func save(_ generation: Generation) throws {
    try AtomicFile.write(
      generationPath(generation.number), bytes: generation.json.serialized(), mode: 0o444)
  }

  private func commit(_ entries: [LogEntry], isDurable: Bool = true) throws {
    precondition(lock != nil, "expected a lineage opened for writing")
    // Asked before it is written, taken in after: no copy of a long history a generation.
    if entries.count == 1 {
      try history.check(entries[0])
      length = try log.append(entries, after: length, isDurable: isDurable)
      try history.append(entries[0])
      return
    }
    var next = history
    for entry in entries { try next.append(entry) }
    length = try log.append(entries, after: length, isDurable: isDurable)
    history = next
  }
}

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

  /// The generation of that number; the current one where none is given.
  ///
  /// - Throws: where there is none, or its file is not as it was written.
  public func generation(_ number: Int? = nil) throws -> Generation {
    let number = try checked(number ?? history.now)
    let path = generationPath(number)
    let document = try JSONDocument(parsing: FileSystem.read(path), source: path)
    let generation = try Generation(json: document.root)
    guard generation.number == number else {
      throw try document.root.member("number").error(expected: "\(number), as the file's name says")
    }
    let parent = history.parents[number - 1]
    guard generation.parent == parent else {
      throw try document.root.member("parent").error(
        expected: "\(parent.map(String.init) ?? "null"), as the log has it")
    }
    return generation
  }

  /// Saves a generation, commits it and makes it the current one.
  ///
  /// - Precondition: it has the next number.
  public func append(_ generation: Generation) throws {
    precondition(generation.number == history.count + 1, "expected the next generation")
    try save(generation)
    try commit([.bred(generation: generation.number, parent: generation.parent)])
  }

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

  private func checked(_ generation: Int) throws -> Int {
    guard history.has(generation) else {
      throw PopulationError.unknownGeneration(generation, name, count: history.count)
    }
    return generation
  }

  private func save(_ generation: Generation) throws {
    try AtomicFile.write(
      generationPath(generation.number), bytes: generation.json.serialized(), mode: 0o444)
  }

  private func commit(_ entries: [LogEntry]) throws {
    precondition(lock != nil, "expected a lineage opened for writing")
    var next = history
    for entry in entries { try next.append(entry) }
    length = try log.append(entries, after: length)
    history = next
  }
}

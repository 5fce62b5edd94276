import Genomes

/// What can happen to a lineage: each is a line of its log.
extension Lineage {
  /// Saves a generation, commits it and makes it the current one.
  ///
  /// - Parameter summary: what the run that bred it says of it.
  /// - Throws: where it does not have the next number, or cannot be written.
  public func append(_ generation: Generation, summary: Run.Summary? = nil) throws {
    guard generation.number == history.count + 1 else {
      throw PopulationError.notNext(generation.number, name, expected: history.count + 1)
    }
    try checkLock()
    try commit(save(generation, summary: summary))
  }

  /// Logs the next generation of the open run without saving it, since the run can breed it again,
  /// and makes it the current one. A crash of the system may lose the line; the run then breeds it
  /// again.
  ///
  /// - Precondition: a run is open, and this is its next generation.
  /// - Throws: where the log cannot be written.
  public func logUnsaved(_ summary: Run.Summary) throws {
    try commit(
      .bredUnsaved(generation: history.count + 1, parent: history.now, summary), isDurable: false)
  }

  /// Begins a run at the current generation.
  ///
  /// - Parameter start: what it says of that generation, where no run bred it.
  /// - Throws: where the log cannot be written.
  public func begin(_ run: Run, start: Run.Summary? = nil) throws {
    try commit(.run(run, start: start))
  }

  /// Logs that the open run has reached its goal.
  ///
  /// - Parameter picture: the first of its last generation that fulfils its condition, where one does.
  /// - Throws: where the log cannot be written.
  public func end(fulfilled picture: IndividualID? = nil) throws {
    try commit(.ended(fulfilled: picture))
  }

  /// Goes back to the generation that the current one was bred from.
  ///
  /// - Throws: `PopulationError.nothingToUndo`; where the log cannot be written.
  public func undo() throws {
    guard let target = history.undoTarget else { throw PopulationError.nothingToUndo(name) }
    try commit(.undone(to: target))
  }

  /// Goes forward again, to the generation before the last undo.
  ///
  /// - Throws: `PopulationError.nothingToRedo`; where the log cannot be written.
  public func redo() throws {
    guard let target = history.redoTarget else { throw PopulationError.nothingToRedo(name) }
    try commit(.redone(to: target))
  }

  /// Makes any generation the current one.
  ///
  /// - Throws: `PopulationError.unknownGeneration`; where the log cannot be written.
  public func load(_ generation: Int) throws {
    try commit(.loaded(checked(generation)))
  }

  /// Logs that picks up to here no longer count for taste; nothing is deleted.
  ///
  /// - Throws: where the log cannot be written.
  public func forgetTaste() throws { try commit(.forgotten(through: history.count)) }

  /// Writes a generation's files, the images that its genomes see before.
  ///
  /// - Returns: its line for the log.
  func save(_ generation: Generation, summary: Run.Summary?) throws -> LogEntry {
    try images.keep(generation.imageFingerprints)
    let digest = try paths(generation.number).write(generation, formats)
    return .bred(
      generation: generation.number, parent: generation.parent, summary,
      file: SavedFile(
        GenerationFile(generation, digest: digest),
        run: history.methodOfNext(parent: generation.parent, summary: summary)))
  }
}

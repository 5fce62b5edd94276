/// A lineage whose log and files have been checked. Sheets, and what a run did not save, are checked
/// by whoever can paint and breed.
public struct Verification {
  /// The lineage; where its log is damaged, as it would be rebuilt.
  public let lineage: Lineage
  /// What is wrong, in the order of log, generations, and what else lies in the folder.
  public private(set) var faults: [Fault] = []
  /// How many individuals each generation has whose file is as it was written, by its number.
  public private(set) var sound: [Int: Int] = [:]
  /// The files that no line of the log commits.
  private(set) var uncommittedPaths: [String] = []

  init(_ lineage: Lineage, log faults: [Fault]) throws {
    self.lineage = lineage
    self.faults = faults
    let history = lineage.history
    for number in 1...history.count where history[number].isSaved {
      let path = lineage.generationPath(number)
      do {
        let generation = try lineage.saved(number)
        sound[number] = generation.individuals.count
        checkOrigin(of: generation)
      } catch {
        if case PopulationError.damagedFile(_, _, let expected, let found) = error {
          self.faults.append(
            Fault(path, "expected a file whose SHA-256 is \(expected), found \(found)"))
        } else {
          self.faults.append(Fault(path, error))
        }
      }
    }
    try checkFolder()
  }

  /// Checks that the parents which a generation names are there, and what the log says of it.
  private mutating func checkOrigin(of generation: Generation) {
    let number = generation.number
    let path = lineage.generationPath(number)
    if let file = lineage.history[number].file,
      file.seed != generation.seed
        || file.parents != generation.namedParents
    {
      faults.append(Fault(path, "the log has another seed or other parents"))
    }
    if let told = lineage.history.outline(of: number), told != GenerationOutline(generation) {
      faults.append(Fault(path, "the log has another method, number of pictures or best score"))
    }
    let named =
      generation.individuals.flatMap { individual in
        individual.parents.map { (individual.id.description, $0) }
      } + generation.namedParents.map { ("it", $0) }
    for (child, parent) in named where parent.lineage == nil {
      let origin = parent.id.generation
      let isThere =
        lineage.history.has(origin) && origin < number
        && parent.id.number <= sound[origin] ?? .max
      if !isThere {
        faults.append(Fault(path, "\(child) names the parent \(parent), which is not there"))
      }
    }
  }

  private mutating func checkFolder() throws {
    let (folder, history) = (lineage.folder, lineage.history)
    let listing = try FolderListing(folder)
    uncommittedPaths = listing.uncommitted(after: history).map { "\(folder)/\($0)" }
    faults += uncommittedPaths.map { Fault($0, "no line of the log commits it") }
    for (name, path) in try listing.temporaries(isLocked: false) {
      faults.append(Fault(path, "left by a process that did not finish \(name)"))
    }
  }

  /// Takes out what another process committed meanwhile.
  mutating func keepUncommitted(_ paths: [String]) {
    let meanwhile = Set(uncommittedPaths).subtracting(paths)
    faults.removeAll { meanwhile.contains($0.path) }
  }
}

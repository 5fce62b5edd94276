import Files
import Text

/// A lineage whose log and files have been checked. `Breeder.findings(in:)` checks its sheets, and
/// what a run did not save.
public struct Verification {
  /// The lineage; if its log is damaged, with the log that can be rebuilt.
  public let lineage: Lineage
  /// What is wrong: first with the log, then with generations, then with other files in the folder, the records
  /// of judges last.
  public private(set) var faults: [Fault] = []
  /// The number of individuals of each generation whose file is as it was written, by its number.
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
        if case PopulationError.damagedFile(_, let path, let expected, let found) = error {
          self.faults.append(
            Fault(path, "expected a file whose SHA-256 is \(expected), found \(found)"))
        } else {
          self.faults.append(Fault(path, error))
        }
      }
    }
    try checkFolder()
  }

  /// Checks that a generation is as the log describes it, and that the parents which it names are
  /// there.
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
    let listing = try FolderListing(folder, of: lineage.name, formats: lineage.formats)
    uncommittedPaths = listing.uncommitted(after: history).map { "\(folder)/\($0)" }
    faults += uncommittedPaths.map { Fault($0, "no line of the log names it") }
    for (name, path) in try listing.temporaries(isLocked: false) {
      faults.append(Fault(path, "left by a process that did not finish \(name)"))
    }
    if let fault = FormerNames.fault(in: folder) { faults.append(fault) }
    faults += lineage.judgedFaults()
  }

  /// Removes the faults of files that another process has written in the meantime, or may be about to
  /// commit.
  ///
  /// - Parameters:
  ///   - paths: what was not committed when it was looked at before.
  ///   - isBeingBred: whether another process may be breeding the lineage.
  mutating func keepUncommitted(_ paths: [String], isBeingBred: Bool) {
    var others = Set(uncommittedPaths).subtracting(paths)
    if isBeingBred {
      let next = lineage.history.count + 1
      others.formUnion(
        uncommittedPaths.filter { FileName(FileSystem.name(of: $0)).generation == next })
    }
    faults.removeAll { others.contains($0.path) }
  }
}

/// What is wrong with a file of a lineage.
public struct Fault: Hashable, Sendable, CustomStringConvertible {
  /// The file.
  public let path: String
  /// What is wrong, in a line that names the place.
  public let description: String

  /// A fault in these words. They are preceded by the place, or by the path if no place is given.
  public init(_ path: String, at place: String? = nil, _ words: String) {
    self.path = path
    description = printable("\(place ?? path): \(words)")
  }

  /// A fault in the words of an error, which name the place.
  public init(_ path: String, _ error: any Error) {
    self.path = path
    description = printable("\(error)")
  }
}

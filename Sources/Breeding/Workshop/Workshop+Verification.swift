import Genomes
import Populations

/// What was found in checking a lineage.
public struct CheckedLineage {
  /// The lineage; where its log is damaged, as it would be rebuilt.
  public let lineage: Lineage
  /// What is wrong, a line each; none where it is sound.
  public let faults: [Fault]
  /// What is not wrong and cannot be made again to the bit, since another version of the program
  /// painted it.
  public let notes: [Fault]
  /// How many sheets were drawn again and compared.
  public let sheets: Int
}

extension Workshop {
  /// The names of all lineages, in their order, with those whose logs are gone.
  ///
  /// - Throws: where the folder cannot be read.
  public func namesToVerify() throws -> [String] {
    try folder.namesToVerify().map(\.description)
  }

  /// Checks every line of a lineage's log, every generation's file and what it was bred from, every
  /// sheet, and breeds again what a run did not save.
  ///
  /// - Parameter name: the current lineage where none is given.
  /// - Throws: where there is no such lineage, or its folder cannot be read.
  public func verify(_ name: String? = nil) throws -> CheckedLineage {
    let verification = try folder.verification(of: name.map { try LineageName(checked: $0) })
    let findings = breeder.findings(in: verification)
    return CheckedLineage(
      lineage: verification.lineage, faults: verification.faults + findings.faults,
      notes: findings.notes,
      sheets: breeder.sheets(of: verification.lineage).count)
  }

  /// Makes again what can be made from the rest of a lineage: the log, generations that a run breeds
  /// again, sheets, copies of targets. No generation is deleted.
  ///
  /// - Parameter name: the current lineage where none is given.
  /// - Returns: what was done, a line each.
  /// - Throws: where there is no such lineage, or a file cannot be written.
  public func repair(_ name: String? = nil) throws -> [String] {
    let lineage = try folder.repaired(name.map { try LineageName(checked: $0) })
    return try breeder.repair(lineage) {
      try text($0.shown(of: lineage.name), in: lineage.sheetPath($0.number))
    }
  }
}

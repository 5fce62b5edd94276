import Genomes
import Populations

/// What was found in checking a lineage.
public struct CheckedLineage {
  /// The lineage; where its log is damaged, as it would be rebuilt.
  public let lineage: Lineage
  /// What is wrong, a line each; none where it is sound.
  public let faults: [Fault]
  /// How many sheets were drawn again and compared.
  public let sheets: Int
}

extension Workshop {
  /// The lineages, by name, with those whose logs are gone.
  public func namesToVerify() throws -> [LineageName] { try folder.namesToVerify() }

  /// Checks every line of a lineage's log, every generation's file and what it was bred from, every
  /// sheet, and breeds again what a run did not save.
  ///
  /// - Parameter name: the current lineage where none is given.
  /// - Throws: where there is no such lineage, or its folder cannot be read.
  public func verify(_ name: LineageName? = nil) throws -> CheckedLineage {
    let verification = try folder.verification(of: name)
    return CheckedLineage(
      lineage: verification.lineage,
      faults: verification.faults + breeder.faults(in: verification),
      sheets: breeder.sheets(of: verification.lineage).count)
  }

  /// Makes again of a lineage what the rest implies: the log, generations that a run breeds again,
  /// sheets, copies of targets. No generation is deleted.
  ///
  /// - Parameter name: the current lineage where none is given.
  /// - Returns: what was done, a line each.
  /// - Throws: where there is no such lineage, or a file cannot be written.
  public func repair(_ name: LineageName? = nil) throws -> [String] {
    let lineage = try folder.repaired(name)
    return try breeder.repair(lineage) { try Self.text($0.shown(of: lineage.name)) }
  }
}

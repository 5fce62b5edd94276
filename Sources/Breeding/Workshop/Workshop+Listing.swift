import Evolution
import Populations
import Text

extension Workshop {
  /// The lineages, by name, `exp-2` before `exp-10`; one that cannot be read does not hide the others.
  ///
  /// - Returns: those that can be read, and why the others cannot.
  /// - Throws: where the folder cannot be read.
  public func list() throws -> (lineages: [ListedLineage], faults: [any Error]) {
    let current = try? folder.currentName()
    var (lineages, faults): ([ListedLineage], [any Error]) = ([], [])
    for name in try (folder.names() + folder.closedNames())
      .sorted(by: { NaturalOrder.precedes($0.description, $1.description) })
    {
      do {
        lineages.append(
          ListedLineage(
            name: name, history: try folder.open(name).history, isCurrent: name == current))
      } catch {
        faults.append(error)
      }
    }
    return (lineages, faults)
  }

  /// The picture that stands for a lineage: of its current generation, or of the last saved one before
  /// that, the one with the best score or, where nothing is scored, the first on the sheet.
  ///
  /// - Throws: where its generation cannot be read.
  public func face(of listed: ListedLineage) throws -> FoundPicture {
    let lineage = try folder.open(listed.name)
    var number = lineage.history.now
    while !lineage.history[number].isSaved, let parent = lineage.history[number].parent {
      number = parent
    }
    let generation = try self.generation(number, of: lineage)
    let shown = Arrangement(generation).shown.map { generation.individuals[$0] }
    // Of equal ones the first.
    let best = shown.reduce(shown[0]) { ($1.score ?? 0) > ($0.score ?? 0) ? $1 : $0 }
    return FoundPicture(best, in: lineage.name, seed: lineage.history.seed)
  }
}

/// A lineage among others.
public struct ListedLineage: Sendable {
  /// Its name.
  public let name: LineageName
  /// Its tree of generations.
  public let history: History
  /// Whether it is the one that is bred where none is named.
  public let isCurrent: Bool
}

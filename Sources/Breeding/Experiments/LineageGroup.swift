import Genomes
import Populations
import Text

/// Lineages that stand together in an experiment: one alone, or those of a series, which were bred alike but
/// for their seeds.
public struct LineageGroup: Hashable, Sendable {
  /// What it is called.
  public let name: String
  /// Its lineages, in natural order.
  public let lineages: [LineageName]
}

extension Workshop {
  /// The lineages that texts name: `xor` that lineage or, where there is none, the series `xor-1`, `xor-2`, …;
  /// `xor-*` the series in any case; `xor-1-50` and `xor-1,4,9` those of it.
  ///
  /// - Parameter texts: the current lineage where there are none.
  /// - Throws: `ExperimentError` where there are no such lineages, or one text stands there twice;
  ///   `RequestError.name`; `PopulationError.noCurrentLineage`.
  public func groups(named texts: [String]) throws -> [LineageGroup] {
    if texts.isEmpty {
      let name = try folder.currentName()
      return [LineageGroup(name: name.description, lineages: [name])]
    }
    let known = try folder.names()
    var groups: [LineageGroup] = []
    for text in texts {
      let group = try group(named: text, among: known)
      if groups.contains(where: { $0.lineages == group.lineages }) {
        throw ExperimentError.groupTwice(text)
      }
      groups.append(group)
    }
    return groups
  }

  private func group(named text: String, among known: [LineageName]) throws -> LineageGroup {
    if let name = LineageName(text), known.contains(name) {
      return LineageGroup(name: text, lineages: [name])
    }
    let isPattern = text.hasSuffix("-*")
    let stem = isPattern ? String(text.dropLast(2)) : text
    let series = known.filter { Self.isNumbered($0, of: stem) }
    if !series.isEmpty { return LineageGroup(name: stem, lineages: series) }
    if !isPattern, let listed = try listed(text, among: known) { return listed }
    // What is said of a name that is unknown says more, where something is like it.
    if !isPattern, LineageName(text) == nil { throw RequestError.name(text) }
    let near = Spelling.nearest(stem, among: known.map(\.description))
    if !isPattern, !near.isEmpty { _ = try open(text) }
    throw ExperimentError.noSeries(stem)
  }

  /// Whether a name is the stem's with a number behind it.
  private static func isNumbered(_ name: LineageName, of stem: String) -> Bool {
    let text = name.description
    guard text.hasPrefix(stem + "-") else { return false }
    let digits = text.utf8.dropFirst(stem.utf8.count + 1)
    return !digits.isEmpty && digits.allSatisfy { 48...57 ~= $0 }
  }

  /// The lineages of a text such as `xor-1-50`; nil where it ends in no list of seeds. Of several ways to
  /// read it, that with the longest list.
  private func listed(_ text: String, among known: [LineageName]) throws -> LineageGroup? {
    for dash in text.indices where text[dash] == "-" && dash != text.startIndex {
      guard let list = try? SeedList(text[text.index(after: dash)...]) else { continue }
      let stem = text[..<dash]
      let names = list.seeds.compactMap { LineageName("\(stem)-\($0)") }
      // A number alone ends a name, which is told as one.
      guard names.count == list.seeds.count, names.count > 1 else { continue }
      let missing = names.filter { !known.contains($0) }
      guard missing.isEmpty else {
        throw ExperimentError.incompleteSeries(
          text, missing: Array(missing.prefix(5)), count: missing.count)
      }
      return LineageGroup(name: text, lineages: names)
    }
    return nil
  }
}

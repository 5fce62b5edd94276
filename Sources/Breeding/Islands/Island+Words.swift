import Evolution
import Populations

extension Island {
  /// Which island it is and what it takes in, for people: `island 3 of 16, 2 migrants by ring every 10
  /// generations, seed 7`.
  var words: String {
    "island \(number) of \(count), \(migrants) migrant\(migrants == 1 ? "" : "s") by \(topology.rawValue) "
      + "every \(every == 1 ? "generation" : "\(every) generations"), seed \(seed)"
  }
}

extension Run.Summary {
  /// Where immigrants are from, in words: `2 from xor-island-03 and 1 from xor-island-05`; nil where there
  /// are none.
  public var immigrantWords: String? {
    var counts: [(name: String, count: Int)] = []
    for name in immigrants.compactMap({ $0.lineage?.description }) {
      if counts.last?.name == name {
        counts[counts.count - 1].count += 1
      } else {
        counts.append((name, 1))
      }
    }
    if counts.count > 3 { return "\(immigrants.count) from \(counts.count) islands" }
    let words = counts.map { "\($0.count) from \($0.name)" }
    guard let last = words.last else { return nil }
    return words.count == 1
      ? last : words.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension RunWish {
  /// Refuses to go on with an island by itself, whose run was stopped: it would be another run.
  ///
  /// - Throws: `IslandError.alone`.
  func checkIsland(of run: Run, in lineage: Lineage?) throws(IslandError) {
    guard run.method.island == nil, from == nil, !isAnother, let lineage,
      let stopped = lineage.history.openRun,
      let island = lineage.history.runs[stopped].method.island
    else { return }
    throw .alone(lineage.name, island)
  }
}

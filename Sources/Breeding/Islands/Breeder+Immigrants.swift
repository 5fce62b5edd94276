import Evolution
import Files
import Genomes
import Populations

extension Breeder {
  /// The best of other islands that come in among the children of a generation, in the order of the
  /// islands, the best of each first; none for most generations, and where there are no islands.
  ///
  /// They are read from the generations that the other islands have saved, so that they are the same
  /// whenever, wherever and by whom this is asked. An island that had reached its goal before gives the
  /// best of its last generation.
  ///
  /// - Parameters:
  ///   - number: the generation's number.
  ///   - method: by which the lineage breeds it.
  ///   - lineage: in whose folder the other islands' lineages lie.
  /// - Throws: `PopulationError` where one of them is not there; `IslandError` where it has not bred so far
  ///   or is no island of these; where its generation cannot be read.
  func immigrants(
    _ number: Int, _ method: SearchMethod, _ lineage: Lineage
  ) throws -> [Specimen] {
    guard let island = method.island else { return [] }
    return try island.sources(into: number).flatMap { source in
      try emigrants(number - 1, of: source, beside: island, in: lineage)
    }
  }

  /// Those that came in when a generation was bred, or more of which those are the only ones that the
  /// island did not have.
  ///
  /// The log names them, since an island that had ended may have been bred on afterwards, so that it would
  /// send others now. A log that was rebuilt names only those that stayed.
  ///
  /// - Throws: as `immigrants`.
  func immigrantsAgain(_ number: Int, of lineage: Lineage) throws -> [Specimen] {
    let history = lineage.history
    guard let run = history[number].run else { return [] }
    let recorded = history[number].summary?.immigrants ?? []
    let sent = Result { try immigrants(number, history.runs[run].method, lineage) }
    if recorded.isEmpty { return try sent.get() }
    if case .success(let sent) = sent {
      let addresses = Set(sent.map(\.address))
      if recorded.allSatisfy(addresses.contains) { return sent }
    }
    let folder = PopulationFolder(path: FileSystem.parent(of: lineage.folder))
    return try recorded.map { address in
      let (name, id) = (address.lineage ?? lineage.name, address.id)
      let individuals = try folder.open(folder.newName(of: name)).saved(id.generation).individuals
      guard individuals.indices.contains(id.number - 1) else {
        throw IslandError.notBred(name, generation: id.generation)
      }
      return Specimen(address, individuals[id.number - 1].genome)
    }
  }

  private func emigrants(
    _ number: Int, of source: Int, beside island: Island, in lineage: Lineage
  ) throws -> [Specimen] {
    guard let name = island.lineage(of: source) else { throw IslandError.longName(island.name) }
    let folder = PopulationFolder(path: FileSystem.parent(of: lineage.folder))
    let other = try folder.open(folder.newName(of: name))
    let last = try other.history.sent(number, by: source, beside: island, as: other.name)
    guard let last else { return [] }
    let generation = try other.saved(last)
    guard case .auto(let method) = generation.method else { return [] }
    return method.kind.best(island.migrants, of: generation.individuals).map {
      Specimen(Address($0.id, in: name), $0.genome)
    }
  }
}

extension History {
  /// The generation whose best an island sends when it is at that number: this, or its last where it ended
  /// before. Nil where it ended without breeding any.
  ///
  /// - Throws: `IslandError.notBred`, `otherIslands`.
  fileprivate func sent(
    _ number: Int, by source: Int, beside island: Island, as name: LineageName
  ) throws(IslandError) -> Int? {
    /// Whether the run that bred a generation was of that island.
    func isOfIsland(_ generation: Int) -> Bool {
      guard let run = self[generation].run, let known = runs[run].method.island else {
        return false
      }
      return known.number == source && known.isBeside(island)
    }
    if has(number) {
      if isOfIsland(number) { return number }
      // It may have been bred on by something else after its end.
      guard let last = (1..<number).last(where: isOfIsland) else {
        throw .otherIslands(name, source, of: island.name)
      }
      return last
    }
    guard openRun == nil else { throw .notBred(name, generation: number) }
    return (1...max(1, count)).last(where: isOfIsland)
  }
}

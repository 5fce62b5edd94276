import Populations

extension Breeder {
  /// A generation of a lineage; the current one where none is given.
  ///
  /// One that its run did not save is bred again, from the last saved one before it.
  ///
  /// - Throws: where there is none, a file is not as it was written, or what is bred again is not
  ///   what the log says of it.
  public func generation(_ number: Int? = nil, of lineage: Lineage) throws -> Generation {
    let number = try lineage.checked(number)
    var missing: [Int] = []
    var start = number
    while !lineage.history[start].isSaved, let parent = lineage.history[start].parent {
      missing.append(start)
      start = parent
    }
    var generation = try lineage.saved(start)
    var evolver: Evolver?
    var run: Int?
    for number in missing.reversed() {
      let record = lineage.history[number]
      if record.run != run || evolver == nil, let place = record.run {
        let run = lineage.history.runs[place]
        evolver = try Evolver(run.method, from: generation, seed: run.seed, renderer: renderer)
      }
      run = record.run
      evolver?.step(number: number)
      guard let bred = evolver?.generation, evolver?.summary == record.summary else {
        throw PopulationError.notReproduced(number, lineage.name)
      }
      generation = bred
    }
    return generation
  }
}

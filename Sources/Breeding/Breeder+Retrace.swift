import Arithmetic
import Populations

extension Breeder {
  /// A generation of a lineage; the current one where none is given.
  ///
  /// One that its run did not save is bred again, from the last saved one before it. No judge is asked for
  /// that: what judges said is recorded.
  ///
  /// - Throws: where there is none, a file is not as it was written, or what is bred again is not
  ///   what the log says of it.
  public func generation(_ number: Int? = nil, of lineage: Lineage) throws -> Generation {
    try generation(number, of: lineage) { _ in }
  }

  /// A generation, as `generation(_:of:)` gives it.
  ///
  /// - Parameter visit: is given each generation that is read or bred again on the way, from the oldest to
  ///   the one itself.
  func generation(
    _ number: Int?, of lineage: Lineage, visit: (Generation) -> Void
  ) throws -> Generation {
    let number = try lineage.checked(number)
    let (start, missing) = lineage.history.saved(before: number)
    var generation = try lineage.saved(start)
    visit(generation)
    var evolver: Evolver?
    var run: Int?
    for number in missing {
      let record = lineage.history[number]
      if record.run != run || evolver == nil, let index = record.run {
        let run = lineage.history.runs[index]
        evolver = try askingNobody.evolver(
          run.method, from: generation, seed: run.seed, in: lineage)
      }
      run = record.run
      try evolver?.step(number: number, immigrants: immigrantsAgain(number, of: lineage))
      let arithmetic = record.run.map { lineage.history.runs[$0].arithmetic }
      let isOther = arithmetic != PixelArithmetic.version
      // A log that was rebuilt may have no summary to hold it against.
      guard let arithmetic, let bred = evolver?.generation,
        let said = evolver?.summary, record.summary?.agrees(with: said) ?? !isOther
      else {
        throw isOther
          ? PopulationError.otherArithmetic(number, lineage.name, saved: start)
          : PopulationError.notReproduced(number, lineage.name)
      }
      generation = bred.bred(by: arithmetic)
      visit(generation)
    }
    return generation
  }

  /// The generation as its run breeds it or its changes make it, whatever its file holds; nil for any
  /// other.
  ///
  /// - Throws: where the generation before cannot be had.
  func bredAgain(_ number: Int, of lineage: Lineage) throws -> Generation? {
    let record = lineage.history[number]
    guard let index = record.run, let parent = record.parent else {
      return try lineage.history.outline(of: number).flatMap {
        try editedAgain($0, as: nil, of: lineage)
      }
    }
    let run = lineage.history.runs[index]
    var evolver = try askingNobody.evolver(
      run.method, from: try generation(parent, of: lineage), seed: run.seed, in: lineage)
    try evolver.step(number: number, immigrants: immigrantsAgain(number, of: lineage))
    return evolver.generation.bred(by: run.arithmetic)
  }
}

extension History {
  /// The generation itself where it is saved, else the last saved one that it comes from, and the
  /// generations from there to it, which have to be bred again.
  func saved(before number: Int) -> (start: Int, missing: [Int]) {
    var missing: [Int] = []
    var start = number
    while !self[start].isSaved, let parent = self[start].parent {
      missing.append(start)
      start = parent
    }
    return (start, missing.reversed())
  }
}

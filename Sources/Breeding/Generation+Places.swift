import Evolution
import Genomes
import Populations

extension Generation {
  /// Throws where the generation has no picture of that number.
  package func require(_ picture: Int) throws(RequestError) {
    guard 1...individuals.count ~= picture else {
      throw .unknownPicture(picture, generation: number, count: individuals.count)
    }
  }

  /// How many children a sheet has where nobody says: as many as its parents', but genomes that were
  /// imported, starred or edited are often too few to choose from, and a map as many as its sheet shows.
  /// No more than a sheet may have.
  package var defaultChildren: Int {
    let count =
      switch method {
      case .imported, .stars, .pictures, .edit: max(Breeder.defaultCount, individuals.count)
      case .auto(let method) where method.kind.layout == .map: Arrangement(self).shown.count
      default: individuals.count
      }
    return min(count, Breeder.counts.upperBound)
  }
}

extension Generation.Pick {
  /// How many picks stay.
  private var kept: Int { keep ? differentPicks.count : 0 }

  /// Throws where a locked picture or a newcomer has no place on the new sheet, or no child has.
  func checkPlaces(in parent: Generation, count: Int) throws(RequestError) {
    for number in locked {
      try parent.require(number)
      if number > count { throw .lockOutside(number, count: count) }
      if keep, picks.contains(number) { throw .lockKept(number) }
      if number <= kept { throw .lockUnderKept(number, kept: kept) }
    }
    if !locked.isEmpty, locked.count + kept >= count { throw .lockFull(count: count) }
    if let newcomers {
      let most = count - kept - locked.count - 1
      guard most > 0 else { throw .newcomersFull(count: count) }
      try RequestError.check(newcomers.count, in: 1...most, .newcomers)
    }
  }

  /// The places, from 0, that are no newcomer's: those are the last that are not locked.
  func childPlaces(count: Int) -> [Int] {
    let free = (0..<count).filter { !locked.contains($0 + 1) }
    let fresh = Set(free.suffix(newcomers?.count ?? 0))
    return (0..<count).filter { !fresh.contains($0) }
  }
}

extension VariationLimits {
  /// Throws where a parent would be too large in the colours that children are to have.
  func checkSizes(
    of specimens: [Specimen], in conceptions: [Conception]
  ) throws(RequestError) {
    guard let colours else { return }
    for parent in Set(conceptions.flatMap(\.parents)).sorted() {
      _ = try specimens[parent].painted(in: colours)
    }
  }
}

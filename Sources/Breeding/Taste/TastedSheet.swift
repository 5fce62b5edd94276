import Evolution
import Genomes
import Populations

/// The places of a sheet whose children a taste chooses among several times as many.
///
/// Every fifth child is free: it is there whatever the taste says of it, so that a person also sees what
/// is not foreseen, and the taste can learn that it was wrong. Parents that go on are not chosen either.
struct TastedSheet {
  /// How many places there are.
  let count: Int
  /// The places, from 0, of the children that the taste chooses.
  let favoured: [Int]
  /// How it chooses.
  let choice: TasteChoice

  /// The places that these conceptions fill.
  init(_ conceptions: [Conception], by taste: Taste) {
    count = conceptions.count
    let children = conceptions.indices.filter { index in
      if case .kept = conceptions[index] { false } else { true }
    }
    let turns = children.enumerated()
    favoured = turns.filter { ($0.offset + 1) % Taste.freeShare != 0 }.map(\.element)
    choice = TasteChoice(
      span: taste.span, pool: Taste.pool,
      free: turns.filter { ($0.offset + 1) % Taste.freeShare == 0 }.map { $0.element + 1 })
  }

  /// How many are bred: the sheet, and behind it those that come into question as well.
  var broodCount: Int { count + (choice.pool - 1) * favoured.count }
}

extension Breeder {
  /// The sheet of those of a brood that a taste favours: first come the children that would be there
  /// without it; the best liked of all but the free ones take the places that are not free, the best
  /// first.
  func favoured(_ sheet: TastedSheet, among brood: Generation, by taste: Taste) -> Generation {
    let eligible = sheet.favoured + Array(sheet.count..<brood.individuals.count)
    let features = features(of: eligible.map { brood.individuals[$0].genome })
    let likings = features.map(taste.liking)
    let ranked = eligible.indices.sorted { first, second in
      likings[first] == likings[second] ? first < second : likings[first] > likings[second]
    }
    var chosen = Array(0..<sheet.count)
    for (place, rank) in zip(sheet.favoured, ranked) { chosen[place] = eligible[rank] }
    return Generation(
      number: brood.number, parent: brood.parent, seed: brood.seed, method: brood.method,
      individuals: chosen.enumerated().map { index, other in
        brood.individuals[other].numbered(index + 1)
      })
  }
}

extension Individual {
  /// The same, with another number in its generation.
  fileprivate func numbered(_ number: Int) -> Individual {
    Individual(
      id: IndividualID(generation: id.generation, number: number), parents: parents,
      operation: operation, mutations: mutations, tries: tries, genome: genome)
  }
}

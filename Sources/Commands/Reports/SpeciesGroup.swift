import Breeding

/// The pictures of a generation that are of one species.
struct SpeciesGroup {
  /// The species' number in its run.
  let species: Int
  /// The numbers of its pictures on the sheet.
  let numbers: [Int]
  /// The best score among them.
  let best: Double

  /// The species of a generation, the best first; none where it has none.
  static func all(of generation: Generation) -> [SpeciesGroup] {
    var groups: [SpeciesGroup] = []
    for individual in generation.individuals {
      guard let species = individual.species else { return [] }
      if !groups.contains(where: { $0.species == species }) {
        let members = generation.individuals.indices.filter {
          generation.individuals[$0].species == species
        }
        groups.append(
          SpeciesGroup(
            species: species, numbers: members.map { $0 + 1 },
            best: members.compactMap { generation.individuals[$0].score }.max() ?? 0))
      }
    }
    return groups.enumerated().sorted {
      ($1.element.best, $0.offset) < ($0.element.best, $1.offset)
    }.map(\.element)
  }

  /// The species, its best score and its pictures.
  var words: String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    let list = ranges.map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
    }
    return "species \(species), best \(Report.decimal(best)): \(list.joined(separator: ", "))"
  }
}

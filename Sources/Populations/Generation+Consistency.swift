import Evolution
import JSON

extension Generation {
  /// Checks that what a search says of the individuals is whole, so that it can go on from them.
  ///
  /// - Parameter element: the generation's JSON.
  /// - Throws: at the first individual that is not as its method or the memory has it.
  func expectConsistency(in element: JSONElement) throws(JSONError) {
    guard case .auto(let method) = method else { return try expectNoMemory(element) }
    let all = try element.member("individuals").elements()
    switch method.search {
    case .generational: try expectSpecies(all, element)
    case .novelty:
      try expectSpecies(all, element)
      guard memory.novelty != nil else {
        throw try element.member("memory").error(expected: "a memory of novelty")
      }
    case .mapElites:
      try expectNoMemory(element)
      try expectCells(all, of: method)
    case .nsga2:
      try expectNoMemory(element)
      try expectObjectives(all)
    }
  }

  private func expectNoMemory(_ element: JSONElement) throws(JSONError) {
    guard memory.isEmpty else {
      throw try element.member("memory").error(
        expected: "a memory in what a search of species bred alone")
    }
  }

  private func expectSpecies(
    _ all: [JSONElement], _ element: JSONElement
  ) throws(JSONError) {
    guard let speciation = memory.speciation else {
      throw element.error(expected: "a memory of species")
    }
    guard speciation.turn <= number else {
      throw try element.member("memory").member("species").member("turn").error(
        expected: "at most \(number), a turn a generation")
    }
    let ids = Set(speciation.species.map(\.id))
    for (individual, json) in zip(individuals, all) {
      guard let species = individual.species, ids.contains(species) else {
        throw json.error(expected: "a species of the memory")
      }
      guard individual.score != nil else { throw json.error(expected: "a score") }
    }
    for species in speciation.species {
      guard individuals[species.representative].species == species.id else {
        throw all[species.representative].error(
          expected: "species \(species.id), for which it stands")
      }
    }
  }

  private func expectCells(_ all: [JSONElement], of method: Auto) throws(JSONError) {
    var taken = Set<Int>()
    let count = method.axes.reduce(1) { $0 * $1.bins }
    for (individual, json) in zip(individuals, all) {
      guard let cell = individual.cell, cell < count, taken.insert(cell).inserted else {
        throw json.error(expected: "a cell of its own among \(count)")
      }
    }
  }

  private func expectObjectives(_ all: [JSONElement]) throws(JSONError) {
    let count = max(1, individuals.first?.values.count ?? 0)
    for (individual, json) in zip(individuals, all) where individual.values.count != count {
      throw json.error(expected: "\(count) values, one an objective")
    }
  }
}

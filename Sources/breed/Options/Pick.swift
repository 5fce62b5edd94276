import ArgumentParser
import Populations

/// A picture as a person names it: `7` on the current sheet, or `3/7` on generation 3's.
struct Pick: ExpressibleByArgument {
  let generation: Int?
  let number: Int

  init?(argument: String) {
    if let id = IndividualID(argument) {
      generation = id.generation
      number = id.number
    } else if let id = IndividualID("1/\(argument)") {
      generation = nil
      number = id.number
    } else {
      return nil
    }
  }

  /// The individual, of the generation that it names or else of the lineage's current one.
  func individual(in lineage: Lineage) throws -> Individual {
    let generation = try lineage.generation(generation)
    try generation.require(number)
    return generation.individuals[number - 1]
  }
}

/// Numbers of one sheet, `3,7`.
struct PickList: ExpressibleByArgument {
  let numbers: [Int]

  init?(argument: String) {
    var numbers: [Int] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let pick = Pick(argument: String(part)), pick.generation == nil else { return nil }
      if !numbers.contains(pick.number) { numbers.append(pick.number) }
    }
    self.numbers = numbers
  }
}

extension Generation {
  /// Throws where the generation has no picture of that number.
  func require(_ picture: Int) throws {
    guard 1...individuals.count ~= picture else {
      throw ValidationError(
        "no picture \(picture) in generation \(number): expected 1 to \(individuals.count)")
    }
  }
}

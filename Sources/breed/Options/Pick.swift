import ArgumentParser
import Populations

/// A picture as a person names it: `7` on the current sheet, or `3/7` on generation 3's.
struct Pick {
  let generation: Int?
  let number: Int

  /// Reads what was typed.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    if let id = IndividualID(argument) {
      generation = id.generation
      number = id.number
    } else if let id = IndividualID("1/\(argument)") {
      generation = nil
      number = id.number
    } else {
      throw ValidationError(
        "expected a number on the sheet, such as 7, or generation/number, such as 3/7")
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
struct PickList {
  let numbers: [Int]

  /// Reads what was typed; a number that stands there twice counts once.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    var numbers: [Int] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let id = IndividualID("1/\(part)") else {
        throw ValidationError(
          "expected numbers on the sheet, from 1, with commas between them, such as 3,7")
      }
      if !numbers.contains(id.number) { numbers.append(id.number) }
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

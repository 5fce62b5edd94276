import ArgumentParser
import Breeding
import Populations

/// A picture as a person names it: `7` on the current sheet, `3/7` on generation 3's, or
/// `lagoon/3/7` in another lineage.
struct Pick {
  let lineage: LineageName?
  let generation: Int?
  let number: Int

  /// Reads what was typed.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    if let address = Address(argument) {
      lineage = address.lineage
      generation = address.id.generation
      number = address.id.number
    } else if let id = IndividualID("1/\(argument)") {
      lineage = nil
      generation = nil
      number = id.number
    } else {
      throw ValidationError(
        "expected a number on the sheet, such as 7, or generation/number, such as 3/7, "
          + "or lineage/generation/number, such as lagoon/3/7")
    }
  }

  /// A picture that is there.
  struct Found {
    let lineage: Lineage
    let individual: Individual

    /// Its address as a lineage names it.
    func address(from other: LineageName?) -> Address {
      Address(individual.id, in: lineage.name == other ? nil : lineage.name)
    }
  }

  /// The individual that is meant.
  ///
  /// - Parameters:
  ///   - breeder: breeds a generation again that was not saved.
  ///   - current: the current lineage, where it is open.
  func found(
    in folder: PopulationFolder, by breeder: Breeder, current: Lineage? = nil
  ) throws -> Found {
    let isCurrent = lineage == nil || lineage == current?.name
    let lineage = try isCurrent ? current ?? folder.open() : folder.open(lineage)
    let generation = try breeder.generation(generation, of: lineage)
    try generation.require(number)
    return Found(lineage: lineage, individual: generation.individuals[number - 1])
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

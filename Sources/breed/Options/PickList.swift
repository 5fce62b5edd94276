import ArgumentParser
import Breeding

/// Numbers of one sheet, `3,7`.
struct PickList {
  let numbers: [Int]

  /// Reads what was typed; a number that stands there twice counts once.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    var numbers: [Int] = []
    var known: Set<Int> = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let id = IndividualID("1/\(part)") else {
        throw ValidationError(
          "expected numbers on the sheet, from 1, with commas between them, such as 3,7")
      }
      if known.insert(id.number).inserted { numbers.append(id.number) }
    }
    self.numbers = numbers
  }
}

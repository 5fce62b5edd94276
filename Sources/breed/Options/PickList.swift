import ArgumentParser
import Breeding

/// Numbers of one sheet, `3,7`.
struct PickList {
  let numbers: [Int]

  /// The most that a weight can be.
  private static let weights = 1...100

  /// Reads what was typed; a number that stands there twice counts once.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    var known: Set<Int> = []
    numbers = try Self.numbers(argument) { part in
      IndividualID("1/\(part)").map { [$0.number] }
    }.filter { known.insert($0).inserted }
  }

  /// Reads what was typed, where a number may have a weight, `3*2,7`, or stand there several times, which
  /// is the same.
  ///
  /// - Throws: what was expected.
  init(weighted argument: String) throws {
    let weighted = "; or 3*2,7 to give 3 its turn twice as often"
    numbers = try Self.numbers(argument, or: weighted) { part in
      let factors = part.split(separator: "*", omittingEmptySubsequences: false)
      guard factors.count <= 2, let id = IndividualID("1/\(factors[0])") else { return nil }
      guard factors.count == 2 else { return [id.number] }
      guard let weight = Int(factors[1]), Self.weights ~= weight else { return nil }
      return [Int](repeating: id.number, count: weight)
    }
  }

  private static func numbers(
    _ argument: String, or other: String = "", of part: (Substring) -> [Int]?
  ) throws -> [Int] {
    try argument.split(separator: ",", omittingEmptySubsequences: false).flatMap { text in
      guard let numbers = part(text) else {
        throw ValidationError(
          "expected numbers on the sheet, from 1, with commas between them, such as 3,7\(other)")
      }
      return numbers
    }
  }
}

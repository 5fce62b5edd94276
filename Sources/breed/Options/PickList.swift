import ArgumentParser
import Breeding

/// Numbers of one sheet, or of stars: `3,7`.
struct PickList {
  let numbers: [Int]

  /// The most that a weight can be.
  private static let weights = 1...100

  /// Reads what was typed; a number that stands there twice counts once.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    numbers = try Self.different(argument, of: "on the sheet")
  }

  /// Reads the numbers of stars; one that stands there twice counts once.
  ///
  /// - Throws: what was expected.
  init(stars argument: String) throws {
    numbers = try Self.different(argument, of: "of stars")
  }

  private static func different(_ argument: String, of what: String) throws -> [Int] {
    try numbers(argument, of: what) { part in
      IndividualID.number(part).map { [$0] }
    }.unique
  }

  /// Reads what was typed, where a number may have a weight, `3*2,7`, or stand there several times, which
  /// is the same.
  ///
  /// - Throws: what was expected.
  init(weighted argument: String) throws {
    let weighted = "; or 3*2,7 to give 3 its turn twice as often"
    numbers = try Self.numbers(argument, of: "on the sheet", or: weighted) { part in
      let factors = part.split(separator: "*", omittingEmptySubsequences: false)
      guard factors.count <= 2, let number = IndividualID.number(factors[0]) else { return nil }
      guard factors.count == 2 else { return [number] }
      guard let weight = Int(factors[1]), Self.weights ~= weight else { return nil }
      return [Int](repeating: number, count: weight)
    }
  }

  private static func numbers(
    _ argument: String, of what: String, or other: String = "", _ part: (Substring) -> [Int]?
  ) throws -> [Int] {
    try argument.split(separator: ",", omittingEmptySubsequences: false).flatMap { text in
      guard let numbers = part(text) else {
        throw ValidationError(
          "expected numbers \(what), from 1, with commas between them, such as 3,7\(other)")
      }
      return numbers
    }
  }
}

import ArgumentParser
import Files
import Genomes
import Populations

/// How many pictures one sheet may have.
enum Count {
  /// Throws where the number is out of bounds.
  static func check(_ count: Int, flag: String = "--count") throws {
    guard 1...1_000 ~= count else {
      throw ValidationError("\(flag) \(count): expected 1 to 1000")
    }
  }
}

/// How far children stray.
enum Strength {
  /// Throws where the number is out of bounds.
  static func check(_ strength: Double) throws {
    guard 0...1 ~= strength else {
      throw ValidationError(
        "--strength \(strength): expected 0 (nearly the parent) to 1 (wild)")
    }
  }
}

extension LineageName {
  /// The name that a person typed.
  init(argument: String) throws {
    guard let name = LineageName(argument) else {
      throw ValidationError(
        "\"\(printable(argument))\" is no name of a lineage: expected \(Self.rule)")
    }
    self = name
  }
}

import JSON
import Populations

/// What commands say of a lineage and a generation.
enum Report {
  /// A generation in a line: number, pictures, how it came about.
  static func line(_ generation: Generation) -> String {
    let pictures = pictures(generation.individuals.count)
    return "generation \(generation.number), \(pictures), \(method(generation))"
  }

  /// So many pictures, in words.
  static func pictures(_ count: Int) -> String { count == 1 ? "1 picture" : "\(count) pictures" }

  /// How a generation came about.
  static func method(_ generation: Generation) -> String {
    let from = generation.parent.map { " of generation \($0)" } ?? ""
    switch generation.method {
    case .new(let recipe):
      return "drawn by \(recipe)"
    case .pick(let pick):
      let picks = pick.picks.map(String.init).joined(separator: ", ")
      return "bred from \(picks)\(from), strength \(pick.strength)\(pick.keep ? ", kept" : "")"
    case .auto(let auto):
      let scores = generation.individuals.compactMap(\.score)
      let best = scores.max().map { ", best \(decimal($0))" } ?? ""
      return "bred by \(auto.fitness)\(from), strength \(auto.strength)\(best)"
    }
  }

  /// A generation as JSON.
  static func json(_ generation: Generation, of lineage: Lineage, sheet: String?) -> JSONValue {
    .object([
      ("lineage", .string(lineage.name.description)),
      ("generation", .integer(generation.number)),
      ("parent", generation.parent.map(JSONValue.integer) ?? .null),
      ("count", .integer(generation.individuals.count)),
      ("seed", .integer(Int(generation.seed))),
      ("method", generation.method.json),
      ("file", .string(lineage.generationPath(generation.number))),
      ("sheet", sheet.map(JSONValue.string) ?? .null),
    ])
  }

  /// A number with four decimals, or as it is where it is too large for them to matter.
  static func decimal(_ value: Double) -> String {
    guard value.magnitude < 1e9 else { return "\(value)" }
    let scaled = Int((value * 10_000).rounded())
    let digits = String(abs(scaled) % 10_000)
    return (scaled < 0 ? "-" : "") + "\(abs(scaled) / 10_000)."
      + String(repeating: "0", count: 4 - digits.count) + digits
  }
}

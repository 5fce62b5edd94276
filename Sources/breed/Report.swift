import Breeding
import Evolution
import Files
import Fitness
import Genomes
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
    case .new(let recipe, let settings):
      return "drawn by \(printable(recipe))" + words(settings)
    case .imported(let origin):
      let names = origin.origins.compactMap { $0 }
      return "imported from \(printable(origin.file))"
        + (names.count == 1 ? ", \(printable(names[0]))" : "")
    case .pick(let pick):
      return "bred from \(list(pick.picks))\(from), strength \(pick.strength)"
        + (pick.keep ? ", kept" : "")
        + (pick.locked.isEmpty ? "" : ", locked \(list(pick.locked))") + words(pick.limits)
    case .cross(let cross):
      return "crossed from \(cross.first) and \(cross.second), strength \(cross.strength)"
        + words(cross.limits)
    case .vary(let vary):
      return "varied from \(vary.parent), strength \(list(vary.strengths))" + words(vary.limits)
    case .morph(let morph):
      return "morphed from \(morph.first) to \(morph.last)"
    case .auto(let auto):
      let scores = generation.individuals.compactMap(\.score)
      let best = scores.max().map { ", best \(decimal($0))" } ?? ""
      let front =
        auto.kind == .nsga2 ? ", front of \(Arrangement(generation).shown.count)" : ""
      return "bred by \(aim(auto))\(from)\(words(auto))\(front)\(best)"
    case .tournament(let old):
      let scores = generation.individuals.compactMap(\.score)
      let best = scores.max().map { ", best \(decimal($0))" } ?? ""
      return "bred by \(printable(old.fitness))\(from), strength \(old.strength)\(best)"
    }
  }

  /// How a generation came about, in a word or two.
  static func shortMethod(_ generation: Generation) -> String {
    switch generation.method {
    case .new(let recipe, _): "drawn by \(printable(recipe))"
    case .imported: "imported"
    case .pick(let pick): "from \(list(pick.picks))"
    case .cross(let cross): "\(cross.first) with \(cross.second)"
    case .vary(let vary): "varied \(vary.parent)"
    case .morph(let morph): "\(morph.first) to \(morph.last)"
    case .auto(let auto): auto.kind == .generational ? "auto" : auto.kind.rawValue
    case .tournament: "auto"
    }
  }

  /// What an automatic run breeds by; its scores are those of that.
  static func aim(_ auto: SearchMethod) -> String {
    auto.kind == .novelty ? "novelty" : title(auto)
  }

  /// A fitness as a person is told: presets by their names.
  private static func title(_ auto: SearchMethod) -> String {
    printable(auto.fitness.map(\.title).joined(separator: ", "))
  }

  /// What of the search is not the default, as it goes on after a comma.
  private static func words(_ auto: SearchMethod) -> String {
    let defaults = NEATSettings()
    let search =
      switch auto.kind {
      case .generational: ""
      case .novelty: ", \(title(auto)) noted"
      case .mapElites, .nsga2: ", \(auto.kind.rawValue)"
      }
    return search
      + (auto.axes.isEmpty
        ? ""
        : " over "
          + auto.axes.map { "\(printable($0.measure.description)) (\($0.bins))" }.joined(
            separator: " and "))
      + (auto.activations.isEmpty
        ? "" : ", activations \(list(auto.activations.map(\.rawValue)))")
      + NEATSettings.all.filter { auto.settings[$0] != defaults[$0] }.map { setting in
        let value = auto.settings[setting]
        return ", \(setting.name) " + (setting.isWhole ? "\(Int(value))" : "\(value)")
      }.joined()
  }

  /// What is given of some settings, as it goes on after a comma.
  private static func words(_ settings: some SettingTable) -> String {
    settings.words.map { ", \($0)" }.joined()
  }

  private static func list(_ values: [some CustomStringConvertible]) -> String {
    values.map(\.description).joined(separator: ", ")
  }

  /// A generation as JSON; its file is null where its run did not save it.
  static func json(_ shown: ShownGeneration) -> JSONValue {
    json(
      shown.generation, of: shown.lineage, summary: shown.summary, file: shown.file,
      sheet: shown.sheet)
  }

  /// A generation as JSON.
  static func json(
    _ generation: Generation, of lineage: LineageName, summary: Run.Summary?, file: String?,
    sheet: String?
  ) -> JSONValue {
    .object([
      ("lineage", .string(lineage.description)),
      ("generation", .integer(generation.number)),
      ("parent", generation.parent.map(JSONValue.integer) ?? .null),
      ("count", .integer(generation.individuals.count)),
      ("seed", .integer(Int(generation.seed))),
      ("method", generation.method.json),
      ("summary", summary?.json ?? .null),
      ("file", file.map(JSONValue.string) ?? .null),
      ("sheet", sheet.map(JSONValue.string) ?? .null),
    ])
  }

  /// The lineage of an address, as JSON.
  static func lineage(_ address: Address) -> JSONValue {
    address.lineage.map { .string($0.description) } ?? .null
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

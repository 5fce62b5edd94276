import Breeding
import Genomes
import JSON
import Populations
import Text

/// What commands say of a lineage and a generation.
enum Report {
  /// A generation in a line: number, pictures, how it came about.
  static func line(_ generation: Generation) -> String {
    let outline = GenerationOutline(generation)
    return "generation \(outline.number), \(outline.pictures), \(outline.words)"
  }

  /// A generation as JSON; its file is null where its run did not save it.
  static func json(_ shown: ShownGeneration) -> JSONValue {
    json(
      GenerationOutline(shown.generation), of: shown.lineage, summary: shown.summary,
      file: shown.file, sheet: shown.sheet)
  }

  /// A generation as JSON.
  static func json(
    _ generation: GenerationOutline, of lineage: LineageName, summary: Run.Summary?,
    file: String?, sheet: String?
  ) -> JSONValue {
    .object([
      ("lineage", .string(lineage.description)),
      ("generation", .integer(generation.number)),
      ("parent", generation.parent.map(JSONValue.integer) ?? .null),
      ("count", .integer(generation.count)),
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
  static func decimal(_ value: Double) -> String { Decimal.text(value, places: 4) }
}

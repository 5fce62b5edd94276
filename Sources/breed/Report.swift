import Breeding

/// What commands say of a lineage and a generation.
enum Report {
  /// A generation in a line: number, pictures, how it came about.
  static func line(_ generation: Generation) -> String {
    let outline = GenerationOutline(generation)
    return "generation \(outline.number), \(outline.pictures), \(outline.words)"
  }

  /// A generation as JSON; its file is null where its run did not save it.
  ///
  /// - Parameter members: what it has besides.
  static func json(
    _ shown: ShownGeneration, adding members: [(String, JSONValue)] = []
  ) -> JSONValue {
    let outline = GenerationOutline(shown.generation)
    return json(
      outline.number, parent: outline.parent, outline, run: nil, of: shown.lineage,
      summary: shown.summary, file: shown.file, sheet: shown.sheet, adding: members)
  }

  /// A generation as JSON; what one without an outline lacks comes from its run, if any.
  static func json(
    _ number: Int, parent: Int?, _ outline: GenerationOutline?, run: Run?, of lineage: LineageName,
    summary: Run.Summary?, file: String?, sheet: String?, adding others: [(String, JSONValue)] = []
  ) -> JSONValue {
    let method = outline?.method ?? run.map { .auto($0.method) }
    return .object(
      [
        ("lineage", .string(lineage.description)),
        ("generation", .integer(number)),
        ("parent", parent.map(JSONValue.integer) ?? .null),
        ("count", outline.map { .integer($0.count) } ?? .null),
        ("seed", (outline?.seed ?? run?.seed).map { .integer(Int($0)) } ?? .null),
        ("method", method?.json ?? .null),
        ("summary", summary?.json ?? .null),
        ("file", file.map(JSONValue.string) ?? .null),
        ("sheet", sheet.map(JSONValue.string) ?? .null),
      ] + others)
  }

  /// The lineage of an address, as JSON.
  static func lineage(_ address: Address) -> JSONValue {
    address.lineage.map { .string($0.description) } ?? .null
  }

  /// A number with four decimals, or as it is where it is too large for them to matter.
  static func decimal(_ value: Double) -> String { Decimal.text(value, places: 4) }
}

import Breeding

extension Generation {
  /// The generation with its pictures, as the page has them.
  ///
  /// - Parameters:
  ///   - stars: the numbers of the stars among its pictures, by the pictures' numbers.
  ///   - images: the first of its pictures, painted, as `data:` addresses.
  func json(
    of lineage: LineageName, in history: History, stars: [Int: Int], images: [String] = []
  ) throws -> JSONValue {
    let arrangement = Arrangement(self)
    // Cells of one pixel: only where they lie counts.
    let layout = try arrangement.sheet(size: 1)
    let children = history.children(of: number)
    let outline = GenerationOutline(self)
    return .object([
      ("lineage", .string(lineage.description)), ("number", .integer(number)),
      ("parent", parent.map(JSONValue.integer) ?? .null), ("seed", .integer(Int(seed))),
      ("words", .string(outline.words)), ("short", .string(method.shortWords)),
      ("children", .integer(defaultChildren)),
      ("columns", .integer(layout.columns)), ("rows", .integer(layout.rows)),
      (
        "pictures",
        .array(
          arrangement.shown.enumerated().map { place, index in
            let (individual, cell) = (individuals[index], layout.cell(of: place))
            let number = individual.id.number
            return .object(
              [
                ("number", .integer(number)),
                ("image", images.indices.contains(place) ? .string(images[place]) : .null),
                ("address", .string(Address(individual.id, in: lineage).description)),
                ("column", .integer(cell.column)), ("row", .integer(cell.row)),
                ("star", stars[number].map(JSONValue.integer) ?? .null),
              ] + individual.facts(in: lineage, children: children[number] ?? 0))
          })
      ),
    ])
  }
}

extension Individual {
  /// What a sheet tells of a picture, wherever it stands.
  ///
  /// - Parameter children: how many generations were bred from it.
  func facts(in lineage: LineageName?, children: Int) -> [(String, JSONValue)] {
    [
      (
        "parents",
        .array(
          parents.map { parent in
            .string(Address(parent.id, in: parent.lineage ?? lineage).description)
          })
      ),
      ("operation", .string(operation)), ("how", .string(how)),
      ("mutations", .array(mutations.map(JSONValue.string))),
      ("score", score.map(JSONValue.double) ?? .null), ("children", .integer(children)),
    ] + (label.map { [("label", JSONValue.string($0))] } ?? []) + Self.facts(of: genome)
  }

  /// What a genome tells of itself.
  static func facts(of genome: Genome) -> [(String, JSONValue)] {
    [
      ("nodes", .integer(genome.nodes.count)), ("connections", .integer(genome.connections.count)),
      ("colour", .string(genome.canvas.colour.rawValue)),
    ]
  }
}

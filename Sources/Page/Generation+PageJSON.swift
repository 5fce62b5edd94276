import Breeding

extension Generation {
  /// The generation with its pictures, as the page has them.
  ///
  /// - Parameter images: the first of its pictures, painted, as `data:` addresses.
  func json(
    of lineage: LineageName, in history: History, images: [String] = []
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
      ("columns", .integer(layout.columns)), ("rows", .integer(layout.rows)),
      (
        "pictures",
        .array(
          arrangement.shown.enumerated().map { place, index in
            let (individual, cell) = (individuals[index], layout.cell(of: place))
            return .object([
              ("number", .integer(individual.id.number)),
              ("image", images.indices.contains(place) ? .string(images[place]) : .null),
              ("address", .string(Address(individual.id, in: lineage).description)),
              ("column", .integer(cell.column)), ("row", .integer(cell.row)),
              (
                "parents",
                .array(
                  individual.parents.map { parent in
                    .string(Address(parent.id, in: parent.lineage ?? lineage).description)
                  })
              ),
              ("operation", .string(individual.operation)),
              ("mutations", .array(individual.mutations.map(JSONValue.string))),
              ("score", individual.score.map(JSONValue.double) ?? .null),
              ("nodes", .integer(individual.genome.nodes.count)),
              ("connections", .integer(individual.genome.connections.count)),
              ("colour", .string(individual.genome.canvas.colour.rawValue)),
              ("children", .integer(children[individual.id.number] ?? 0)),
            ])
          })
      ),
    ])
  }
}

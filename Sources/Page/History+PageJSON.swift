import Breeding

extension History {
  /// A lineage with its generations, as the page has them.
  func json(_ name: LineageName, outline: (Int) throws -> GenerationOutline?) throws -> JSONValue {
    var search = SearchWords()
    let generations = try (1...max(1, count)).prefix(count).map { number in
      let (record, outline) = (self[number], try outline(number))
      var picks: [Int] = []
      if case .pick(let pick) = outline?.method { picks = pick.differentPicks }
      return JSONValue.object([
        ("number", .integer(number)),
        ("parent", record.parent.map(JSONValue.integer) ?? .null),
        ("saved", .bool(record.isSaved)),
        ("pictures", outline.map { .integer($0.count) } ?? .null),
        (
          "words", .string(outline?.words(with: &search) ?? "not saved: its run can breed it again")
        ),
        ("short", .string(outline?.method.shortWords ?? "")),
        ("picks", .array(picks.map(JSONValue.integer))),
        ("best", (outline?.best ?? record.summary?.best).map(JSONValue.double) ?? .null),
      ])
    }
    return .object([
      ("name", .string(name.description)), ("seed", .integer(Int(seed))),
      ("count", .integer(count)), ("now", .integer(now)),
      ("undo", undoTarget.map(JSONValue.integer) ?? .null),
      ("redo", redoTarget.map(JSONValue.integer) ?? .null),
      ("generations", .array(generations)),
    ])
  }

  /// How many generations were bred from each picture of a generation, by its number.
  func children(of generation: Int) -> [Int: Int] {
    var children: [Int: Int] = [:]
    for (index, record) in records.enumerated() where record.parent == generation {
      guard case .pick(let pick) = outline(of: index + 1)?.method else { continue }
      for number in pick.differentPicks { children[number, default: 0] += 1 }
    }
    return children
  }
}

import Breeding

extension Star {
  /// The star among others, as the page has it.
  ///
  /// - Parameters:
  ///   - descendants: how many pictures descend from it; nil where that was not asked for.
  ///   - isThere: whether the generation that it was bred in is there.
  func json(descendants: Int? = nil, isThere: Bool) -> JSONValue {
    .object([
      ("number", .integer(number)), ("address", .string("stars/\(number)")),
      ("of", .string(address.description)), ("title", .string(words.title)),
      ("tags", .array(words.tags.map(JSONValue.string))), ("note", .string(words.note)),
      ("starred", .bool(isStarred)), ("place", .integer(place)),
      ("descendants", descendants.map(JSONValue.integer) ?? .null), ("there", .bool(isThere)),
    ])
  }
}

extension Shelf {
  /// A star as it is listed, which costs no look at a generation.
  func json(_ listed: ListedStar) -> JSONValue {
    listed.star.json(descendants: listed.descendants, isThere: mayBeThere(listed.star))
  }

  /// All of a star: where its picture was bred, and what a sheet tells of it; or, where that is not there
  /// any more, why, and what the genome tells.
  ///
  /// - Throws: where its genome cannot be read.
  func details(of star: Star) throws -> JSONValue {
    let genome = try star.specimen().genome
    let (individual, generation, why) = birth(of: star)
    let facts =
      individual?.facts(in: star.address.lineage, children: children(of: star))
      ?? Individual.facts(of: genome)
    return .object([
      ("star", star.json(isThere: individual != nil)), ("picture", .object(facts)),
      (
        "generation",
        generation.map { generation in
          .object([
            ("lineage", .string(star.address.lineage?.description ?? "")),
            ("number", .integer(generation.number)),
            ("words", .string(GenerationOutline(generation).words)),
          ])
        } ?? .null
      ),
      ("why", why.map(JSONValue.string) ?? .null),
    ])
  }

  /// How many generations were bred from the picture that is at a star's address.
  private func children(of star: Star) -> Int {
    guard let name = star.address.lineage, let history = try? history(of: name) else { return 0 }
    return history.children(of: star.address.id.generation)[star.address.id.number] ?? 0
  }

  private func mayBeThere(_ star: Star) -> Bool {
    guard let name = star.address.lineage, let history = try? history(of: name) else {
      return false
    }
    let number = star.address.id.generation
    return history.has(number) && history[number].isSaved
  }

  /// The individual that a star is of with its generation, or why there is none.
  private func birth(of star: Star) -> (Individual?, Generation?, String?) {
    guard let name = star.address.lineage, mayBeThere(star) else {
      return (nil, nil, "\(star.address) is not there any more")
    }
    do {
      let generation = try generation(star.address.id.generation, of: name)
      let number = star.address.id.number
      guard generation.individuals.indices.contains(number - 1),
        try generation.individuals[number - 1].genome == star.specimen().genome
      else { return (nil, nil, "at \(star.address) there is another picture now") }
      return (generation.individuals[number - 1], generation, nil)
    } catch {
      return (nil, nil, PageError(error).message)
    }
  }
}

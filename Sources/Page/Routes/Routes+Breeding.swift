import Breeding
import HTTP

extension Routes {
  /// Everything that changes lineages.
  static let breeding = [
    Route("POST", "/api/lineages", parameters: painted) { call in
      let body = try call.body(optional: ["name", "recipe", "count", "seed"])
      let name = try body.optionalMember("name")?.string()
      let recipe = try body.optionalMember("recipe")?.string() ?? Recipes.standard.name
      let count = try body.optionalMember("count")?.integer() ?? Breeder.defaultCount
      let seed = try body.seed()
      let settings = try Breeder.recipe(named: recipe, settings: RecipeSettings())
      return try call.done(status: 201) { workshop in
        let shown = try workshop.new(name, recipe: settings, count: count, seed: seed)
        var command = ShellCommand("new", shown.lineage.description)
        if recipe != Recipes.standard.name { command.add("recipe", recipe) }
        if count != Breeder.defaultCount { command.add("count", [count]) }
        command.add("seed", "\(shown.history.seed)")
        return (shown, command)
      }
    },
    Route("POST", "/api/lineages/:name/next", parameters: painted) { call in
      let request = try NextRequest(
        call.body(["from", "pick"], optional: NextRequest.optional), in: call.lineage)
      return try call.done { workshop in
        let now = try call.page.shelf.history(of: call.lineage).now
        return (try request.breed(workshop), request.command(at: now))
      }
    },
    Route("POST", "/api/lineages/:name/vary", parameters: painted) { call in
      let body = try call.body(["from", "number"], optional: ["seen", "rows", "seed", "limits"])
      let place = try Workplace(call.lineage, knowing: body.optionalMember("seen")?.integer())
      let id = IndividualID(
        generation: try body.member("from").integer(atLeast: 1),
        number: try body.member("number").integer(atLeast: 1))
      let rows = try body.optionalMember("rows")?.integer() ?? Breeder.defaultRows
      let limits = try body.limits()
      let seed = try body.seed()
      return try call.done { workshop in
        let shown = try workshop.vary(
          PictureName(Address(id, in: place.lineage)), limits: limits, rows: rows, seed: seed,
          in: place)
        var command = ShellCommand("vary", "\(id)")
        if rows != Breeder.defaultRows { command.add("rows", [rows]) }
        command.add(limits)
        command.add("seed", seed.map(String.init))
        return (shown, command)
      }
    },
    Route("POST", "/api/lineages/:name/cross", parameters: painted) { call in
      let body = try call.body(
        ["first", "second"], optional: ["seen", "strength", "count", "seed", "limits"])
      let place = try Workplace(call.lineage, knowing: body.optionalMember("seen")?.integer())
      let (first, second) = (try body.address("first"), try body.address("second"))
      let strength = try body.optionalMember("strength")?.double() ?? Breeder.defaultStrength
      let count = try body.optionalMember("count")?.integer() ?? Breeder.defaultCount
      let limits = try body.limits()
      let seed = try body.seed()
      return try call.done { workshop in
        let shown = try workshop.cross(
          PictureName(first), PictureName(second), strength: strength, limits: limits,
          count: count, seed: seed, in: place)
        var command = ShellCommand("cross", "\(first)", "\(second)")
        if strength != Breeder.defaultStrength { command.add("strength", "\(strength)") }
        if count != Breeder.defaultCount { command.add("count", [count]) }
        command.add(limits)
        command.add("seed", seed.map(String.init))
        return (shown, command)
      }
    },
    Route("POST", "/api/lineages/:name/undo", parameters: painted) { call in
      let place = try call.place()
      return try call.done { (try $0.undo(in: place), ShellCommand("undo")) }
    },
    Route("POST", "/api/lineages/:name/redo", parameters: painted) { call in
      let place = try call.place()
      return try call.done { (try $0.redo(in: place), ShellCommand("redo")) }
    },
    Route("POST", "/api/lineages/:name/load", parameters: painted) { call in
      let name = try call.lineage.description
      let generation = try call.body(optional: ["generation"]).optionalMember("generation")?
        .integer()
      return try call.done { workshop in
        let command =
          generation.map { ShellCommand("load", name, "\($0)") } ?? ShellCommand("load", name)
        return (try workshop.load(name, generation: generation), command)
      }
    },
    Route("POST", importPath, parameters: ["name", "into", "as", "paint"]) { call in
      guard let name = call.text("name") else {
        throw PageError.bad("?name: expected the file's name")
      }
      let into = call.text("into")
      let reading = try call.text("as").map { text throws(PageError) in
        guard let reading = PicbreederReading(rawValue: text) else {
          throw .bad("?as: expected picbreeder or fer")
        }
        return reading
      }
      return try call.done(status: 201) { workshop in
        let shown = try workshop.importFile(
          call.request.body, called: name, as: reading, into: into,
          telling: { for line in $0 { workshop.tell(line) } })
        var command = ShellCommand("import", FileSystem.name(of: name))
        command.add("as", reading?.rawValue)
        command.add("into", into)
        return (shown, command)
      }
    },
  ]

  /// What may stand after the `?` of whatever answers with a generation.
  static let painted: Set = ["paint"]
  /// Where files are sent to.
  static let importPath = "/api/import"
  /// The most bytes of one.
  static let importLimit = 1 << 26
}

extension Call {
  /// The request's JSON.
  ///
  /// - Throws: where it has no member that it must have, or one that is not known.
  func body(_ required: [String] = [], optional: [String] = []) throws -> JSONElement {
    let type = request.header("content-type")?.prefix { $0 != ";" }
    guard type == "application/json" else {
      throw PageError(status: 415, message: "expected Content-Type: application/json")
    }
    let root = try JSONDocument(parsing: request.body, source: "the request").root
    try root.expectMembers(required, optional: optional)
    return root
  }

  /// The lineage that the path names, as the request knows it.
  func place() throws -> Workplace {
    Workplace(try lineage, knowing: try body(optional: ["seen"]).optionalMember("seen")?.integer())
  }

  /// Does something that changes lineages, one at a time, and answers with the generation that it led
  /// to. Where a shell is just writing there, it is waited for.
  func done(
    status: Int = 200, _ act: (Workshop) throws -> (ShownGeneration, ShellCommand)
  ) throws -> HTTPResponse {
    _ = try imageSide
    let ((shown, command), told) = try page.alone(act)
    page.news.look()
    return try HTTPResponse(
      json: .object([
        ("generation", json(shown.generation, of: shown.lineage, in: shown.history)),
        ("count", .integer(shown.history.count)),
        ("command", .string(command.description)),
        ("told", .array(told.map(JSONValue.string))),
      ]), status: status)
  }
}

extension JSONElement {
  /// The seed that a request gives.
  func seed() throws(JSONError) -> UInt64? {
    try optionalMember("seed").map { element throws(JSONError) in
      UInt64(try element.integer(atLeast: 0))
    }
  }

  /// The address of a picture of a named lineage.
  func address(_ key: String) throws(JSONError) -> Address {
    try member(key).address()
  }

  /// The same of an element itself.
  func address() throws(JSONError) -> Address {
    guard let address = Address(try string()), address.lineage != nil else {
      throw error(expected: "an address as \"lineage/generation/number\"")
    }
    return address
  }

  /// What may change: each setting under its name, as it is typed, or as an array of such texts.
  func limits() throws -> VariationLimits {
    var limits = VariationLimits()
    guard let given = try optionalMember("limits") else { return limits }
    for (name, value) in try given.members() {
      let text =
        if let elements = try? value.elements() {
          try elements.map { try $0.string() }.joined(separator: ",")
        } else {
          try value.string()
        }
      try limits.set(name, to: text)
    }
    return limits
  }
}

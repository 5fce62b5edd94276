import Breeding
import HTTP

extension Routes {
  /// A person's stars: to look at, to change, to take along and to breed from.
  static let stars = [
    Route("GET", "/api/stars", parameters: selectionParameters) { call in
      let stars = try call.page.shelf.stars()
      let told = Told()
      let workshop = call.page.workshop.telling(told.add)
      let listed = try workshop.stars(call.selection, among: stars)
      return try HTTPResponse(
        json: .object([
          ("count", .integer(stars.starred.count)),
          ("stars", .array(listed.map(call.page.shelf.json))),
          (
            "tags",
            .array(
              CountedTag.all(of: listed).map {
                .object([("tag", .string($0.tag)), ("count", .integer($0.count))])
              })
          ),
          ("told", .array(told.lines.map(JSONValue.string))),
        ]))
    },
    Route("GET", "/api/stars/:star") { call in
      let number = try call.integer(inPath: "star")
      return try HTTPResponse(json: call.page.shelf.details(of: call.page.shelf.star(number)))
    },
    Route("POST", "/api/stars") { call in
      let request = try StarRequest(call.body(["of"], optional: StarRequest.words))
      return try call.starred { workshop in
        (
          try workshop.star(
            request.names, title: request.title, tags: request.tags, note: request.note),
          request.command
        )
      }
    },
    Route("POST", "/api/stars/unstar") { call in
      let request = try StarRequest(call.body(["of"]))
      return try call.starred { workshop in
        (try workshop.unstar(request.names), request.command(called: "unstar"))
      }
    },
    Route("POST", "/api/stars/into") { call in
      let body = try call.body(
        ["name"], optional: ["tags", "search", "only", "sort", "seed"])
      let name = try body.member("name").string()
      let selection = try StarSelection(body)
      let seed = try body.seed()
      return try call.done(status: 201) { workshop in
        let stars = try workshop.stars(selection, among: call.page.shelf.stars())
        var command = ShellCommand("stars")
        command.add(selection)
        command.add("into", name)
        command.add("seed", seed.map(String.init))
        return (try workshop.new(name, from: stars.map(\.star), seed: seed), command)
      }
    },
    // As "breed stars -o" writes them.
    Route("GET", "/api/stars.png", parameters: outputParameters) { call in
      let (workshop, stars) = try call.output(side: 16...256, standard: SheetSettings.defaultSize)
      return try call.file(
        "stars.png", "image/png",
        .bytes(call.paint { try workshop.sheetPNG(of: stars) }))
    },
    Route("GET", "/api/stars.html", parameters: outputParameters) { call in
      let (workshop, stars) = try call.output(
        side: 16...256, standard: LineageGallery.defaultSize)
      let parts = try workshop.pageParts(of: stars, tagged: call.selection.tags)
      return call.file(
        "stars.html", "text/html; charset=utf-8",
        .stream(PartStream(parts, on: call.page.easel)))
    },
    Route("GET", "/api/stars.zip", parameters: outputParameters) { call in
      let (workshop, stars) = try call.output(side: 16...2_048, standard: Workshop.starSize)
      return try call.file(
        "stars.zip", "application/zip",
        .stream(PartStream(workshop.zipParts(of: stars), on: call.page.easel)))
    },
  ]

  private static let selectionParameters: Set = ["search", "tag", "only", "sort"]
  private static let outputParameters = selectionParameters.union(["side"])
}

extension Call {
  /// The stars that stand after the `?`.
  fileprivate var selection: StarSelection {
    get throws(PageError) {
      var selection = StarSelection()
      selection.search = text("search") ?? ""
      selection.tags = (text("tag") ?? "").split(separator: ",").map(String.init)
      if let text = text("only") {
        selection.numbers = try text.split(separator: ",", omittingEmptySubsequences: false)
          .map { part throws(PageError) in
            guard let number = Int(part), Stars.numbers ~= number else {
              throw .bad("?only=\(text): expected numbers of stars, such as 5,3")
            }
            return number
          }
      }
      if let text = text("sort") {
        guard let order = StarOrder(rawValue: text) else {
          let known = StarOrder.allCases.map(\.rawValue)
          throw .bad("?sort=\(text): expected \(known.joined(separator: ", "))")
        }
        selection.order = order
      }
      return selection
    }
  }

  /// The stars that are asked for as a file, and a workshop that makes it.
  fileprivate func output(
    side: ClosedRange<Int>, standard: Int
  ) throws -> (Workshop, [Star]) {
    var workshop = page.workshop
    workshop.sheet = SheetSettings(size: try integer("side", in: side) ?? standard)
    let stars = try workshop.stars(selection, among: page.shelf.stars()).map(\.star)
    guard stars.count <= Breeder.counts.upperBound else {
      throw PageError.bad(
        "\(stars.count) stars: expected at most \(Breeder.counts.upperBound) in a file; "
          + "the shell's \"breed stars -o\" takes more")
    }
    return (workshop, stars)
  }

  /// A file that the browser saves, and never shows: a page of stars has scripts of its own.
  fileprivate func file(_ name: String, _ type: String, _ body: HTTPResponse.Body) -> HTTPResponse {
    var headers = HTTPResponse.headers(of: type)
    headers.append(.init("Content-Disposition", "attachment; filename=\"\(name)\""))
    return HTTPResponse(200, headers, body: body)
  }

  /// Changes stars, one after the other, and answers with those that it led to.
  fileprivate func starred(
    _ act: (Workshop) throws -> ([Star], ShellCommand)
  ) throws -> HTTPResponse {
    let ((stars, command), told) = try page.alone(act)
    page.news.look()
    let now = try page.shelf.stars()
    return try HTTPResponse(
      json: .object([
        ("stars", .array(stars.map { page.shelf.json(ListedStar(now[$0.number] ?? $0)) })),
        ("command", .string(command.description)),
        ("told", .array(told.map(JSONValue.string))),
      ]))
  }
}

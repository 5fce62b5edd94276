import Breeding
import HTTP

extension Routes {
  /// Automatic runs: begin, look, stop, go on.
  static let runs = [
    Route("GET", "/api/runs") { call in
      try HTTPResponse(json: .object([("runs", .array(call.page.runs.reports.map(\.json)))]))
    },
    Route("GET", "/api/lineages/:name/run") { call in
      let name = try call.lineage
      let history = try call.page.shelf.history(of: name)
      return try HTTPResponse(json: history.latestRun(call.page.runs.report(of: name)))
    },
    Route("GET", "/api/lineages/:name/run/usual", parameters: ["from"]) { call in
      let history = try call.page.shelf.history(of: call.lineage)
      let from = try call.integer("from", in: 1...max(1, history.count))
      let wish = RunWish(request: SearchRequest(), from: from)
      return try HTTPResponse(json: wish.usual(in: history))
    },
    Route("POST", "/api/lineages/:name/run") { call in
      let body = try call.body(optional: RunRequest.members)
      let request = try RunRequest(body, in: call.lineage)
      try request.check(call.page.workshop)
      if request.isInstead { call.page.runs.stop(try call.lineage) }
      let report = try call.page.runs.start(call.lineage) { try request.begin($0) }
      return try HTTPResponse(
        json: .object([
          ("run", report.json), ("command", .string(request.command)),
        ]), status: 202)
    },
    Route("POST", "/api/lineages/:name/run/on") { call in
      let place = try call.place()
      let report = try call.page.runs.start(call.lineage) { workshop in
        guard let run = try workshop.goOn(in: place) else {
          throw PageError(status: 409, message: "no run was stopped here: begin one")
        }
        return run
      }
      return try HTTPResponse(json: .object([("run", report.json)]), status: 202)
    },
    Route("POST", "/api/lineages/:name/run/stop") { call in
      _ = try call.body()
      let name = try call.lineage
      guard call.page.runs.stop(name) else {
        throw PageError(status: 409, message: "\(name): no run is going there")
      }
      let history = try call.page.shelf.history(of: name)
      return try HTTPResponse(
        json: .object([
          (
            "generation",
            try call.json(
              call.page.shelf.generation(history.now, of: name), of: name, in: history)
          ),
          ("count", .integer(history.count)),
        ]))
    },
  ]
}

extension RunWish {
  /// How a run would search where nothing is said, for a form to begin with.
  fileprivate func usual(in history: History) throws -> JSONValue {
    let method = try run(in: history).method
    // Labels are chosen where a judge can be.
    let shown = method.isOfLabels ? [] : method.axes
    let (axes, bins) = (shown.map(\.measure.description), shown.map(\.bins))
    let standard = SearchRequest.defaultBins
    return .object([
      ("search", .string(method.kind.rawValue)), ("fitness", .string(method.fitnessTitle)),
      ("axes", .array((axes.isEmpty ? SearchRequest.defaultAxes : axes).map(JSONValue.string))),
      (
        "bins",
        .array((bins.isEmpty ? [standard.columns, standard.rows] : bins).map(JSONValue.integer))
      ),
      ("population", .integer(method.population)),
      ("generations", .integer(Self.defaultGenerations)),
    ])
  }
}

extension History {
  /// The run that bred most lately, with what it said of each generation, for its curves.
  ///
  /// - Parameter report: the last that it told; nil where that is not known.
  fileprivate func latestRun(_ report: RunReport?) -> JSONValue {
    guard let last = runs.indices.last else { return .object([("run", .null)]) }
    let (run, goal) = (runs[last], runs[last].goal)
    return .object([
      (
        "run",
        .object([
          ("aim", .string(run.method.aim)), ("canGoOn", .bool(openRun == last)),
          ("search", .string(run.method.kind.rawValue)), ("report", report?.json ?? .null),
          (
            "axes",
            .array(
              run.method.axes.map { axis in
                .object([
                  ("measure", .string("\(axis.measure)")), ("bins", .integer(axis.bins)),
                ])
              })
          ),
          ("goal", goal.generations.map(JSONValue.integer) ?? .null),
          (
            "generations",
            .array(
              records.indices.filter { records[$0].run == last }.compactMap { index in
                records[index].summary.map { summary in
                  .object([
                    ("number", .integer(index + 1)), ("best", .double(summary.best)),
                    ("mean", .double(summary.mean)),
                    ("species", summary.species.map(JSONValue.integer) ?? .null),
                    ("cells", summary.cells.map(JSONValue.integer) ?? .null),
                  ])
                }
              })
          ),
        ])
      )
    ])
  }
}

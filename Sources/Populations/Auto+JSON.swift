import Evolution
import Files
import Genomes
import JSON

extension Generation.Auto {
  /// The search as it stands in `breed.generation/1`: every setting, whether default or not.
  var json: JSONValue {
    var members: [(String, JSONValue)] = [
      ("by", .string("auto")), ("search", .string(search.rawValue)),
      ("fitness", .string(fitness)),
    ]
    if !axes.isEmpty {
      members.append(
        (
          "axes",
          .array(
            axes.map {
              .object([("measure", .string($0.measure)), ("bins", .integer($0.bins))])
            })
        ))
    }
    if !targets.isEmpty {
      members.append(
        (
          "targets",
          .array(
            targets.map {
              .object([
                ("measure", .string($0.measure)), ("fingerprint", .string($0.fingerprint)),
              ])
            })
        ))
    }
    members.append(("population", .integer(population)))
    if !activations.isEmpty {
      members.append(("activations", .array(activations.map { .string($0.rawValue) })))
    }
    members.append(("settings", settings.json))
    return .line(.object(members))
  }

  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(
      ["by", "search", "fitness", "population", "settings"],
      optional: ["axes", "targets", "activations"])
    var axes: [Generation.Axis] = []
    for axis in try element.optionalMember("axes")?.elements() ?? [] {
      try axis.expectMembers(["measure", "bins"])
      axes.append(
        .init(
          measure: try axis.member("measure").string(),
          bins: try axis.member("bins").integer(in: 1...Generation.Axis.mostBins)))
    }
    let search: Generation.Search = try element.member("search").one()
    guard axes.count == (search == .mapElites ? 2 : 0) else {
      throw element.error(expected: "two axes for map-elites, none for others")
    }
    var targets: [Generation.Target] = []
    for target in try element.optionalMember("targets")?.elements() ?? [] {
      try target.expectMembers(["measure", "fingerprint"])
      targets.append(
        .init(
          measure: try target.member("measure").string(),
          fingerprint: try target.member("fingerprint").string()))
    }
    self.init(
      search: search, fitness: try element.member("fitness").string(),
      axes: axes, targets: targets,
      population: try element.member("population").integer(in: 1...Self.mostChildren),
      activations: try element.optionalMember("activations")?.names() ?? [],
      settings: try NEATSettings(json: element.member("settings")))
  }
}

import Expressions
import Genomes
import JSON

extension SearchMethod {
  /// Its name in files, as their member "by" has it.
  package static let name = "auto"

  /// The search as it stands in `breed.generation/1`: every setting, whether default or not.
  package var json: JSONValue {
    var members: [(String, JSONValue)] = [
      ("by", .string(Self.name)), ("search", .string(kind.rawValue)),
      ("fitness", .string(fitnessText)),
    ]
    if !axes.isEmpty {
      members.append(
        (
          "axes",
          .array(
            axes.map {
              .object([
                ("measure", .string($0.measure.description)), ("bins", .integer($0.bins)),
              ])
            })
        ))
    }
    if !targets.isEmpty {
      members.append(
        (
          "targets",
          .array(
            targets.map(\.json))
        ))
    }
    if let taste { members.append(("taste", .object(taste.members))) }
    if let noveltyOf { members.append(("novelty_of", .string(noveltyOf))) }
    if !judges.isEmpty { members.append(("judges", .array(judges.map(\.json)))) }
    members.append(("population", .integer(population)))
    if !activations.isEmpty {
      members.append(("activations", .array(activations.map { .string($0.rawValue) })))
    }
    members.append(("settings", settings.json))
    if let island { members.append(("island", island.json)) }
    return .line(.object(members))
  }

  /// Reads what `json` writes.
  ///
  /// - Throws: where the element is not of that form.
  package init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(
      ["by", "search", "fitness", "population", "settings"],
      optional: ["axes", "targets", "taste", "novelty_of", "judges", "activations", "island"])
    try element.member("by").expect(Self.name)
    var axes: [Axis] = []
    for axis in try element.optionalMember("axes")?.elements() ?? [] {
      try axis.expectMembers(["measure", "bins"])
      var read = Axis(measure: try axis.member("measure").fitness()[0], bins: 1)
      read.bins = try axis.member("bins").integer(in: read.binCounts)
      axes.append(read)
    }
    let kind: SearchKind = try element.member("search").one()
    guard kind.allows(axes) else {
      let maps = SearchKind.choice { $0.axisCount > 0 }
      throw element.error(expected: "two axes, or labels, for \(maps), none for others")
    }
    var targets: [Target] = []
    for target in try element.optionalMember("targets")?.elements() ?? [] {
      targets.append(try Target(json: target))
    }
    var judges: [Judge] = []
    for judge in try element.optionalMember("judges")?.elements() ?? [] {
      judges.append(try Judge(json: judge))
    }
    self.init(
      kind, fitness: try element.member("fitness").fitness(), axes: axes, targets: targets,
      taste: try element.optionalMember("taste").map(TasteSpan.init(json:)), judges: judges,
      noveltyOf: try element.optionalMember("novelty_of")?.string(),
      population: try element.member("population").integer(in: 1...Self.mostChildren),
      activations: try element.optionalMember("activations")?.names() ?? [],
      settings: try NEATSettings(json: element.member("settings")),
      island: try element.optionalMember("island").map(Island.init(json:)))
  }
}

extension SearchMethod.Target {
  /// The target as it stands in files.
  package var json: JSONValue {
    .object([("measure", .string(measure)), ("fingerprint", .string(fingerprint))])
  }

  /// Reads what `json` writes.
  ///
  /// - Throws: where the element is not of that form.
  package init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(["measure", "fingerprint"])
    self.init(
      measure: try element.member("measure").string(),
      fingerprint: try element.member("fingerprint").string())
  }
}

extension SearchMethod.Judge {
  /// The judge as it stands in files.
  fileprivate var json: JSONValue {
    .object([("command", .string(command)), ("fingerprint", .string(fingerprint))])
  }

  /// Reads what `json` writes.
  fileprivate init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(["command", "fingerprint"])
    self.init(
      command: try element.member("command").string(),
      fingerprint: try element.member("fingerprint").string())
  }
}

extension JSONElement {
  /// Expressions that were written out, with commas between them; at least one.
  fileprivate func fitness() throws(JSONError) -> [FitnessExpression] {
    let text = try string()
    do throws(FitnessError) {
      return try FitnessExpression.list(text, vocabulary: .writtenOut)
    } catch {
      throw self.error(expected: "a fitness (\(error))")
    }
  }

  /// A condition that was written out.
  package func condition() throws(JSONError) -> FitnessCondition {
    let text = try string()
    do throws(FitnessError) {
      return try FitnessCondition(text, vocabulary: .writtenOut)
    } catch {
      throw self.error(expected: "a condition (\(error))")
    }
  }
}

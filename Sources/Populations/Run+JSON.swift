import Evolution
import JSON

extension Run {
  var members: [(String, JSONValue)] {
    [
      ("seed", .integer(Int(seed))), ("checkpoint", .integer(checkpoint)), ("goal", goal.json),
      ("method", method.json),
    ]
  }

  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(["event", "seed", "checkpoint", "goal", "method"])
    self.init(
      seed: UInt64(try element.member("seed").integer(atLeast: 0)),
      method: try SearchMethod(json: element.member("method")),
      goal: try Goal(json: element.member("goal")),
      checkpoint: try element.member("checkpoint").integer(atLeast: 1))
  }
}

extension Run.Goal {
  fileprivate var json: JSONValue {
    var members: [(String, JSONValue)] = []
    if let generations { members.append(("generations", .integer(generations))) }
    if let evaluations { members.append(("evaluations", .integer(evaluations))) }
    if let until { members.append(("until", .string(until.description))) }
    if let seconds { members.append(("seconds", .integer(seconds))) }
    return .object(members)
  }

  fileprivate init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers([], optional: ["generations", "evaluations", "until", "seconds"])
    self.init(
      generations: try element.optionalMember("generations")?.integer(atLeast: 1),
      evaluations: try element.optionalMember("evaluations")?.integer(atLeast: 1),
      until: try element.optionalMember("until")?.condition(),
      seconds: try element.optionalMember("seconds")?.integer(atLeast: 1))
  }
}

extension Run.Summary {
  /// The summary as it stands in the log.
  public var json: JSONValue {
    var members: [(String, JSONValue)] = [
      ("best", .double(best)), ("mean", .double(mean)), ("evaluated", .integer(evaluated)),
    ]
    if let species { members.append(("species", .integer(species))) }
    if let cells { members.append(("cells", .integer(cells))) }
    if let front { members.append(("front", .integer(front))) }
    return .object(members)
  }

  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(
      ["best", "mean", "evaluated"], optional: ["species", "cells", "front"])
    self.init(
      best: try element.member("best").double(), mean: try element.member("mean").double(),
      evaluated: try element.member("evaluated").integer(in: 0...SearchMethod.mostChildren),
      species: try element.optionalMember("species")?.integer(atLeast: 1),
      cells: try element.optionalMember("cells")?.integer(atLeast: 1),
      front: try element.optionalMember("front")?.integer(atLeast: 1))
  }
}

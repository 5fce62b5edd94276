import Evolution
import Genomes
import JSON

extension Generation.Pick {
  var json: JSONValue {
    var members: [(String, JSONValue)] = [
      ("by", .string("pick")), ("picks", .array(picks.map(JSONValue.integer))),
      ("strength", .double(strength)), ("keep", .bool(keep)),
    ]
    if !locked.isEmpty { members.append(("lock", .array(locked.map(JSONValue.integer)))) }
    return .line(.object(members + limits.members))
  }

  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(
      ["by", "picks", "strength", "keep"], optional: ["lock"] + VariationLimits.names)
    self.init(
      picks: try element.member("picks").numbers(),
      strength: try element.member("strength").double(),
      keep: try element.member("keep").bool(),
      locked: try element.optionalMember("lock")?.numbers() ?? [],
      limits: try VariationLimits(among: element))
  }
}

extension Generation.Cross {
  var json: JSONValue {
    .line(
      .object(
        [
          ("by", .string("cross")),
          ("of", .array([first, second].map { .string($0.description) })),
          ("strength", .double(strength)),
        ] + limits.members))
  }

  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(["by", "of", "strength"], optional: VariationLimits.names)
    let (first, second) = try element.member("of").pair()
    self.init(
      first, second, strength: try element.member("strength").double(),
      limits: try VariationLimits(among: element))
  }
}

extension Generation.Vary {
  var json: JSONValue {
    .line(
      .object(
        [
          ("by", .string("vary")), ("of", .string(parent.description)),
          ("strengths", .array(strengths.map(JSONValue.double))),
        ] + limits.members))
  }

  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(["by", "of", "strengths"], optional: VariationLimits.names)
    var strengths: [Double] = []
    for strength in try element.member("strengths").elements() {
      strengths.append(try strength.double())
    }
    self.init(
      try element.member("of").address(), strengths: strengths,
      limits: try VariationLimits(among: element))
  }
}

extension Generation.Morph {
  var json: JSONValue {
    .line(
      .object([
        ("by", .string("morph")),
        ("of", .array([first, last].map { .string($0.description) })),
      ]))
  }

  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(["by", "of"])
    let (first, last) = try element.member("of").pair()
    self.init(first, last)
  }
}

extension JSONElement {
  /// A parent's address.
  func address() throws(JSONError) -> Address {
    guard let address = Address(try string()) else {
      throw error(expected: "an address as \"generation/number\" or \"lineage/generation/number\"")
    }
    return address
  }

  fileprivate func pair() throws(JSONError) -> (Address, Address) {
    let elements = try elements()
    guard elements.count == 2 else { throw error(expected: "two addresses") }
    return (try elements[0].address(), try elements[1].address())
  }

  fileprivate func numbers() throws(JSONError) -> [Int] {
    var numbers: [Int] = []
    for number in try elements() { numbers.append(try number.integer(atLeast: 1)) }
    return numbers
  }
}

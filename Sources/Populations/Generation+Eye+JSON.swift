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
      ["by", "picks", "strength", "keep"], optional: ["lock"] + VariationLimits.keys)
    self.init(
      picks: try element.member("picks").numbers(),
      strength: try element.member("strength").double(),
      keep: try element.member("keep").bool(),
      locked: try element.optionalMember("lock")?.numbers() ?? [],
      limits: try VariationLimits(json: element))
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
    try element.expectMembers(["by", "of", "strength"], optional: VariationLimits.keys)
    let (first, second) = try element.member("of").pair()
    self.init(
      first, second, strength: try element.member("strength").double(),
      limits: try VariationLimits(json: element))
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
    try element.expectMembers(["by", "of", "strengths"], optional: VariationLimits.keys)
    var strengths: [Double] = []
    for strength in try element.member("strengths").elements() {
      strengths.append(try strength.double())
    }
    self.init(
      try element.member("of").address(), strengths: strengths,
      limits: try VariationLimits(json: element))
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

extension VariationLimits {
  fileprivate static let keys = ["focus", "activations", "inputs", "symmetry", "tiling", "palette"]

  /// What is not the default.
  fileprivate var members: [(String, JSONValue)] {
    var members: [(String, JSONValue)] = []
    if let focus { members.append(("focus", .string(focus.rawValue))) }
    if let activations {
      members.append(("activations", .array(activations.map { .string($0.rawValue) })))
    }
    if let inputs { members.append(("inputs", .array(inputs.map { .string($0.rawValue) }))) }
    if let symmetry { members.append(("symmetry", .string(symmetry.description))) }
    if let tiling { members.append(("tiling", .string(tiling.rawValue))) }
    if let palette { members.append(("palette", palette.json)) }
    return members
  }

  /// Reads it from among the members of a method.
  fileprivate init(json element: JSONElement) throws(JSONError) {
    self.init()
    focus = try element.optionalMember("focus")?.one()
    if let member = try element.optionalMember("activations") {
      activations = try member.cases()
      if activations == [] { throw member.error(expected: "at least one activation") }
    }
    inputs = try element.optionalMember("inputs")?.cases()
    symmetry = try element.optionalMember("symmetry")?.symmetry()
    tiling = try element.optionalMember("tiling")?.one()
    palette = try element.optionalMember("palette").map(Gradient.init(json:))
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

  /// Names, each at most once.
  fileprivate func cases<Case>() throws(JSONError) -> [Case]
  where Case: CaseIterable & RawRepresentable & Equatable, Case.RawValue == String {
    let cases: [Case] = try names()
    for (place, one) in cases.enumerated() where cases[..<place].contains(one) {
      throw try elements()[place].error(expected: "each name once")
    }
    return cases
  }
}

import Evolution
import Genomes
import JSON

extension RecipeSettings {
  private static let members = [
    "layers", "width", "taper", "activation", "init", "coordinates", "zoom", "inputs",
    "activations", "colour", "symmetry", "tiling", "palette",
  ]

  /// The settings that are given, each under its name.
  var json: JSONValue {
    let all: [(String, JSONValue?)] = [
      ("layers", layers.map(JSONValue.integer)),
      ("width", width.map(JSONValue.integer)),
      ("taper", taper.map(JSONValue.bool)),
      ("activation", activation.map { .string($0.rawValue) }),
      ("init", weights.map { .string($0.description) }),
      ("coordinates", coordinates.map { .string($0.rawValue) }),
      ("zoom", zoom.map(JSONValue.double)),
      ("inputs", inputs.map { .array($0.map { .string($0.rawValue) }) }),
      ("activations", activations.map { .array($0.map { .string($0.rawValue) }) }),
      ("colour", colour.map { .string($0.rawValue) }),
      ("symmetry", symmetry.map { .string($0.description) }),
      ("tiling", tiling.map { .string($0.rawValue) }),
      ("palette", palette?.json),
    ]
    return .object(all.compactMap { name, value in value.map { (name, $0) } })
  }

  /// Reads what `json` writes.
  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers([], optional: Self.members)
    self.init()
    layers = try element.optionalMember("layers")?.integer()
    width = try element.optionalMember("width")?.integer()
    taper = try element.optionalMember("taper")?.bool()
    activation = try element.optionalMember("activation")?.one()
    if let member = try element.optionalMember("init") {
      guard let found = InitialWeights(try member.string()) else {
        throw member.error(expected: "\"normal:1\", \"uniform:3\" or \"fan-in\", or other numbers")
      }
      weights = found
    }
    coordinates = try element.optionalMember("coordinates")?.one()
    zoom = try element.optionalMember("zoom")?.double()
    inputs = try element.optionalMember("inputs")?.names()
    activations = try element.optionalMember("activations")?.names()
    colour = try element.optionalMember("colour")?.one()
    symmetry = try element.optionalMember("symmetry")?.symmetry()
    tiling = try element.optionalMember("tiling")?.one()
    palette = try element.optionalMember("palette").map(Gradient.init(json:))
  }
}

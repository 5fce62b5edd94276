import Breeding

/// What may be chosen when pictures are bred, from the lists of the floors below.
enum Choices {
  static var json: JSONValue {
    .object([
      (
        "strength",
        .object([
          ("default", .double(Breeder.defaultStrength)), ("from", .integer(0)), ("to", .integer(1)),
          ("examples", .array(StrengthLadder.examples.map(JSONValue.double))),
        ])
      ),
      (
        "count",
        .object([
          ("default", .integer(Breeder.defaultCount)),
          ("from", .integer(Breeder.counts.lowerBound)),
          ("to", .integer(Breeder.counts.upperBound)),
        ])
      ),
      (
        // A sheet has places for as many, and a child.
        "newcomers",
        .object([
          ("default", .integer(0)), ("from", .integer(0)),
          ("to", .integer(Breeder.counts.upperBound - 1)),
        ])
      ),
      (
        "recipes",
        .array(
          Recipes.all.map { recipe in
            .object([
              ("name", .string(recipe.name)), ("about", .string(recipe.summary)),
              ("picture", .string("/api/recipes/\(recipe.name).png")),
              ("isDefault", .bool(recipe.name == Recipes.standard.name)),
            ])
          })
      ),
      ("focus", names(of: Focus.self)),
      ("activations", names(of: Activation.self)),
      (
        "curves",
        .object(
          Activation.allCases.map { activation in
            (activation.rawValue, .array(activation.curve.map(JSONValue.float)))
          })
      ),
      (
        "inputs",
        described(Input.withoutImage.map { ($0.rawValue, about($0)) })
      ),
      ("colours", names(of: ColourModel.self)),
      (
        "palettes",
        .array(
          Gradient.named.map { named in
            .object([
              ("name", .string(named.name)),
              ("stops", .array(named.gradient.stops.map { .string("\($0)") })),
            ])
          })
      ),
      ("symmetry", .array(Symmetry.examples.map { .string($0.description) })),
      ("tiling", names(of: Tiling.self)),
      ("searches", names(of: SearchKind.self)),
      (
        "run",
        .object([
          ("generations", .integer(RequestError.mostGenerations)),
          ("population", .integer(Breeder.counts.upperBound)),
          ("seconds", .integer(RequestError.mostSeconds)),
          ("bins", .integer(SearchMethod.Axis.mostBins)),
        ])
      ),
      ("measures", described(Measures.builtIn.map { ($0.name, $0.summary) })),
      ("motions", .array(MotionKind.all.map(json))),
      ("film", film),
      ("presets", described(FitnessPreset.all.map { ($0.name, $0.summary) })),
    ])
  }

  /// A motion, with what it takes.
  private static func json(of motion: MotionKind) -> JSONValue {
    .object([
      ("name", .string(motion.name)), ("about", .string(motion.summary)),
      (
        "inputs",
        motion.inputs.map { .array($0.all.map { .string($0.rawValue) }) } ?? .null
      ),
      ("flags", .array(motion.flags.map { json(of: $0, in: motion) })),
    ])
  }

  private static func json(of flag: AnyMotionFlag, in motion: MotionKind) -> JSONValue {
    // A flag's help begins with the motion that it is of.
    let about = flag.summary.trimmingPrefix("\(motion.name): ")
    var words = JSONValue.null
    if case .word(let all) = flag.form { words = .array(all.map(JSONValue.string)) }
    return .object([
      ("name", .string(flag.name)), ("about", .string(String(about))),
      ("default", .string(flag.standard ?? flag.standardWords ?? "")),
      ("isWhole", .bool(flag.form == .wholeNumber)), ("words", words),
      ("from", flag.bounds.map { .double($0.lowerBound) } ?? .null),
      ("to", flag.bounds.map { .double($0.upperBound) } ?? .null),
    ])
  }

  /// What else an animation takes.
  private static var film: JSONValue {
    let standard = FilmSettings()
    return .object([
      ("forms", .array(FilmRequest.forms.map(JSONValue.string))),
      ("frames", .integer(standard.frameCount)), ("fps", .integer(standard.framesPerSecond)),
      ("size", .integer(standard.size.width)), ("mostPixels", .integer(FilmRequest.mostInAll)),
    ])
  }

  private static func described(_ rows: [(name: String, about: String)]) -> JSONValue {
    .array(rows.map { .object([("name", .string($0.name)), ("about", .string($0.about))]) })
  }

  private static func names<Case: CaseIterable & RawRepresentable>(of type: Case.Type) -> JSONValue
  where Case.RawValue == String {
    .array(Case.allCases.map { .string($0.rawValue) })
  }

  private static func about(_ input: Input) -> String {
    switch input {
    case .x: "the column"
    case .y: "the row"
    case .r: "the distance from the middle"
    case .theta: "the angle around the middle"
    case .cosTheta: "the angle's cosine"
    case .sinTheta: "the angle's sine"
    case .bias: "always 1"
    case .t: "the time, for moving pictures"
    default: "one number for the whole picture"
    }
  }
}

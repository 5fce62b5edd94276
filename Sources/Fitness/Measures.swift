import Expressions
import Pictures

/// The measures that a fitness may name: those of this package, and those that a program adds.
public struct Measures: Sendable {
  /// Every measure of this package that needs no more than a name.
  public static let builtIn: [any PictureMeasure] =
    [
      Entropy(), Complexity(), Contrast(), Colourfulness(), Fractal(), Bell(), Benford(), Edges(),
      Balance(), Bands(),
    ] + SymmetryMeasure.Kind.allCases.map { SymmetryMeasure($0) }

  /// Every kind of measure that needs a file.
  public static let kinds = [Target.measureKind, TargetSSIM.measureKind]

  /// The kind that asks another program; whoever measures has to start it.
  public static let judge = FitnessVocabulary.Kind(
    name: FitnessVocabulary.judge, parameter: "COMMAND")

  /// Second names of measures, each with the name that it stands for.
  static let aliases = ["symmetry-xy": "symmetry-both"]

  /// The measures of this package.
  public static let standard = Measures(builtIn)

  /// Every measure that needs no more than a name.
  public let all: [any Measure]
  /// The names that may stand in a fitness.
  public let vocabulary: FitnessVocabulary

  private init(_ all: [any Measure]) {
    self.all = all
    vocabulary = FitnessVocabulary(
      measures: all.map(\.name),
      kinds: Self.kinds.map { .init(name: $0.name, parameter: $0.parameter) } + [Self.judge],
      aliases: Self.aliases, presets: FitnessPreset.all)
  }

  /// These measures and others.
  ///
  /// The name of each must be new, begin with a letter, and have only letters, digits, `-` and `_`.
  ///
  /// - Throws: `FitnessError.name` for a name that is taken, or that cannot stand in a fitness.
  public func adding(_ others: [any Measure]) throws(FitnessError) -> Measures {
    var all = all
    for measure in others {
      try Measures(all).vocabulary.checkNew(measure.name)
      all.append(measure)
    }
    return Measures(all)
  }

  /// The measure that an expression names; of an outside judge there is none here.
  ///
  /// - Parameter picture: reads a picture from a path, for the kinds that need a file.
  /// - Throws: `FitnessError.target` with the column of the name where a picture cannot be read,
  ///   and `FitnessError.unknownName`.
  public func measure(
    _ term: FitnessTerm, picture: (String) throws -> Picture = { try PictureFile($0).picture }
  ) throws(FitnessError) -> any Measure {
    if let path = term.file {
      guard let kind = Self.kinds.first(where: { $0.name == term.kind }) else {
        throw vocabulary.unknown(term.kind, column: term.column)
      }
      do { return kind.make(try picture(path), path) } catch {
        throw .target(column: term.column, reason: "\(error)")
      }
    }
    guard let found = all.first(where: { $0.name == term.kind }) else {
      throw vocabulary.unknown(term.kind, column: term.column)
    }
    return found
  }
}

extension FitnessExpression {
  /// Reads an expression over the measures of this package.
  ///
  /// - Throws: `FitnessError`, which names the column.
  public init(_ text: String) throws(FitnessError) {
    try self.init(text, vocabulary: Measures.standard.vocabulary)
  }

  /// Reads expressions over the measures of this package with commas between them, at least one.
  ///
  /// - Throws: `FitnessError`, which names the column.
  public static func list(_ text: String) throws(FitnessError) -> [FitnessExpression] {
    try list(text, vocabulary: Measures.standard.vocabulary)
  }

  /// The expression as a person is told it: the preset's name where the whole expression is one,
  /// else its text.
  public var title: String {
    FitnessPreset.writtenOut.first { $0.text == description }?.name ?? description
  }
}

extension FitnessPreset {
  /// Every preset.
  public static let all = [beauty]
  /// What counts as good where nothing is said.
  public static let standard = beauty

  /// Every preset, its text written as an expression's `description` writes it.
  static let writtenOut = all.map { preset in
    FitnessPreset(
      name: preset.name, summary: preset.summary,
      text: (try? FitnessExpression(preset.text))?.description ?? preset.text)
  }

  /// A product, so that a good value of one factor cannot make up for a bad one of another. Each
  /// factor keeps something out of the pictures:
  /// - `bell` and `contrast`: flat pictures;
  /// - `near(complexity, …)` and `near(edges, …)`: noise and fine stripes, but also emptiness;
  /// - `near(colourfulness, …)`: grey, but also gaudy colours;
  /// - `near(entropy, …)`: too few colours, but also all colours at once;
  /// - `fractal`: straight outlines;
  /// - `near(bands, …)`: stripes and slopes.
  ///
  /// The symmetries ask for a figure: nearly the same left and right, only a little the same above
  /// and below, and a little round, but no target of rings. The fourth root changes no order; it makes
  /// numbers that a person can compare, and lets a search breed from the good ones, not from the best
  /// alone.
  private static let beauty = FitnessPreset(
    name: "beauty",
    summary: "figures in contrast and colour, neither flat nor noise nor stripes",
    text: """
      sqrt(sqrt(contrast * bell * fractal * near(complexity, 0.3, 0.12) * near(edges, 0.16, 0.06) \
      * near(colourfulness, 0.45, 0.25) * near(entropy, 0.6, 0.2) * near(symmetry-x, 0.8, 0.2) \
      * near(symmetry-y, 0.3, 0.25) * near(symmetry-radial, 0.3, 0.15) * near(bands, 0, 0.12)))
      """)
}

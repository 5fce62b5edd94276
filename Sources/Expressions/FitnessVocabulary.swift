import Text

/// The names that may stand in a fitness.
public struct FitnessVocabulary: Sendable {
  /// A measure that is told what it is of: of a file, as `target:FILE` is, or a command, as `judge:COMMAND` is.
  /// Which of the two, `FitnessTerm` tells.
  public struct Kind: Hashable, Sendable {
    /// What stands before the colon.
    public let name: String
    /// What stands after it, as help texts write it.
    public let parameter: String

    /// A kind of the words given.
    public init(name: String, parameter: String) {
      self.name = name
      self.parameter = parameter
    }
  }

  /// The measures that a name alone stands for, in the order of the help.
  public let measures: [String]
  /// The measures that are told what they are of.
  public let kinds: [Kind]
  /// Second names, and the names that they stand for.
  public let aliases: [String: String]
  /// Names that stand for whole expressions.
  public let presets: [FitnessPreset]
  /// Whether any name may be a measure's.
  let isOpen: Bool

  /// The term whose value the caller gives: how unlike the others a picture is.
  public static let novelty = "novelty"
  /// The measure that a lineage's picks make: how much a picture is to a person's taste.
  public static let taste = "taste"
  /// The measure whose scores a script tells; see `breed ask`.
  public static let told = "told"
  /// The kind of measure that is another program's judgement, whose command stands after the colon.
  public static let judge = "judge"
  /// What a plan of measures names where it wants a judge's features, its command after the colon, or without
  /// one those that a script tells; it has no value and stands in no fitness.
  public static let features = "features"
  /// The axis of a map whose cells are the labels of the judge that the fitness names, or that a script tells.
  public static let label = "label"

  /// A vocabulary of the names given.
  public init(
    measures: [String], kinds: [Kind] = [], aliases: [String: String] = [:],
    presets: [FitnessPreset] = []
  ) {
    self.init(measures, kinds, aliases, presets, isOpen: false)
  }

  private init(
    _ measures: [String], _ kinds: [Kind], _ aliases: [String: String],
    _ presets: [FitnessPreset], isOpen: Bool
  ) {
    self.measures = measures
    self.kinds = kinds
    self.aliases = aliases
    self.presets = presets
    self.isOpen = isOpen
    names =
      measures + kinds.map(\.name) + [Self.novelty, Self.taste, Self.told] + presets.map(\.name)
      + FitnessFunction.allCases.map(\.rawValue)
    known = Set(names).union(aliases.keys).union([Self.label])
  }

  /// For text that was written out before, where signs between values have blanks around them: there
  /// a hyphen within a word belongs to a name, and any name may be a measure's.
  public static let writtenOut = FitnessVocabulary([], [], [:], [], isOpen: true)

  /// All names, in the order of the help.
  let names: [String]
  /// All names and second names.
  let known: Set<String>

  /// Throws where a measure may not be added under that name.
  package func checkNew(_ name: String) throws(FitnessError) {
    guard !known.contains(name) else { throw .name(name, reason: "the name is taken") }
    guard name.first?.isLetter == true, name.last != "-",
      name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" })
    else {
      throw .name(
        name, reason: "expected letters, digits, \"-\" and \"_\", a letter first and no \"-\" last")
    }
  }

  /// The error of a name that is none of them.
  ///
  /// - Parameter parameter: what stands after its colon.
  package func unknown(
    _ name: String, parameter: String? = nil, column: Int
  ) -> FitnessError {
    .unknownName(
      column: column, name: name,
      hint: parameter.flatMap { program(name, $0) }
        ?? Spelling.hint(for: name, among: names, of: "measure"))
  }

  /// How to ask a program that was meant, as other programs write it; nil where none was.
  private func program(_ name: String, _ parameter: String) -> String? {
    let name = name.lowercased()
    if Self.interpreters.contains(name) {
      return judging("\(name == "python" ? "python3" : name) \(parameter)")
    }
    return Self.wordsForPrograms.contains(name) ? judging(parameter) : nil
  }

  /// What to say where a command was meant; nil where no judge can be asked.
  func judging(_ command: String) -> String? {
    guard kinds.contains(where: { $0.name == Self.judge }) else { return nil }
    let term = FitnessTerm(kind: Self.judge, parameter: command)
    let name = Quotation.printable(term.name, limit: 200)
    return "to ask a program, did you mean \(name)?"
  }

  private static let interpreters: Set = [
    "python", "python3", "node", "ruby", "perl", "sh", "bash",
  ]
  private static let wordsForPrograms: Set = [
    "exec", "command", "cmd", "program", "script", "shell", "run", "external", "process", "extern",
    "outside", "model",
  ]
}

/// A name that stands for one expression.
public struct FitnessPreset: Sendable {
  /// Its name.
  public let name: String
  /// What it prefers, in a few words.
  public let summary: String
  /// The expression that it stands for.
  public let text: String

  /// A preset of the words given.
  public init(name: String, summary: String, text: String) {
    self.name = name
    self.summary = summary
    self.text = text
  }
}

import Expressions
import Genomes

/// A search, with its fitness and all of its settings.
public struct SearchMethod: Hashable, Sendable {
  /// How it searches.
  public var kind: SearchKind
  /// The fitness, at least one expression; several are the objectives of a search that has several.
  public var fitness: [FitnessExpression]
  /// The axes of the map, for a search that has one; else empty.
  public var axes: [Axis]
  /// What the files of targets held, so that a run that goes on has the same targets.
  public var targets: [Target]
  /// The picks that `taste` is learnt from, where an expression names it; else nil.
  public var taste: TasteSpan?
  /// The outside judges that its expressions name, as they were when it began.
  public var judges: [Judge]
  /// The command of the judge whose features novelty compares, empty for those that a script tells; nil where it
  /// compares how pictures look, or does not count.
  public var noveltyOf: String?
  /// How many children a generation has, 1 … `mostChildren`.
  public var population: Int
  /// The activations that mutation draws from; empty for `ActivationMix.standard`.
  public var activations: [Activation]
  /// NEAT's settings.
  public var settings: NEATSettings
  /// Which of several islands it is; nil for a search by itself.
  public var island: Island?

  /// The most children of a generation that is read from a file.
  public static let mostChildren = 100_000

  /// A search of the values given.
  public init(
    _ kind: SearchKind = .standard, fitness: [FitnessExpression], axes: [Axis] = [],
    targets: [Target] = [], taste: TasteSpan? = nil, judges: [Judge] = [],
    noveltyOf: String? = nil, population: Int,
    activations: [Activation] = [], settings: NEATSettings = NEATSettings(),
    island: Island? = nil
  ) {
    self.kind = kind
    self.fitness = fitness
    self.axes = axes
    self.targets = targets
    self.taste = taste
    self.judges = judges
    self.noveltyOf = noveltyOf
    self.population = population
    self.activations = activations
    self.settings = settings
    self.island = island
  }

  /// The fitness as it is written, with commas between objectives.
  public var fitnessText: String { fitness.map(\.description).joined(separator: ", ") }

  /// A picture that a fitness aims at.
  public struct Target: Hashable, Sendable {
    /// The measure's name, `target:FILE`.
    public var measure: String
    /// The picture's `fingerprint`. Version 0.1 wrote sixteen digits, which are not compared any more.
    public var fingerprint: String

    /// A target of the values given.
    public init(measure: String, fingerprint: String) {
      self.measure = measure
      self.fingerprint = fingerprint
    }

    /// Whether the fingerprint is one that a picture can be compared with.
    public var isComparable: Bool { fingerprint.utf8.count != 16 }
  }

  /// An outside judge that a fitness names.
  public struct Judge: Hashable, Sendable {
    /// Its command: what stands after `judge:`.
    public var command: String
    /// By which its version is known from others.
    public var fingerprint: String

    /// A judge of the values given.
    public init(command: String, fingerprint: String) {
      self.command = command
      self.fingerprint = fingerprint
    }

    /// The measure's name, `judge:COMMAND`.
    public var measure: String {
      FitnessTerm(kind: FitnessVocabulary.judge, parameter: command).name
    }
  }

  /// One axis of a map of elites.
  public struct Axis: Hashable, Sendable {
    /// The measure, or expression, along it, 0…1; `label` for the labels of the judge that the fitness names.
    public var measure: FitnessExpression
    /// The number of equal parts into which 0…1 is divided, 1 … `mostBins`; of labels as many as there are, 1 …
    /// `mostLabels`.
    public var bins: Int

    /// The most parts of an axis.
    public static let mostBins = 256
    /// The most labels of an axis.
    public static let mostLabels = 65_536

    /// Whether its parts are a judge's labels.
    public var isOfLabels: Bool { measure.isLabel }
    /// How many parts it may have.
    public var binCounts: ClosedRange<Int> { 1...(isOfLabels ? Self.mostLabels : Self.mostBins) }

    /// An axis of the values given.
    public init(measure: FitnessExpression, bins: Int) {
      self.measure = measure
      self.bins = bins
    }
  }
}

extension SearchMethod {
  /// Whether a script tells scores that an expression of it needs.
  public var needsTold: Bool {
    fitness.contains(where: \.needsTold) || axes.contains(where: \.measure.needsTold)
      || comparesTold
  }

  /// Whether novelty compares the features that a script tells.
  public var comparesTold: Bool { noveltyOf?.isEmpty == true }

  /// Whether the cells of its map are labels that a script tells, since the fitness names no judge that would.
  public var isOfToldLabels: Bool {
    isOfLabels && !fitness.contains { $0.terms.contains { $0.command != nil } }
  }

  /// Whether the cells of its map are a judge's labels.
  public var isOfLabels: Bool { axes.count == 1 && axes[0].isOfLabels }

  /// Checks each number. Whether the expressions suit the search is not asked: what files have is
  /// bred again as it is.
  ///
  /// - Throws: `SearchError.method` where one is out of its bounds.
  public func check() throws(SearchError) {
    guard 1...Self.mostChildren ~= population else {
      throw .method("population", found: "\(population)", expected: "1 to \(Self.mostChildren)")
    }
    guard !fitness.isEmpty else {
      throw .method("fitness", found: "of no expression", expected: "one or more")
    }
    guard kind.allows(axes) else {
      throw .method(
        "axes", found: "\(axes.count)",
        expected: kind.axisCount == 0 ? "0" : "\(kind.axisCount), or \"label\" alone")
    }
    for axis in axes where !(axis.binCounts ~= axis.bins) {
      throw .method("bins", found: "\(axis.bins)", expected: "1 to \(axis.binCounts.upperBound)")
    }
    for setting in NEATSettings.all where !setting.allows(settings[setting]) {
      throw .method(setting.name, found: "\(settings[setting])", expected: setting.expected)
    }
  }
}

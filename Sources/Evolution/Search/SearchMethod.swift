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
  /// How many children a generation has, 1 … `mostChildren`.
  public var population: Int
  /// The activations that mutation draws from; empty for `ActivationMix.standard`.
  public var activations: [Activation]
  /// NEAT's settings.
  public var settings: NEATSettings

  /// The most children of a generation that is read from a file.
  public static let mostChildren = 100_000

  /// A search of the values given.
  public init(
    _ kind: SearchKind = .standard, fitness: [FitnessExpression], axes: [Axis] = [],
    targets: [Target] = [], taste: TasteSpan? = nil, population: Int,
    activations: [Activation] = [], settings: NEATSettings = NEATSettings()
  ) {
    self.kind = kind
    self.fitness = fitness
    self.axes = axes
    self.targets = targets
    self.taste = taste
    self.population = population
    self.activations = activations
    self.settings = settings
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

  /// One axis of a map of elites.
  public struct Axis: Hashable, Sendable {
    /// The measure, or expression, along it, 0…1.
    public var measure: FitnessExpression
    /// The number of equal parts into which 0…1 is divided, 1 … `mostBins`.
    public var bins: Int

    /// The most parts of an axis.
    public static let mostBins = 256

    /// An axis of the values given.
    public init(measure: FitnessExpression, bins: Int) {
      self.measure = measure
      self.bins = bins
    }
  }
}

extension SearchMethod {
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
    guard axes.count == kind.axisCount else {
      throw .method("axes", found: "\(axes.count)", expected: "\(kind.axisCount)")
    }
    for axis in axes where !(1...Axis.mostBins ~= axis.bins) {
      throw .method("bins", found: "\(axis.bins)", expected: "1 to \(Axis.mostBins)")
    }
    for setting in NEATSettings.all where !setting.allows(settings[setting]) {
      throw .method(setting.name, found: "\(settings[setting])", expected: setting.expected)
    }
  }
}

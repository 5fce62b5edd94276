import Evolution
import Expressions
import Genomes
import Populations

/// What an automatic run searches for, and how. What is nil is as it was when a fitness last chose in
/// the lineage; where it never did, it has its default.
public struct SearchRequest: Sendable {
  /// How it searches; `SearchKind.standard` by default.
  public var kind: SearchKind?
  /// What counts as good: one expression, or for NSGA-II two or more; `FitnessPreset.standard` by
  /// default.
  public var fitness: [FitnessExpression]?
  /// The two measures of a map, or `label` alone for the labels of the judge that the fitness names, or that a
  /// script tells; complexity and symmetry by default.
  public var axes: [FitnessExpression]?
  /// What novelty compares, where it counts; how pictures look by default.
  public var noveltyOf: NoveltySpace?
  /// A map's columns and rows, 1 to 256 each; 16 of each by default.
  public var bins: (columns: Int, rows: Int)?
  /// Pictures a generation, 1 to 1,000.
  public var population: Int?
  /// The activations that mutation draws from; `ActivationMix.standard` where there are none.
  public var activations: [Activation]?
  /// Those of NEAT's settings that are given; by default they are `NEATSettings.standard(for:)`.
  public var settings: [NEATSettings.Change]
  /// Which of several islands it is; nil for a search by itself, also where it was one of several before.
  var island: Island?

  /// Pictures a generation by default.
  public static let defaultPopulation = 64
  /// A map's columns and rows by default.
  public static let defaultBins = (columns: 16, rows: 16)
  /// The measures of a map by default, the first to the right and the second upwards.
  public static let defaultAxes = ["complexity", "symmetry"]

  /// A request of the values given.
  public init(
    _ kind: SearchKind? = nil, fitness: [FitnessExpression]? = nil,
    axes: [FitnessExpression]? = nil, bins: (columns: Int, rows: Int)? = nil,
    population: Int? = nil, activations: [Activation]? = nil,
    settings: [NEATSettings.Change] = [], noveltyOf: NoveltySpace? = nil
  ) {
    self.kind = kind
    self.fitness = fitness
    self.axes = axes
    self.bins = bins
    self.population = population
    self.activations = activations
    self.settings = settings
    self.noveltyOf = noveltyOf
  }

  /// What novelty compares.
  public enum NoveltySpace: Hashable, Sendable {
    /// How pictures look, on a coarse grid.
    case looks
    /// The features that a judge of that command sees in them.
    case features(command: String)
    /// The features that a script tells of them.
    case told

    /// The name of `looks`.
    public static let nameOfLooks = "looks"

    /// Its judge's command, empty for a script; nil for how pictures look.
    var command: String? {
      switch self {
      case .looks: nil
      case .features(let command): command
      case .told: RecordedJudge.told.command
      }
    }
  }
}

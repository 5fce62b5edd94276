import Evolution
import Genomes

extension Generation {
  /// A search for what a fitness wants, with all of its settings.
  public struct Auto: Hashable, Sendable {
    /// How it searches.
    public var search: Search
    /// The fitness: an expression over measures; several with commas between them for `nsga2`.
    public var fitness: String
    /// The measures that span the map, for `map-elites`; else empty.
    public var axes: [Axis]
    /// What the files of targets held, so that a run goes on towards the same.
    public var targets: [Target]
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
      search: Search = .generational, fitness: String, axes: [Axis] = [],
      targets: [Target] = [], population: Int,
      activations: [Activation] = [], settings: NEATSettings = NEATSettings()
    ) {
      self.search = search
      self.fitness = fitness
      self.axes = axes
      self.targets = targets
      self.population = population
      self.activations = activations
      self.settings = settings
    }
  }

  /// How a search goes on from generation to generation.
  public enum Search: String, CaseIterable, Hashable, Sendable {
    /// NEAT: each generation replaces the one before.
    case generational
    /// NEAT, where what is new is fit.
    case novelty
    /// MAP-Elites: the best of each cell of a map stays.
    case mapElites = "map-elites"
    /// NSGA-II: what nothing else beats in every objective stays.
    case nsga2
  }

  /// A picture that a fitness aims at.
  public struct Target: Hashable, Sendable {
    /// The measure's name, `target:FILE`.
    public var measure: String
    /// The picture's `fingerprint`; sixteen digits where version 0.1 wrote them, which nothing is
    /// compared with any more.
    public var fingerprint: String

    /// A target of the values given.
    public init(measure: String, fingerprint: String) {
      self.measure = measure
      self.fingerprint = fingerprint
    }
  }

  /// One axis of a map of elites.
  public struct Axis: Hashable, Sendable {
    /// The measure, or expression, along it, 0…1.
    public var measure: String
    /// Into how many equal parts 0…1 is divided, 1 … `mostBins`.
    public var bins: Int

    /// The most parts of an axis.
    public static let mostBins = 32

    /// An axis of the values given.
    public init(measure: String, bins: Int) {
      self.measure = measure
      self.bins = bins
    }
  }

  /// The settings of breeding by tournaments, as version 0.1 had it.
  public struct Tournament: Hashable, Sendable {
    /// The name of the fitness.
    public var fitness: String
    /// 0 (nearly the parent) … 1 (wild).
    public var strength: Double
    /// How many of the fittest went on unchanged.
    public var elite: Int
    /// How many competed to be a parent.
    public var tournament: Int

    /// Settings of the values given.
    public init(fitness: String, strength: Double, elite: Int, tournament: Int) {
      self.fitness = fitness
      self.strength = strength
      self.elite = elite
      self.tournament = tournament
    }
  }
}

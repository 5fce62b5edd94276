import Expressions

/// The settings of NEAT, with the values of the literature.
///
/// Unless something else is said, the default is that of Stanley & Miikkulainen 2002,
/// doi:10.1162/106365602320169811, section 4.1. Each has a name by which it is set on the command
/// line, in a settings file and in a lineage's files; `all` lists them. Those of a mutation stand in the
/// mutation's file: `settings[.addNode] = 0.1`.
public struct NEATSettings: Hashable, Sendable {
  /// c₁ of the compatibility distance.
  public var excess = 1.0
  /// c₂ of the compatibility distance.
  public var disjoint = 1.0
  /// c₃ of the compatibility distance.
  public var weight = 0.4
  /// c₄, for activations that differ; not in the paper, whose networks have one activation.
  public var activation = 1.0
  /// Where both genomes have fewer connection genes than this, their number does not divide.
  public var smallGenome = 20
  /// The distance within which a genome belongs to a species, at the start.
  public var threshold = 3.0
  /// The greatest share of itself by which the threshold moves in a generation, so that the number of
  /// species comes near the wished one; 0 keeps the threshold.
  public var thresholdStep = 0.3
  /// The wished number of species.
  public var speciesTarget = 10
  /// After this many generations without a new best, a species has no more offspring. Not used by
  /// novelty search, since novelties of different generations cannot be compared.
  public var stagnation = 15
  /// After more generations than this without a new best of all, only the two species with the fittest
  /// members have offspring. Not used by novelty search either.
  public var populationStagnation = 20
  /// The share of a species, its fittest, that has offspring; 0.2 is not from the paper but from its
  /// authors' programs.
  public var survival = 0.2
  /// The fittest member of a species that is larger than this is copied.
  public var championSize = 5
  /// How many of the fittest of all are copied, so that the best is never lost; not in the paper.
  public var elite = 1
  /// The share of offspring that has one parent.
  public var mutationOnly = 0.25
  /// The share of crossovers whose second parent is of another species.
  public var interspecies = 0.001
  /// The share of crossovers that are mutated too; 0.8 is not from the paper but from its authors'
  /// programs.
  public var mutatedCrossovers = 0.8
  /// The probability that a gene is disabled in the child where some parents that have it, but not all,
  /// have it disabled.
  public var inheritedDisabled = 0.75
  /// The settings of mutations by name, without those that have their defaults.
  var ofMutations: [String: Double] = [:]

  /// The defaults.
  public init() {}

  /// The defaults for a fitness. Where it has a target four species are wished: with them 20,000
  /// evaluations come nearer to most of the ten targets of `Benchmarks/quality.py` than with ten, or as
  /// near.
  public static func standard(for fitness: [FitnessExpression]) -> NEATSettings {
    var settings = NEATSettings()
    if fitness.contains(where: { $0.terms.contains { $0.file != nil } }) {
      settings.speciesTarget = 4
    }
    return settings
  }

  /// Every setting, in the order of the documentation.
  public static let all: [Setting] =
    [
      Setting("excess", 0...100, \.excess, "c1 of the distance: genes after the other's last"),
      Setting("disjoint", 0...100, \.disjoint, "c2 of the distance: other genes that only one has"),
      Setting("weight", 0...100, \.weight, "c3 of the distance: mean difference of weights"),
      Setting(
        "activation", 0...100, \.activation, "c4 of the distance: share of other activations"),
      Setting(
        "small-genome", 0...10_000, \.smallGenome, "with fewer genes, c1 and c2 count in full"),
      Setting("threshold", 0...1_000, \.threshold, "distance within a species at the start"),
      Setting(
        "threshold-step", 0...1, \.thresholdStep, "share by which the threshold moves; 0: never"),
      Setting(
        "species", 1...1_000, \.speciesTarget, "wanted number of species; 4 for a target"),
      Setting(
        "stagnation", 1...1_000_000, \.stagnation,
        "generations a species may go without progress"),
      Setting(
        "population-stagnation", 1...1_000_000, \.populationStagnation,
        "generations all may go without progress"),
      Setting("survival", 0...1, \.survival, "share of a species that has offspring"),
      Setting("champion-size", 0...1_000_000, \.championSize, "larger species copy their best"),
      Setting("elite", 0...1_000, \.elite, "number of the best of all that are copied"),
      Setting("mutation-only", 0...1, \.mutationOnly, "share of offspring of one parent"),
      Setting("interspecies", 0...1, \.interspecies, "share of crossovers between species"),
      Setting("mutated-crossovers", 0...1, \.mutatedCrossovers, "share of crossovers mutated too"),
      Setting(
        "inherited-disabled", 0...1, \.inheritedDisabled,
        "probability to stay disabled, as in one parent"),
    ] + SearchMutation.all.flatMap(\.settings)
}

/// What NEAT can be told, with the values of the literature.
///
/// Where nothing else is said the default is that of Stanley & Miikkulainen 2002,
/// doi:10.1162/106365602320169811, section 4.1. Each has a name by which it is set on the command
/// line, in a settings file and in a lineage's files; `all` lists them.
public struct NEATSettings: Hashable, Sendable {
  /// c₁ of the compatibility distance.
  public var excess = 1.0
  /// c₂ of the compatibility distance.
  public var disjoint = 1.0
  /// c₃ of the compatibility distance.
  public var weight = 0.4
  /// c₄, for differing activations, which the paper's networks have not.
  public var activation = 1.0
  /// Genomes under this many connection genes are not normalised by their number.
  public var smallGenome = 20
  /// The distance within which a genome belongs to a species, at the start.
  public var threshold = 3.0
  /// By what share of itself the threshold moves in a generation towards the wished number of
  /// species at most; 0 keeps it.
  public var thresholdStep = 0.3
  /// The wished number of species.
  public var speciesTarget = 10
  /// Generations without a better best after which a species has no more offspring; not where
  /// novelty counts, which cannot be compared between generations.
  public var stagnation = 15
  /// More generations than this without a better best of all leave offspring to the two species
  /// alone whose members are fittest; not where novelty counts either.
  public var populationStagnation = 20
  /// The share of a species, its fittest, that has offspring; not in the paper, its programs' 0.2.
  public var survival = 0.2
  /// A species over this size has its fittest copied.
  public var championSize = 5
  /// How many of the fittest of all are copied, so that the best is never lost; not in the paper.
  public var elite = 1
  /// The share of offspring that has one parent.
  public var mutationOnly = 0.25
  /// The share of crossovers whose second parent is of another species.
  public var interspecies = 0.001
  /// The share of crossovers that are mutated too; not in the paper, its programs' 0.8.
  public var mutatedCrossovers = 0.8
  /// The probability that a gene is disabled that is disabled in some, but not all, of the parents that have it.
  public var inheritedDisabled = 0.75
  /// The probability that a genome's weights are changed.
  public var mutateWeights = 0.8
  /// The share of weights that are then drawn anew instead of perturbed.
  public var replacedWeights = 0.1
  /// The reach of a perturbation, in units of the genome's root mean square weight, or of 3 where
  /// that is larger.
  public var weightPower = 0.5
  /// The probability of a new node.
  public var addNode = 0.03
  /// The probability of a new connection: the paper's for large populations; 0.05 for small ones.
  public var addConnection = 0.3
  /// The probability that a connection is enabled or disabled; not in the paper.
  public var toggleConnection = 0.01
  /// The probability that a hidden node's activation changes, as CPPNs have several.
  public var changeActivation = 0.05

  /// The defaults.
  public init() {}
}

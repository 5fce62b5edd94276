import Evolution
import Expressions

/// An automatic run as the log records it where it begins: all that is needed to go on with it,
/// and to breed the generations again that it did not save.
public struct Run: Hashable, Sendable {
  /// The seed of its random numbers.
  public var seed: UInt64
  /// How it breeds.
  public var method: SearchMethod
  /// When it ends.
  public var goal: Goal
  /// It saves every so many generations, and the last.
  public var checkpoint: Int

  /// A run of the values given.
  public init(seed: UInt64, method: SearchMethod, goal: Goal, checkpoint: Int) {
    self.seed = seed
    self.method = method
    self.goal = goal
    self.checkpoint = checkpoint
  }

  /// When a run ends: as soon as one of these is reached.
  public struct Goal: Hashable, Sendable {
    /// So many generations were bred.
    public var generations: Int?
    /// So many pictures were evaluated.
    public var evaluations: Int?
    /// A picture fulfils this condition.
    public var until: FitnessCondition?
    /// So many seconds have passed; on resuming they begin anew.
    public var seconds: Int?

    /// A goal of the values given.
    public init(
      generations: Int? = nil, evaluations: Int? = nil, until: FitnessCondition? = nil,
      seconds: Int? = nil
    ) {
      self.generations = generations
      self.evaluations = evaluations
      self.until = until
      self.seconds = seconds
    }
  }

  /// What the log says of a generation that a run bred.
  public struct Summary: Hashable, Sendable {
    /// The best score.
    public var best: Double
    /// The mean score.
    public var mean: Double
    /// How many pictures were evaluated for it.
    public var evaluated: Int
    /// Its species, where there are species.
    public var species: Int?
    /// Its elites, where it is a map.
    public var cells: Int?
    /// How many it holds that nothing beats, where there are several objectives.
    public var front: Int?

    /// A summary of the values given.
    public init(
      best: Double, mean: Double, evaluated: Int, species: Int? = nil, cells: Int? = nil,
      front: Int? = nil
    ) {
      self.best = best
      self.mean = mean
      self.evaluated = evaluated
      self.species = species
      self.cells = cells
      self.front = front
    }
  }
}

import Arithmetic
import Evolution
import Expressions
import Genomes
import JSON

/// An automatic run as the log records it when it begins: all that is needed to go on with it, and
/// to breed again the generations that it did not save.
public struct Run: Hashable, Sendable {
  /// The seed of its random numbers.
  public var seed: UInt64
  /// How it breeds.
  public var method: SearchMethod
  /// When it ends.
  public var goal: Goal
  /// It saves one generation in every so many, and the last.
  public var checkpoint: Int
  /// The version of the arithmetic by which it paints; see `PixelArithmetic`.
  public var arithmetic: Int

  /// A run of the values given.
  public init(
    seed: UInt64, method: SearchMethod, goal: Goal, checkpoint: Int,
    arithmetic: Int = PixelArithmetic.version
  ) {
    self.seed = seed
    self.method = method
    self.goal = goal
    self.checkpoint = checkpoint
    self.arithmetic = arithmetic
  }

  /// What the files of all its targets held when it began.
  public var targets: [SearchMethod.Target] { method.targets + goal.targets }

  /// Whether another run goes on with this one. Older logs do not have the targets of a condition.
  public func isContinued(by other: Run) -> Bool {
    var other = other
    if goal.targets.isEmpty { other.goal.targets = [] }
    return self == other
  }

  /// When a run ends: as soon as one of these is reached.
  public struct Goal: Hashable, Sendable {
    /// So many generations were bred.
    public var generations: Int?
    /// So many pictures were evaluated.
    public var evaluations: Int?
    /// A picture fulfils this condition.
    public var until: FitnessCondition?
    /// What the files of targets held that the condition alone names.
    public var targets: [SearchMethod.Target]
    /// So many seconds have passed. A run that is resumed counts them from 0 again.
    public var seconds: Int?

    /// What may end a run.
    public enum Part: String, Hashable, Sendable {
      /// A picture fulfils the condition.
      case until
      /// Generations were bred.
      case generations
      /// Pictures were evaluated.
      case evaluations
      /// Time has passed.
      case seconds
    }

    /// A goal of the values given.
    public init(
      generations: Int? = nil, evaluations: Int? = nil, until: FitnessCondition? = nil,
      targets: [SearchMethod.Target] = [], seconds: Int? = nil
    ) {
      self.generations = generations
      self.evaluations = evaluations
      self.until = until
      self.targets = targets
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
    /// How many species it has, where there are species.
    public var species: Int?
    /// How many elites it has, where it is a map.
    public var cells: Int?
    /// How many of its individuals none of the others beats in every objective, where there are
    /// several.
    public var front: Int?
    /// The pictures of other islands that came in, with the names of their lineages, in their order; see
    /// `Island`. Not all of them need have stayed.
    public var immigrants: [Address]
    /// What else there is to plot of it; nil in older logs.
    public var statistics: Statistics?

    /// A summary of the values given.
    public init(
      best: Double, mean: Double, evaluated: Int, species: Int? = nil, cells: Int? = nil,
      front: Int? = nil, immigrants: [Address] = [], statistics: Statistics? = nil
    ) {
      self.best = best
      self.mean = mean
      self.evaluated = evaluated
      self.species = species
      self.cells = cells
      self.front = front
      self.immigrants = immigrants
      self.statistics = statistics
    }
  }
}

extension Run {
  var members: [(String, JSONValue)] {
    [
      ("seed", .integer(Int(seed))), ("checkpoint", .integer(checkpoint)), ("goal", goal.json),
      ("method", method.json),
    ] + (arithmetic == 1 ? [] : [("arithmetic", .integer(arithmetic))])
  }

  init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(
      ["event", "seed", "checkpoint", "goal", "method"], optional: ["arithmetic", "start"])
    self.init(
      seed: UInt64(try element.member("seed").integer(atLeast: 0)),
      method: try SearchMethod(json: element.member("method")),
      goal: try Goal(json: element.member("goal")),
      checkpoint: try element.member("checkpoint").integer(atLeast: 1),
      arithmetic: try element.optionalMember("arithmetic")?.integer(atLeast: 2) ?? 1)
  }
}

extension Run.Goal {
  /// The goal as the log has it.
  public var json: JSONValue {
    var members: [(String, JSONValue)] = []
    if let generations { members.append(("generations", .integer(generations))) }
    if let evaluations { members.append(("evaluations", .integer(evaluations))) }
    if let until { members.append(("until", .string(until.description))) }
    if !targets.isEmpty { members.append(("targets", .array(targets.map(\.json)))) }
    if let seconds { members.append(("seconds", .integer(seconds))) }
    return .object(members)
  }

  fileprivate init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers(
      [], optional: ["generations", "evaluations", "until", "targets", "seconds"])
    var targets: [SearchMethod.Target] = []
    for target in try element.optionalMember("targets")?.elements() ?? [] {
      targets.append(try SearchMethod.Target(json: target))
    }
    self.init(
      generations: try element.optionalMember("generations")?.integer(atLeast: 1),
      evaluations: try element.optionalMember("evaluations")?.integer(atLeast: 1),
      until: try element.optionalMember("until")?.condition(), targets: targets,
      seconds: try element.optionalMember("seconds")?.integer(atLeast: 1))
  }
}

extension Run.Summary {
  /// The summary as the log has it.
  public var json: JSONValue {
    var members: [(String, JSONValue)] = [
      ("best", .double(best)), ("mean", .double(mean)), ("evaluated", .integer(evaluated)),
    ]
    if let species { members.append(("species", .integer(species))) }
    if let cells { members.append(("cells", .integer(cells))) }
    if let front { members.append(("front", .integer(front))) }
    if !immigrants.isEmpty {
      members.append(("immigrants", .array(immigrants.map { .string($0.description) })))
    }
    members += statistics?.members ?? []
    return .object(members)
  }

  init(json element: JSONElement) throws(JSONError) {
    let statistics = try Statistics(json: element)
    try element.expectMembers(
      ["best", "mean", "evaluated"] + (statistics == nil ? [] : Statistics.required),
      optional: ["species", "cells", "front", "immigrants"]
        + (statistics == nil ? [] : Statistics.optional))
    var immigrants: [Address] = []
    for immigrant in try element.optionalMember("immigrants")?.elements() ?? [] {
      immigrants.append(try immigrant.address())
    }
    self.init(
      best: try element.member("best").double(), mean: try element.member("mean").double(),
      evaluated: try element.member("evaluated").integer(in: 0...SearchMethod.mostChildren),
      species: try element.optionalMember("species")?.integer(atLeast: 1),
      cells: try element.optionalMember("cells")?.integer(atLeast: 1),
      front: try element.optionalMember("front")?.integer(atLeast: 1), immigrants: immigrants,
      statistics: statistics)
  }
}

import Expressions
import Genomes
import Populations

/// What a lineage's log says in numbers, from its first generation along the branch to the current one.
public struct LineageNumbers {
  /// The lineage.
  public let name: LineageName
  /// Its own seed.
  public let seed: UInt64
  /// Each generation of the branch.
  public let generations: [ExperimentGeneration]
  /// The condition of the last run on the branch that had one; nil where none had.
  public let goal: ExperimentGoal?

  /// The numbers of a lineage.
  ///
  /// - Throws: where its log is of a version that says nothing of files, and one of them cannot be read.
  public init(of lineage: Lineage) throws {
    let history = lineage.history
    name = lineage.name
    seed = history.seed
    var branch: [Int] = []
    var next: Int? = history.now
    while let number = next {
      branch.append(number)
      next = history[number].parent
    }
    var evaluations: Int? = 0
    var generations: [ExperimentGeneration] = []
    for number in branch.reversed() {
      let numbers = try lineage.numbers(of: number, reading: true)
      // Where a run bred it and what it said is lost, nobody knows how many there were.
      let isLost = numbers.record.run != nil && numbers.record.summary == nil
      evaluations = isLost ? nil : evaluations.map { $0 + (numbers.summary?.evaluated ?? 0) }
      generations.append(
        ExperimentGeneration(numbers: numbers, evaluations: evaluations))
    }
    self.generations = generations
    goal = ExperimentGoal(of: history, along: generations)
  }
}

/// A generation among those of an experiment.
public struct ExperimentGeneration {
  /// Its numbers.
  public let numbers: GenerationNumbers
  /// How many pictures a fitness saw of the branch up to here, also those of the generation that its first
  /// run began from; nil where the log lost it.
  public let evaluations: Int?
}

/// When a lineage fulfilled the condition of a run.
public struct ExperimentGoal: Hashable, Sendable {
  /// The condition.
  public let condition: FitnessCondition
  /// Where it was fulfilled; nil where it never was.
  public let reached: Place?

  /// A place in the course of a lineage.
  public struct Place: Hashable, Sendable {
    /// The generation.
    public let generation: Int
    /// How many pictures were evaluated up to its end; nil where the log lost it.
    public let evaluations: Int?
  }

  init?(of history: History, along generations: [ExperimentGeneration]) {
    let runs = generations.compactMap(\.numbers.record.run)
    guard let run = runs.last(where: { history.runs[$0].goal.until != nil }),
      let condition = history.runs[run].goal.until
    else { return nil }
    self.condition = condition
    let goal = history.runs[run].goal
    guard let end = history.ends[run],
      let last = generations.last(where: { $0.numbers.number == end.generation })
    else {
      reached = nil
      return
    }
    // A log that does not name the picture may be older: then it is so where nothing else ended the run.
    let isOther =
      goal.seconds != nil || history.bred(by: run) >= goal.generations ?? .max
      || history.evaluated(by: run) >= goal.evaluations ?? .max
    reached =
      end.fulfilled != nil || !isOther
      ? Place(generation: end.generation, evaluations: last.evaluations) : nil
  }
}

extension Workshop {
  /// The numbers of a group's lineages.
  ///
  /// - Throws: where one cannot be read.
  public func numbers(of group: LineageGroup) throws -> [LineageNumbers] {
    try group.lineages.map { try LineageNumbers(of: open($0)) }
  }
}

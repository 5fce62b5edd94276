import Evolution
import Populations

/// All that is known of a generation in numbers, for a report or a plot.
public struct GenerationNumbers {
  /// Its number.
  public let number: Int
  /// What the log says of it.
  public let record: History.Record
  /// How it was bred; nil where nothing tells.
  public let method: Generation.Method?
  /// The seed of its random numbers; nil where nothing tells.
  public let seed: UInt64?
  /// How many pictures it has; nil where nothing tells.
  public let count: Int?
  /// What a run said of it; see `History.summary(of:)`. Where it left something out and the
  /// generation's file tells, from there.
  public let summary: Run.Summary?
  /// How the run searches that said it.
  public let search: SearchMethod?
  /// When the run that bred it was to end; nil where none did.
  public let goal: Run.Goal?
  /// The mean number of nodes of its genomes; nil where they are not at hand.
  public let nodes: Double?
  /// The mean number of connections of its genomes, disabled ones too.
  public let connections: Double?

  /// The numbers of a generation.
  ///
  /// - Parameters:
  ///   - outline: what the log says of its file, where it has one.
  ///   - generation: read where the log says too little; nil where there is no file, or it cannot be read.
  init(
    _ number: Int, in history: History, _ outline: GenerationOutline?,
    reading generation: () -> Generation?
  ) {
    self.number = number
    record = history[number]
    let run = record.run.map { history.runs[$0] }
    method = outline?.method ?? run.map { .auto($0.method) }
    (seed, count) = (outline?.seed ?? run?.seed, outline?.count)
    goal = run?.goal
    search = history.summarizing(number)?.method
    var summary = history.summary(of: number)
    var statistics = summary?.statistics
    if statistics == nil, let generation = generation() {
      statistics = Run.Summary.Statistics(of: generation)
      summary?.statistics = statistics
    }
    self.summary = summary
    (nodes, connections) = (statistics?.nodes, statistics?.connections)
  }

  /// The best and mean of each fitness that its pictures have a value of beside their score.
  public var values: [(name: String, best: Double, mean: Double)] {
    zip(search?.fitness ?? [], summary?.statistics?.values ?? []).map {
      ($0.title, $1.best, $1.mean)
    }
  }

  /// The share of a map's cells that are not empty, 0…1; nil where there is no map.
  public var coverage: Double? {
    guard let cells = summary?.cells, let search else { return nil }
    return Double(cells) / Double(search.cellCount)
  }
}

extension Lineage {
  /// The numbers of a generation.
  ///
  /// - Parameter isRead: whether its file is read where the log says too little.
  /// - Throws: where there is none of that number, or its log is of a version that says nothing of files
  ///   and its file cannot be read.
  public func numbers(of number: Int, reading isRead: Bool = false) throws -> GenerationNumbers {
    let isSaved = history[number].isSaved
    return GenerationNumbers(number, in: history, isSaved ? try outline(of: number) : nil) {
      isSaved && isRead ? try? saved(number) : nil
    }
  }
}

extension ShownGeneration {
  /// Its numbers.
  public var numbers: GenerationNumbers {
    GenerationNumbers(generation.number, in: history, GenerationOutline(generation)) { generation }
  }
}

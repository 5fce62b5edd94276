import Evolution
import Populations
import Text

/// What a run has of the one by which a fitness chose in its lineage last.
struct RunInheritance: Sendable {
  /// The run before; nil where no fitness ever chose there.
  let before: Run?
  /// In what the run breeds otherwise, in words: `fitness entropy instead of symmetry`.
  let changes: [String]
  private let method: SearchMethod
  private let checkpoint: Int
  /// Whether somebody said how many pictures a generation has.
  private let isSizeGiven: Bool

  /// What a run has of the one before, told of both.
  ///
  /// - Parameter isSizeGiven: whether somebody said how many pictures a generation has.
  init(_ run: Run, after before: Run?, isSizeGiven: Bool = true) {
    self.isSizeGiven = isSizeGiven
    self.before = before
    changes = before.map { run.differences(from: $0) } ?? []
    (method, checkpoint) = (run.method, run.checkpoint)
  }

  /// What is not as before, or that all is, in a line; nil where no fitness chose before.
  ///
  /// - Parameter generation: from which the run goes on.
  func words(from generation: Generation) -> String? {
    guard before != nil else {
      let count = generation.individuals.count
      return isSizeGiven || count == method.population
        ? nil
        : "\(method.population) a generation instead of \(count): a fitness "
          + "chooses here for the first time"
    }
    guard changes.isEmpty else {
      return changes.joined(separator: ", ") + ": another run begins here"
    }
    return "goes on as before: \(method.aim)\(method.words), \(method.population) a generation"
      + (checkpoint == 1 ? "" : ", one in \(checkpoint) saved")
  }
}

extension Run {
  /// In what a run breeds otherwise than another, in words.
  func differences(from other: Run) -> [String] {
    var words: [String] = []
    func compare<Value: Equatable>(_ name: String, _ value: (Run) -> Value, _ text: (Run) -> String)
    {
      guard value(self) != value(other) else { return }
      words.append("\(name) \(text(self)) instead of \(text(other))")
    }
    compare("search", { $0.method.kind }) { $0.method.kind.rawValue }
    compare("fitness", { $0.method.fitness }) { $0.method.fitnessTitle }
    if words.isEmpty, !method.targets.isEmpty, method.targets != other.method.targets {
      words.append("another picture, or on another background, of \(method.targets[0].measure)")
    }
    if words.isEmpty, let judge = method.judges.first(where: { !other.method.judges.contains($0) }),
      !other.method.judges.isEmpty
    {
      words.append(
        judge.command.isEmpty
          ? "other labels or features that a script tells" : "another version of \(judge.measure)")
    }
    if method.kind == other.method.kind {
      compare("novelty of", \.method.noveltyOf) { $0.method.noveltyTerm?.name ?? "looks" }
    }
    if !method.axes.isEmpty, !other.method.axes.isEmpty {
      compare("axes", { $0.method.axes.map(\.measure) }) {
        $0.method.axes.map(\.measure.description).joined(separator: ",")
      }
      compare("bins", { $0.method.axes.map(\.bins) }) {
        $0.method.axes.map { "\($0.bins)" }.joined(separator: "x")
      }
    }
    if method.population != other.method.population {
      words.append("\(method.population) a generation instead of \(other.method.population)")
    }
    if method.island != other.method.island {
      words.append(
        "\(method.island?.words ?? "no island") instead of \(other.method.island?.words ?? "none")")
    }
    compare("activations", { $0.method.activations }) { run in
      let names = run.method.activations.map(\.rawValue)
      return names.isEmpty ? "standard" : names.joined(separator: ",")
    }
    for setting in NEATSettings.all {
      compare(setting.name, { $0.method.settings[setting] }) {
        setting.text($0.method.settings[setting])
      }
    }
    compare("seed", \.seed) { "\($0.seed)" }
    compare("checkpoint", \.checkpoint) { "\($0.checkpoint)" }
    return words.map { printable($0) }
  }
}

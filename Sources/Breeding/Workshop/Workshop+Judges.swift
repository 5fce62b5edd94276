import Evolution
import Expressions
import Judges
import Populations
import Text

extension Workshop {
  /// Sets the judges of a run as they are recorded, or, where none is or another run is to begin in any case, as
  /// they say of themselves now; and with them how many cells a map of labels has.
  ///
  /// - Throws: `JudgingError`, `JudgeError`; where the records cannot be read.
  func setJudges(of run: inout Run, _ wish: RunWish, in lineage: Lineage?) throws {
    let plan = MeasurePlan(run.method)
    let commands = plan.measures.compactMap(\.command).unique
    if let told = try toldJudge(of: run, wish, in: lineage) {
      run.method.judges = [.init(command: told.command, fingerprint: told.fingerprint)]
      if run.method.isOfToldLabels { run.method.axes[0].bins = told.labels.count }
    }
    if commands.isEmpty { return }
    let before = lineage?.history.lastRun(before: wish.from)
    run.method.judges.removeAll { $0.command != RecordedJudge.told.command }
    for command in commands {
      let known = before?.method.judges.first { $0.command == command }
      let judge = try judge(command, known, isAnother: wish.isAnother, in: lineage)
      run.method.judges.append(.init(command: command, fingerprint: judge.fingerprint))
      let measure = FitnessTerm(kind: FitnessVocabulary.judge, parameter: command).name
      if run.method.isOfLabels, run.method.fitness.contains(where: { $0.names(command) }) {
        guard !judge.labels.isEmpty else { throw RequestError.noLabels(measure) }
        run.method.axes[0].bins = judge.labels.count
      }
    }
  }

  /// A judge as it is recorded, or as it says of itself.
  private func judge(
    _ command: String, _ known: SearchMethod.Judge?, isAnother: Bool, in lineage: Lineage?
  ) throws -> RecordedJudge {
    let records = try lineage?.judged()
    if !isAnother || breeder.judges == nil,
      let judge = records?.judge(command, fingerprint: known?.fingerprint)
    {
      return judge
    }
    guard let judges = breeder.judges else {
      throw JudgingError.notRecorded(
        FitnessTerm(kind: FitnessVocabulary.judge, parameter: command).name)
    }
    return try judges.judge(JudgeCommand(command))
  }

  /// The lineage whose records of judges may have these pictures: that of all of them, if it is one.
  func recorder(of pictures: [FoundPicture]) throws -> Lineage? {
    let names = Set(pictures.map(\.specimen.address.lineage))
    guard names.count == 1, let name = names.first.flatMap({ $0 }), folder.has(name) else {
      return nil
    }
    return try folder.open(name)
  }
}

extension FitnessExpression {
  /// Whether it names the judge of a command.
  fileprivate func names(_ command: String) -> Bool { terms.contains { $0.command == command } }
}

extension RunWish {
  /// Checks that a run starts no program but what was typed in this call, and judges that come along and are
  /// told neither code nor a place. What was typed has to be what runs: a run to a generation may be one that
  /// the lineage's log began.
  ///
  /// - Parameter lineage: where it is bred, if that is there.
  /// - Throws: `RequestError.untypedJudge`.
  func checkTyped(_ run: Run, in lineage: LineageName?) throws(RequestError) {
    let parts: [(flag: String, isTyped: Bool, text: String, terms: [FitnessTerm])] = [
      (
        "--fitness", request.fitness == run.method.fitness, run.method.fitnessText,
        run.method.fitness.flatMap(\.terms)
      ),
      (
        "--novelty-of",
        request.noveltyOf != nil && request.noveltyOf?.command == run.method.noveltyOf,
        run.method.noveltyTerm?.name ?? "",
        [run.method.noveltyTerm].compactMap(\.self)
      ),
      (
        // The judge whose labels they are is that of the fitness.
        "--axes", run.method.isOfLabels || request.axes == run.method.axes.map(\.measure),
        run.method.axes.map(\.measure.description).joined(separator: ", "),
        run.method.axes.flatMap(\.measure.terms)
      ),
      (
        "--until", goal.until != nil && goal.until == run.goal.until,
        run.goal.until?.description ?? "",
        run.goal.until?.terms ?? []
      ),
    ]
    let untyped = parts.filter { part in
      !part.isTyped && part.terms.contains { !$0.isTrusted }
    }
    guard let first = untyped.first, let term = first.terms.first(where: { !$0.isTrusted }) else {
      return
    }
    let words =
      ["breed auto"] + (lineage.map { ["\($0)"] } ?? [])
      + untyped.flatMap { [$0.flag, shellWord($0.text)] }
    throw .untypedJudge(term.name, typing: words.joined(separator: " "))
  }
}

extension FitnessTerm {
  /// Whether it is no judge, or one that may be started wherever its command is from.
  fileprivate var isTrusted: Bool {
    guard let command else { return true }
    return (try? JudgeCommand(command))?.included?.isTrusted ?? false
  }
}

extension SearchMethod {
  /// The judge whose features novelty compares, as a measure; `told` for a script; nil where it compares how
  /// pictures look.
  var noveltyTerm: FitnessTerm? {
    noveltyOf.map {
      $0.isEmpty
        ? FitnessTerm(kind: FitnessVocabulary.told)
        : FitnessTerm(kind: FitnessVocabulary.judge, parameter: $0)
    }
  }

  /// Takes the versions of judges, and the number of labels, from another method whose map is of labels, too.
  mutating func takeJudges(of other: SearchMethod) {
    judges = other.judges
    if isOfLabels, other.isOfLabels { axes[0].bins = other.axes[0].bins }
  }
}

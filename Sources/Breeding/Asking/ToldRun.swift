import Evolution
import Genomes
import Populations

/// A search at the current generation of a lineage whose scores a script tells: what it asks for, and what
/// it breeds once it is told.
struct ToldRun {
  /// What it searches for, and how.
  let run: Run
  /// What it asks for now.
  let batch: AskedBatch
  /// The generation that it is at.
  private(set) var generation: Generation

  private let lineage: Lineage
  private let breeder: Breeder
  private let told: ToldJudge
  /// Nil as long as pictures of the generation have no score.
  private var evolver: Evolver?

  /// The run at the current generation of a lineage. Nothing is written.
  ///
  /// - Throws: where a measure of this program's own cannot be had, or the lineage is not as it was
  ///   written.
  init(_ run: Run, in lineage: Lineage, by breeder: Breeder) throws {
    (self.run, self.lineage, self.breeder) = (run, lineage, breeder)
    told = try ToldJudge(in: lineage, among: run.method.judges)
    generation = try breeder.generation(of: lineage)
    let first = try AskedBatch(
      generation.individuals.map(Offspring.init), of: generation.number, by: run, in: lineage.name,
      told)
    guard first.offspring.isEmpty else {
      batch = first
      return
    }
    var evolver = try breeder.evolver(run.method, from: generation, seed: run.seed, in: lineage)
    let number = lineage.history.count + 1
    batch = try AskedBatch(
      evolver.ask(number: number), of: number, by: run, in: lineage.name, told)
    self.evolver = evolver
  }

  /// The run that waits at the current generation of a lineage for scores.
  ///
  /// - Throws: `AskingError.nothingAsked` where none does; as `init(_:in:by:)`.
  init(waitingIn lineage: Lineage, by breeder: Breeder) throws {
    let history = lineage.history
    guard let open = history.openRun, history.runs[open].needsTold else {
      throw AskingError.nothingAsked(lineage.name)
    }
    try self.init(history.runs[open], in: lineage, by: breeder)
  }

  /// What the log is to say of the generation that the run begins at: nil where a run bred that, and where
  /// not all of its pictures have a score.
  var start: Run.Summary? {
    lineage.history[generation.number].summary == nil ? evolver?.start : nil
  }

  /// Takes scores: keeps them, and then breeds, saves and logs the generation, so that a process that is
  /// ended in between leaves the lineage as it was, and no score is lost.
  ///
  /// Where the scores are of the generation that the run starts from, that is all: the next generation is
  /// asked for.
  ///
  /// - Throws: `AskingError`; what the file system refuses.
  mutating func tell(_ answer: ToldAnswer) throws {
    try told.keep(answer.answers(to: batch), of: batch.keys)
    guard var evolver else {
      self.evolver = try breeder.evolver(run.method, from: generation, seed: run.seed, in: lineage)
      return try noteStart()
    }
    // It was not, where a process was ended before.
    try noteStart()
    try evolver.step(number: batch.generation)
    try lineage.append(evolver.generation, summary: evolver.summary)
    self.evolver = evolver
    generation = evolver.generation
  }

  /// Logs what there is to say of the generation that the run begins at, which nobody knew when it began:
  /// the run begins there again.
  private func noteStart() throws {
    let history = lineage.history
    guard let start, history.openRun.map({ history.bred(by: $0) }) == 0,
      history.summarizing(generation.number) != run
    else { return }
    try lineage.begin(run, start: start)
  }
}

extension Run {
  /// Whether its scores are told by a script.
  var needsTold: Bool { method.needsTold || goal.until?.needsTold == true }
}

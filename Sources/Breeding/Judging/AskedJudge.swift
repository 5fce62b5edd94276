import Genomes
import Judges
import Pictures
import Populations
import Rendering

/// A judge as a search asks it: of what is recorded it is not asked again, and what it says is recorded as soon
/// as it is known.
final class AskedJudge: Sendable {
  /// The measure's name, `judge:COMMAND`.
  let measure: String
  private let command: JudgeCommand
  private let fingerprint: String?
  private let wantsFeatures: Bool
  private let records: JudgedLog?
  private let started: StartedJudges?

  /// A judge that may be asked.
  ///
  /// - Parameters:
  ///   - measure: its name in an expression.
  ///   - fingerprint: of the version that has to judge; nil for any.
  ///   - wantsFeatures: whether its features are wanted.
  ///   - records: what it said before.
  ///   - started: asks it; nil where what is recorded has to do.
  init(
    _ measure: String, _ command: JudgeCommand, fingerprint: String?, wantsFeatures: Bool = false,
    records: JudgedLog?, started: StartedJudges?
  ) {
    self.measure = measure
    self.command = command
    self.fingerprint = fingerprint
    self.wantsFeatures = wantsFeatures
    self.records = records
    self.started = started
  }

  /// What it says of genomes.
  struct Answers: Sendable {
    /// The version that says it; nil where there are no genomes.
    var judge: RecordedJudge?
    /// One for each genome, in their order.
    var list: [RecordedAnswer] = []
  }

  /// What it says of each genome, in their order.
  ///
  /// - Parameter renderer: paints what it has to be shown.
  /// - Throws: `JudgingError`, `JudgeError`; what the records do not have room for.
  func answers(of genomes: [Genome], by renderer: Renderer) throws -> Answers {
    if genomes.isEmpty { return Answers() }
    let keys = try renderer.map(genomes) { Self.key(of: $0) }.map { try $0.get() }
    var judge = records?.judge(command.parameter, fingerprint: fingerprint)
    var known = self.known(keys, by: judge)
    if known.count < Set(keys).count {
      let now = try present(instead: judge)
      if now != judge {
        judge = now
        known = self.known(keys, by: now)
      }
      try ask(keys, genomes, of: now, &known, renderer)
    }
    // What is bred by these answers must not outlive them.
    try records?.synchronize()
    return Answers(judge: judge, list: keys.compactMap { known[$0] })
  }

  private static func key(of genome: Genome) -> Result<GenomeKey, any Error> {
    Result { try GenomeKey(of: genome) }
  }

  /// What is recorded of these genomes.
  private func known(_ keys: [GenomeKey], by judge: RecordedJudge?) -> [GenomeKey: RecordedAnswer] {
    guard let judge, let records else { return [:] }
    var known: [GenomeKey: RecordedAnswer] = [:]
    for (key, answer) in zip(keys, records.answers(of: keys, by: judge)) {
      if let answer, !wantsFeatures || !answer.features.isEmpty { known[key] = answer }
    }
    return known
  }

  /// The judge that can be asked now.
  ///
  /// - Parameter judge: the version whose answers are known.
  private func present(instead judge: RecordedJudge?) throws -> RecordedJudge {
    guard let started else { throw JudgingError.notRecorded(measure) }
    let now = try started.judge(command)
    guard fingerprint == nil || now.fingerprint == fingerprint else {
      throw JudgingError.otherJudge(measure, before: judge?.words, now: now.words)
    }
    return now
  }

  /// Asks for what is not known, each genome once.
  private func ask(
    _ keys: [GenomeKey], _ genomes: [Genome], of judge: RecordedJudge,
    _ known: inout [GenomeKey: RecordedAnswer], _ renderer: Renderer
  ) throws {
    var asked: [(key: GenomeKey, genome: Genome)] = []
    var isAsked: Set<GenomeKey> = []
    for (key, genome) in zip(keys, genomes)
    where known[key] == nil && isAsked.insert(key).inserted {
      asked.append((key, genome))
    }
    if asked.isEmpty { return }
    if wantsFeatures, judge.featureCount == 0 { throw JudgingError.noFeatures(measure) }
    // Where features alone are missing, what it said first counts.
    let before = records?.answers(of: asked.map(\.key), by: judge) ?? asked.map { _ in nil }
    let projection = FeatureProjection(of: wantsFeatures ? judge.featureCount : 0)
    try started?.ask(
      command, asked.count,
      paint: { range, size in
        renderer.pictures(
          of: asked[range].map(\.genome), at: Viewport(width: size.width, height: size.height))
      },
      genome: { asked[$0].genome.json },
      take: { range, found in
        var answers: [(genome: GenomeKey, answer: RecordedAnswer)] = []
        for (index, judgement) in zip(range, found) {
          var answer =
            before[index]
            ?? RecordedAnswer(
              score: judge.hasScores ? judgement.score : nil, label: judgement.label)
          if wantsFeatures { answer.features = projection(judgement.features) }
          answers.append((asked[index].key, answer))
          known[asked[index].key] = answer
        }
        try records?.record(answers, by: judge)
      })
  }
}

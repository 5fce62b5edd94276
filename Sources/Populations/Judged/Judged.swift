/// What judges said of a lineage's genomes, as the lines of its records add up to it.
struct Judged: Sendable {
  /// The judges with their numbers, which ascend.
  private(set) var judges: [(number: Int, judge: RecordedJudge)] = []
  /// The answers of each judge, by its number.
  private var answers: [Int: [GenomeKey: RecordedAnswer]] = [:]
  private var isFounded = false

  /// The number of a judge; nil where it never judged here.
  func number(of judge: RecordedJudge) -> Int? {
    judges.last { $0.judge == judge }?.number
  }

  /// The judge of that command that judged last, of all or of those of that fingerprint.
  func judge(_ command: String, fingerprint: String? = nil) -> RecordedJudge? {
    judges.last {
      $0.judge.command == command
        && (fingerprint == nil || $0.judge.fingerprint == fingerprint)
    }?.judge
  }

  /// What the judge of that number said of a genome; nil where it was not asked.
  func answer(of genome: GenomeKey, by number: Int) -> RecordedAnswer? {
    answers[number]?[genome]
  }

  /// The number of the next judge.
  var nextNumber: Int { (judges.last?.number ?? 0) + 1 }

  /// Takes an event.
  ///
  /// - Throws: where it cannot come after those before.
  mutating func append(_ event: JudgedEvent) throws(Contradiction) {
    switch event {
    case .founded:
      guard !isFounded else {
        throw Contradiction(expected: "one beginning of the records", found: "another")
      }
    case .judge(let number, let judge):
      guard isFounded, number >= nextNumber else {
        throw Contradiction(
          expected: "a judge of a number over \(nextNumber - 1)", found: "\(number)")
      }
      judges.append((number, judge))
    case .judged(let number, let new):
      guard let judge = judges.last(where: { $0.number == number })?.judge else {
        throw Contradiction(expected: "the number of a judge above", found: "\(number)")
      }
      try take(new, of: judge, number)
    }
    isFounded = true
  }

  /// What was said first counts; what novelty compares may come later.
  private mutating func take(
    _ new: [(genome: GenomeKey, answer: RecordedAnswer)], of judge: RecordedJudge, _ number: Int
  ) throws(Contradiction) {
    for (genome, answer) in new {
      if let label = answer.label, label >= judge.labels.count {
        throw Contradiction(
          expected: "a label under \(judge.labels.count), as many as the judge has",
          found: "\(label)")
      }
      if judge.hasScores != (answer.score != nil) {
        throw Contradiction(
          expected: judge.hasScores ? "a score of each picture" : "no scores, as the judge says",
          found: judge.hasScores ? "none" : "some")
      }
      if var known = answers[number]?[genome] {
        if known.features.isEmpty { known.features = answer.features }
        answers[number]?[genome] = known
      } else {
        answers[number, default: [:]][genome] = answer
      }
    }
  }
}

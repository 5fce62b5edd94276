import Evolution
import Expressions
import Judges
import Populations

extension Breeder {
  /// The same breeder, by which no judge is started.
  var askingNobody: Breeder {
    var breeder = self
    breeder.judges = nil
    return breeder
  }

  /// The measures of a plan that outside judges tell, by their names; each judge is asked once for all of
  /// them.
  ///
  /// - Parameters:
  ///   - judges: those of a run, as they were when it began; any version of others.
  ///   - lineage: has the records of what they said.
  func judgedMeasures(
    of plan: MeasurePlan, _ judges: [SearchMethod.Judge], keptIn lineage: Lineage?
  ) throws -> [String: JudgedMeasure] {
    let terms = plan.measures.filter { $0.command != nil }
    var measures = try toldMeasures(of: plan, judges, keptIn: lineage)
    if terms.isEmpty { return measures }
    let records = try lineage?.judged()
    var asked: [String: AskedJudge] = [:]
    for term in terms {
      guard let text = term.command else { continue }
      let name = FitnessTerm(kind: FitnessVocabulary.judge, parameter: text).name
      let judge =
        try asked[text]
        ?? AskedJudge(
          name, JudgeCommand(text),
          fingerprint: judges.first { $0.command == text }?.fingerprint,
          wantsFeatures: plan.featureJudge == text, records: records, started: self.judges)
      asked[text] = judge
      measures[term.name] = JudgedMeasure(
        name: term.name, part: term.kind == FitnessVocabulary.judge ? .score : .features,
        judge: judge)
    }
    let judging = plan.objectives.flatMap(\.expression.terms).first { $0.command != nil }
    if let judge = judging.flatMap({ measures[$0.name]?.judge }) {
      let label = FitnessVocabulary.label
      measures[label] = JudgedMeasure(name: label, part: .label, judge: judge)
    }
    return measures
  }

  /// The measures of a plan that a script tells, by their names. Labels are its own where no judge gives any.
  private func toldMeasures(
    of plan: MeasurePlan, _ judges: [SearchMethod.Judge], keptIn lineage: Lineage?
  ) throws -> [String: JudgedMeasure] {
    let parts: [(name: String, part: JudgedMeasure.Part)] = [
      (FitnessVocabulary.told, .score), (FitnessVocabulary.features, .features),
      (FitnessVocabulary.label, .label),
    ]
    let names = Set(plan.measures.map(\.name))
    guard names.contains(FitnessVocabulary.told) || names.contains(FitnessVocabulary.features)
    else { return [:] }
    guard let lineage else { throw RequestError.noTold }
    let judge = try ToldJudge(in: lineage, among: judges)
    var measures: [String: JudgedMeasure] = [:]
    for (name, part) in parts where names.contains(name) {
      measures[name] = JudgedMeasure(name: name, part: part, judge: judge)
    }
    return measures
  }
}

extension [FitnessTerm] {
  /// Throws where a judge's command cannot be split into words.
  func checkCommands() throws(FitnessError) {
    for term in self {
      guard let command = term.command else { continue }
      do throws(JudgeError) { _ = try JudgeCommand(command) } catch {
        throw .command(column: term.column, reason: "\(error)")
      }
    }
  }
}

import Evolution
import Expressions
import Judges
import Populations

/// What a script tells of each picture beside its score. What is nil is as it was in the run before.
public struct ToldForm: Hashable, Sendable {
  /// The names of the classes of which each picture is one, for a map whose cells they are.
  public var labels: [String]?
  /// How many numbers it tells of each, for novelty to compare.
  public var featureCount: Int?

  /// A form of the values given.
  public init(labels: [String]? = nil, featureCount: Int? = nil) {
    self.labels = labels
    self.featureCount = featureCount
  }

  /// How many numbers a script may tell of a picture.
  public static let featureCounts = 1...JudgeProfile.mostFeatures
  /// How many labels there may be.
  static let labelCounts = 1...SearchMethod.Axis.mostLabels

  /// Checks each value by itself.
  ///
  /// - Throws: `RequestError.labelName`, `RequestError.outOfBounds`.
  func check() throws(RequestError) {
    if let featureCount {
      try RequestError.check(featureCount, in: Self.featureCounts, .features)
    }
    guard let labels else { return }
    try RequestError.check(labels.count, in: Self.labelCounts, .labels)
    var seen: Set<String> = []
    for label in labels where label.isEmpty || !seen.insert(label).inserted {
      throw .labelName(label)
    }
  }
}

extension Workshop {
  /// The script that tells more than scores, as a judge: in the form that is said, or else in that of the run
  /// before. Nil where the search needs nothing but scores.
  ///
  /// - Throws: `RequestError` where labels or features are needed and nobody says which, or the other way
  ///   round; where the records cannot be read.
  func toldJudge(of run: Run, _ wish: RunWish, in lineage: Lineage?) throws -> RecordedJudge? {
    let (needsLabels, needsFeatures) = (run.method.isOfToldLabels, run.method.comparesTold)
    try wish.form.check()
    if wish.form.labels != nil, !needsLabels { throw RequestError.needlessForm(.labels) }
    if wish.form.featureCount != nil, !needsFeatures {
      throw RequestError.needlessForm(.features)
    }
    guard needsLabels || needsFeatures else { return nil }
    let before = try known(in: lineage, before: wish)
    let judge = RecordedJudge.told(
      labels: needsLabels ? wish.form.labels ?? before?.labels ?? [] : [],
      featureCount: needsFeatures ? wish.form.featureCount ?? before?.featureCount ?? 0 : 0)
    if needsLabels, judge.labels.isEmpty { throw RequestError.untoldForm(.labels) }
    if needsFeatures, judge.featureCount == 0 { throw RequestError.untoldForm(.features) }
    return judge
  }

  /// The form in which the run before was told.
  private func known(in lineage: Lineage?, before wish: RunWish) throws -> RecordedJudge? {
    let told = RecordedJudge.told.command
    let run = lineage?.history.lastRun(before: wish.from)
    guard let judge = run?.method.judges.first(where: { $0.command == told }) else { return nil }
    return try lineage?.judged().judge(told, fingerprint: judge.fingerprint)
  }
}

import Populations

extension ToldAnswer {
  /// What it says of each picture that is asked for, in their order, as a lineage keeps it.
  ///
  /// - Throws: `AskingError` where it does not answer what is asked.
  func answers(to batch: AskedBatch) throws(AskingError) -> [RecordedAnswer] {
    guard generation == batch.generation else {
      throw .otherGeneration(told: generation, asked: batch.generation, batch.lineage)
    }
    guard asked == batch.digest.description else {
      throw .otherPictures(generation: generation, batch.lineage)
    }
    try check(scores.count, of: "scores", batch)
    if let place = scores.firstIndex(where: { !$0.isFinite }) {
      throw .noNumber("\(scores[place])", at: "score \(place + 1)")
    }
    var answers = scores.map { RecordedAnswer(score: $0) }
    try check(labels != nil, "labels", isAsked: !batch.labels.isEmpty, batch)
    if let labels {
      try check(labels.count, of: "labels", batch)
      let places = Dictionary(zip(batch.labels, batch.labels.indices)) { first, _ in first }
      for (index, label) in labels.enumerated() {
        guard let place = places[label] else { throw .unknownLabel(label, picture: index + 1) }
        answers[index].label = place
      }
    }
    try check(features != nil, "features", isAsked: batch.featureCount > 0, batch)
    if let features {
      try check(features.count, of: "features", batch)
      let projection = FeatureProjection(of: batch.featureCount)
      for (index, vector) in features.enumerated() {
        guard vector.count == batch.featureCount else {
          throw .featureCount(
            picture: index + 1, expected: batch.featureCount, found: vector.count)
        }
        if let number = vector.first(where: { !$0.isFinite }) {
          throw .noNumber("\(number)", at: "features of picture \(index + 1)")
        }
        answers[index].features = projection(vector)
      }
    }
    return answers
  }

  private func check(
    _ count: Int, of member: String, _ batch: AskedBatch
  ) throws(AskingError) {
    guard count == batch.offspring.count else {
      throw .count(
        of: member, generation: generation, expected: batch.offspring.count, found: count)
    }
  }

  private func check(
    _ isThere: Bool, _ member: String, isAsked: Bool, _ batch: AskedBatch
  ) throws(AskingError) {
    if isAsked, !isThere { throw .missing(member, batch.lineage) }
    if isThere, !isAsked { throw .unasked(member, batch.lineage) }
  }
}

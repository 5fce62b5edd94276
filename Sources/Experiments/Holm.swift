/// The correction of Holm 1979 (Scandinavian Journal of Statistics 6, 65–70) for several tests at once.
enum Holm {
  /// The likelihoods, each corrected, in their order: of k tests the least is multiplied by k, the next by
  /// k − 1, and so on; none comes below one that was smaller, nor above 1.
  static func corrected(_ likelihoods: [Double]) -> [Double] {
    let order = likelihoods.indices.sorted { (likelihoods[$0], $0) < (likelihoods[$1], $1) }
    var corrected = likelihoods
    var least = 0.0
    for (rank, place) in order.enumerated() {
      least = max(least, min(1, Double(likelihoods.count - rank) * likelihoods[place]))
      corrected[place] = least
    }
    return corrected
  }
}

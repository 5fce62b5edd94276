import Genomes

/// NEAT's mutation of weights: weights are perturbed uniformly or, sometimes, drawn anew (Stanley &
/// Miikkulainen 2002, doi:10.1162/106365602320169811, section 4.1).
///
/// How many are changed and how far is drawn for each child, both over several powers of two: from one
/// weight to all, from a tremor to the whole reach. So a search takes large steps where these still
/// help and small ones where it is near, with no step size to adapt; the paper changes all weights by
/// one reach. Draws with such heavy tails are near the best choice for every distance from the goal
/// (Doerr, Le, Makhmara & Nguyen 2017, doi:10.1145/3071178.3071301).
///
/// Both are in proportion to the genome's own weights, so that one setting suits networks of small and
/// of larger weights (see `WeightScales`); but the proportion ends at `greatestScale`, since
/// weights would otherwise grow without end. Biases, which in the paper are connections from a node
/// that is always 1, are changed in the same way.
struct MutateWeights: Mutation {
  let name = "mutate-weights"
  /// The greatest reach of a perturbation, in units of the scale.
  var power = 0.5
  /// The probability that a changed weight is drawn anew from a normal distribution instead.
  var replaced = 0.1

  static let greatestScale = 3.0
  /// The least reach of a child, as a share of `power`.
  static let leastReach = 1.0 / 64

  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool {
    let scales = WeightScales(of: draft)
    let inner = draft.nodes.indices.filter { !draft.nodes[$0].id.isInput }
    let count = draft.connections.count + inner.count
    guard count > 0 else { return false }
    let reach = power * Mutations.amount(random.uniform(), from: Self.leastReach, to: 1)
    let share = Mutations.amount(random.uniform(), from: 1 / Double(count), to: 1)
    let certain = random.below(count)
    var turn = 0
    func changed(_ old: Float, into node: NodeID, _ random: inout RandomStream) -> Float {
      defer { turn += 1 }
      guard turn == certain || random.chance(share) else { return old }
      let scale = min(scales[node], Self.greatestScale)
      if random.chance(replaced) { return Mutations.bounded(scale * random.gaussian()) }
      return Mutations.bounded(
        Double(old) + scale * random.uniform(in: -reach...reach), replacing: old)
    }
    for index in draft.connections.indices {
      let connection = draft.connections[index]
      draft.connections[index].weight = changed(
        connection.weight, into: connection.to, &random)
    }
    for index in inner {
      draft.nodes[index].bias = changed(
        draft.nodes[index].bias, into: draft.nodes[index].id, &random)
    }
    return true
  }
}

extension NEATSettings.Setting {
  /// The probability that a genome's weights are changed.
  public static let mutateWeights = NEATSettings.Setting(
    "mutate-weights", 0...1, default: 0.8, "probability to change weights")
  /// The share of changed weights that are drawn anew instead of perturbed.
  public static let replacedWeights = NEATSettings.Setting(
    "replaced-weights", 0...1, default: 0.1, "share of changed weights drawn anew")
  /// The greatest reach of a perturbation, in units of the root mean square of the weights beside, or of 3
  /// where that is larger.
  public static let weightPower = NEATSettings.Setting(
    "weight-power", 0...100, default: 0.5, "greatest reach of a perturbation")
}

extension SearchMutation {
  static let mutateWeights = SearchMutation(
    rate: .mutateWeights, others: [.replacedWeights, .weightPower], changesWeights: true
  ) { settings, _ in
    MutateWeights(power: settings[.weightPower], replaced: settings[.replacedWeights])
  }
}

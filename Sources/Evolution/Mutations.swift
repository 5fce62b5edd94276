import Genomes

/// Which mutations a child undergoes, each with its probability.
///
/// By eye there is one dial from nearly the parent to wild; a search has a probability for each
/// operator in its settings.
public struct Mutations: Sendable {
  /// An operator and the probability that a child undergoes it.
  public struct Dose: Sendable {
    /// The operator.
    public let mutation: any Mutation
    /// 0…1.
    public let rate: Double

    /// So much of an operator.
    public init(_ mutation: any Mutation, rate: Double) {
      self.mutation = mutation
      self.rate = rate
    }
  }

  /// The operators, in the order in which they are tried.
  public let doses: [Dose]
  /// How far each operator goes: 0 (nearly the parent) … 1 (wild).
  public let strength: Double
  /// Whether a child that no operator changed gets one more, so that it is never its parent.
  public let insists: Bool

  /// Operators of the doses given.
  public init(_ doses: [Dose], strength: Double, insists: Bool) {
    self.doses = doses
    self.strength = strength
    self.insists = insists
  }

  /// Every operator of the dial: structure before weights, so that what is new is perturbed too.
  public static func operators(_ mix: ActivationMix = .standard) -> [any DialledMutation] {
    structural(mix) + numeric()
  }

  /// Those of topology and activations.
  static func structural(
    _ mix: ActivationMix, scope: Scope = .everything
  ) -> [any DialledMutation] {
    [
      AddNode(mix: mix, scope: scope), AddConnection(scope: scope),
      ToggleConnection(scope: scope), ChangeActivation(mix: mix, scope: scope),
    ]
  }

  /// Those of weights and biases.
  static func numeric(scope: Scope = .everything) -> [any DialledMutation] {
    [ReplaceWeight(scope: scope), PerturbWeights(scope: scope), ChangeBias(scope: scope)]
  }

  /// A mutated copy of the genome.
  ///
  /// Each operator is applied with its own rate. Where none was and the mutations insist, one is
  /// drawn, each as likely as its rate says, until one finds something to change, so that a child is
  /// never its parent unless nothing can change.
  ///
  /// - Returns: the child and the names of the operators that made it, in their order.
  public func mutate(
    _ genome: Genome, random: inout RandomStream
  ) -> (genome: Genome, operators: [String]) {
    var draft = Genome.Draft(genome)
    var applied: [String] = []
    for dose in doses where random.chance(dose.rate) {
      if dose.mutation.apply(to: &draft, strength: strength, random: &random) {
        applied.append(dose.mutation.name)
      }
    }
    var spare = insists && applied.isEmpty ? doses.filter { $0.rate > 0 } : []
    while applied.isEmpty, !spare.isEmpty {
      let mutation = spare.remove(at: Self.draw(spare, random: &random)).mutation
      if mutation.apply(to: &draft, strength: strength, random: &random) {
        applied.append(mutation.name)
      }
    }
    return applied.isEmpty ? (genome, []) : (draft.valid(), applied)
  }

  /// The place of one of the doses, each as likely as its rate says.
  private static func draw(_ doses: [Dose], random: inout RandomStream) -> Int {
    var rest = random.uniform() * doses.reduce(0) { $0 + $1.rate }
    for (place, dose) in doses.enumerated() {
      rest -= dose.rate
      if rest < 0 { return place }
    }
    return doses.count - 1
  }
}

extension Mutations {
  /// The largest weight or bias that breeding makes; recipes and files may hold larger ones.
  static let greatestWeight: Float = 1_000

  /// A bred weight or bias, kept finite and within `greatestWeight`, or within the size of the
  /// one that it replaces where that is larger.
  static func bounded(_ value: Double, replacing old: Float = 0) -> Float {
    let bound = Double(max(greatestWeight, old.magnitude))
    return Float(min(max(value, -bound), bound))
  }

  /// The root mean square of the enabled weights into some nodes, or all, at least 0.1: the size
  /// that a new or changed weight is measured by, so that one dial suits networks of small and of
  /// large weights.
  static func weightScale(of draft: Genome.Draft, in nodes: Scope.Nodes = .all) -> Double {
    var sum = 0.0
    var count = 0
    for connection in draft.connections where connection.enabled && nodes.contains(connection.to) {
      sum += Double(connection.weight) * Double(connection.weight)
      count += 1
    }
    return count == 0 ? 1 : max((sum / Double(count)).squareRoot(), 0.1)
  }

  /// A value that runs from `low` at strength 0 over the geometric middle to `high` at 1; made of
  /// square roots and products alone, so that it is the same on every machine.
  static func dial(_ strength: Double, from low: Double, to high: Double) -> Double {
    // Sixteen bits of the strength, each standing for a power (1/2, 1/4, …) of the ratio.
    var value = low
    var root = high / low
    var rest = min(max(strength, 0), 1)
    if rest == 1 { return high }
    for _ in 0..<16 {
      root = root.squareRoot()
      rest *= 2
      if rest >= 1 {
        value *= root
        rest -= 1
      }
    }
    return value
  }
}

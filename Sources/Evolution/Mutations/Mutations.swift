import Genomes

/// One way to change a genome. Adding one touches its file and `Mutations.operators`.
public protocol Mutation: Sendable {
  /// Its name, as the lineage's files record it.
  var name: String { get }

  /// Changes the draft, which stays a valid genome.
  ///
  /// - Returns: whether there was anything to change.
  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool
}

/// A mutation whose probability follows the strength, as in breeding by eye.
public protocol RatedMutation: Mutation {
  /// The probability that a child undergoes it, for a strength in 0…1.
  func rate(strength: Double) -> Double
}

/// Which mutations a child undergoes, each with its probability.
///
/// By eye one strength, from nearly the parent to wild, sets all of them; a search has a setting for
/// each.
public struct Mutations: Sendable {
  /// A mutation and the probability that a child undergoes it.
  public struct Rate: Sendable {
    /// The mutation.
    public let mutation: any Mutation
    /// 0…1.
    public let probability: Double

    /// The rate of a mutation.
    public init(_ mutation: any Mutation, _ probability: Double) {
      self.mutation = mutation
      self.probability = probability
    }
  }

  /// The mutations, in the order in which they are tried.
  public let rates: [Rate]
  /// How far each mutation goes: 0 (nearly the parent) … 1 (wild).
  public let strength: Double
  /// Whether a child that no mutation changed gets one more, so that it is never its parent.
  public let insists: Bool

  /// Mutations at the rates given.
  public init(_ rates: [Rate], strength: Double, insists: Bool) {
    self.rates = rates
    self.strength = strength
    self.insists = insists
  }

  /// A mutated copy of the genome.
  ///
  /// Each mutation is tried with its own probability. Where none changed anything and the mutations
  /// insist, one is drawn, each as likely as its rate says, until one finds something to change; so a
  /// child is its parent only where nothing can change.
  ///
  /// - Returns: the child and the names of the mutations that made it, in their order.
  public func mutate(
    _ genome: Genome, random: inout RandomStream
  ) -> (genome: Genome, operators: [String]) {
    var draft = Genome.Draft(genome)
    let applied = apply(to: &draft, random: &random)
    return applied.isEmpty ? (genome, []) : (draft.valid(), applied)
  }

  /// Mutates a draft.
  ///
  /// - Returns: the names of the mutations that changed it, in their order.
  func apply(to draft: inout Genome.Draft, random: inout RandomStream) -> [String] {
    var applied: [String] = []
    for rate in rates where random.chance(rate.probability) {
      if rate.mutation.apply(to: &draft, strength: strength, random: &random) {
        applied.append(rate.mutation.name)
      }
    }
    var spare = insists && applied.isEmpty ? rates.filter { $0.probability > 0 } : []
    while applied.isEmpty, !spare.isEmpty {
      let mutation = spare.remove(at: Self.draw(spare, random: &random)).mutation
      if mutation.apply(to: &draft, strength: strength, random: &random) {
        applied.append(mutation.name)
      }
    }
    return applied
  }

  /// The index of one of the rates, each as likely as it says.
  private static func draw(_ rates: [Rate], random: inout RandomStream) -> Int {
    var rest = random.uniform() * rates.reduce(0) { $0 + $1.probability }
    for (index, rate) in rates.enumerated() {
      rest -= rate.probability
      if rest < 0 { return index }
    }
    return rates.count - 1
  }
}

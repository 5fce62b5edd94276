import Genomes

/// One way to change a genome. Adding one touches its file and `Mutations.all`.
public protocol Mutation: Sendable {
  /// Its name, as the lineage's files record it.
  var name: String { get }

  /// The probability that a child undergoes it, for a strength in 0…1.
  func rate(strength: Double) -> Double

  /// Changes the draft, which stays a valid genome.
  ///
  /// - Returns: whether there was anything to change.
  func apply(
    to draft: inout Genome.Draft, strength: Double, random: inout RandomStream
  ) -> Bool
}

/// All mutations together: the one dial from nearly the parent to wild.
public enum Mutations {
  /// Every operator, in the order in which they are tried: structure before weights, so that what
  /// is new is perturbed too.
  public static let all: [any Mutation] = [
    AddNode(), AddConnection(), ToggleConnection(), ChangeActivation(), ReplaceWeight(),
    PerturbWeights(), ChangeBias(),
  ]

  /// A mutated copy of the genome.
  ///
  /// Each operator is applied with its own rate; where none was, one is drawn until one finds
  /// something to change, so that a child is never its parent unless nothing can change.
  ///
  /// - Parameter strength: 0 (nearly the parent) … 1 (wild).
  /// - Returns: the child and the names of the operators that made it, in their order.
  public static func mutate(
    _ genome: Genome, strength: Double, random: inout RandomStream
  ) -> (genome: Genome, operators: [String]) {
    var draft = Genome.Draft(genome)
    var applied: [String] = []
    for mutation in all where random.chance(mutation.rate(strength: strength)) {
      if mutation.apply(to: &draft, strength: strength, random: &random) {
        applied.append(mutation.name)
      }
    }
    var spare = all
    while applied.isEmpty, !spare.isEmpty {
      let mutation = spare.remove(at: random.below(spare.count))
      if mutation.apply(to: &draft, strength: strength, random: &random) {
        applied.append(mutation.name)
      }
    }
    return (draft.valid(), applied)
  }

  /// The largest weight or bias that breeding makes; recipes and files may hold larger ones.
  static let greatestWeight: Float = 1_000

  /// A bred weight or bias, kept finite and within `greatestWeight`, or within the size of the
  /// one that it replaces where that is larger.
  static func bounded(_ value: Double, replacing old: Float = 0) -> Float {
    let bound = Double(max(greatestWeight, old.magnitude))
    return Float(min(max(value, -bound), bound))
  }

  /// The root mean square of the enabled weights, at least 0.1: the size that a new or changed
  /// weight is measured by, so that one dial suits networks of small and of large weights.
  static func weightScale(of draft: Genome.Draft) -> Double {
    var sum = 0.0
    var count = 0
    for connection in draft.connections where connection.enabled {
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

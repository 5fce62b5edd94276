import ArgumentParser
import Genomes
import Inspection

/// Which weights are turned, and how far.
struct SweepOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Turn the weight of this connection instead, FROM-TO by the nodes' numbers or ids, or all.",
      valueName: "sweep"), transform: SweepTarget.init(argument:))
  var sweep: SweepTarget?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Turn it from LOW:HIGH, as -3:3 (default: 3 to both sides of what it is).",
      valueName: "range"), transform: WeightRange.init(argument:))
  var range: WeightRange?

  @Option(help: "Weights to paint, 2 to 100 (default: 9); what it is comes between them.")
  var steps: Int?

  /// The weights to both sides of the present one.
  static let reach: Float = 3

  func validate() throws {
    if let steps, !(2...100 ~= steps) {
      throw ValidationError("--steps \(steps): expected 2 to 100")
    }
    guard sweep == nil else { return }
    if range != nil { throw ValidationError("--range: expected with --sweep") }
    if steps != nil { throw ValidationError("--steps: expected with --sweep") }
  }

  /// The weights to paint of each connection, at the least.
  var count: Int { steps ?? 9 }

  /// The sweep of a connection.
  func sweep(_ link: NetworkMap.Link, of genome: Genome) -> WeightSweep {
    let marking = link.connection.marking
    guard let range else {
      return WeightSweep(of: marking, in: genome, reach: Self.reach, steps: count)
    }
    return WeightSweep(of: marking, in: genome, low: range.low, high: range.high, steps: count)
  }
}

/// A range of weights, `-3:3`.
struct WeightRange {
  let low: Float
  let high: Float

  /// Reads what was typed.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    let ends = argument.split(separator: ":", omittingEmptySubsequences: false).map { Float($0) }
    guard ends.count == 2, let low = ends[0], let high = ends[1], low.isFinite, high.isFinite,
      low < high
    else { throw ValidationError("expected two weights, the lower first, such as -3:3") }
    self.low = low
    self.high = high
  }
}

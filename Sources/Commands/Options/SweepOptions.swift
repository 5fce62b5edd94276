import ArgumentParser
import Breeding

/// Which weights are turned, and how far.
struct SweepOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Paint the picture with other weights of this connection, FROM-TO by the nodes' numbers or \
      ids; "all" does so for every connection.
      """,
      valueName: "sweep"), transform: SweepTarget.init(argument:))
  var sweep: SweepTarget?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      Lowest and highest of these weights, such as -3:3 (default: \(Int(SweepSettings.reach)) \
      below and above its own).
      """,
      valueName: "range"), transform: WeightRange.init(argument:))
  var range: WeightRange?

  @Option(
    help:
      """
      Number of these weights, 2 to 100 (default: \(SweepSettings().steps)); its own is painted \
      among them.
      """,
    in: 2...100)
  var steps: Int?

  /// What was typed.
  var settings: SweepSettings {
    var settings = SweepSettings()
    settings.range = range?.weights
    if let steps { settings.steps = steps }
    return settings
  }

  func validate() throws {
    try ValidationError.check { () throws(RequestError) in try settings.check() }
    guard sweep == nil else { return }
    if range != nil { throw ValidationError("--range: expected only with --sweep") }
    if steps != nil { throw ValidationError("--steps: expected only with --sweep") }
  }
}

/// A range of weights, `-3:3`.
struct WeightRange {
  let weights: ClosedRange<Float>

  /// Reads what was typed.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    let ends = argument.split(separator: ":", omittingEmptySubsequences: false).map { Float($0) }
    guard ends.count == 2, let low = ends[0], let high = ends[1], low.isFinite, high.isFinite,
      low < high
    else { throw ValidationError("expected two weights, the lower first, such as -3:3") }
    weights = low...high
  }
}

extension SweepTarget {
  /// Reads what was typed.
  ///
  /// - Throws: what was expected.
  init(argument: String) throws {
    do throws(RequestError) { try self.init(argument) } catch {
      throw ValidationError(error.withFlags)
    }
  }
}

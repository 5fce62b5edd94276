import Genomes
import Text

/// Why the numbers of an experiment cannot be had.
public enum ExperimentError: Error, Hashable, Sendable {
  /// A text that is no list of seeds.
  case seeds
  /// A seed that stands in a list twice.
  case seedTwice(UInt64)
  /// A lineage of an experiment that was bred by something else: in what, as in "seed 2 instead of 1".
  case bredOtherwise(LineageName, [String])
  /// A text that means lineages of a series, of which there is none.
  case noSeries(String)
  /// A series that lacks lineages; as many as are told.
  case incompleteSeries(String, missing: [LineageName], count: Int)
  /// Lineages that are named twice.
  case groupTwice(String)
  /// More groups than a plot can show.
  case tooManyGroups(Int, most: Int)
  /// A name of no column; with those that there are.
  case column(String, known: [String])
  /// A lineage of which the log tells nothing of a column.
  case noValues(LineageName, String)
  /// Lineages without a step that all have.
  case nothingInCommon(ExperimentScale)
  /// A step that not all lineages have; with those that all have.
  case step(Int, ExperimentScale, common: ClosedRange<Int>)
  /// A step for what has none.
  case stepOfGoal
  /// A lineage of which no run had a condition.
  case noCondition(LineageName)
  /// Lineages that had different conditions, and so cannot be compared by when they fulfilled them.
  case otherConditions(String, String)
  /// Where no lineage reached its goal, there is nothing to plot.
  case noneReached
}

extension ExperimentError: CustomStringConvertible {
  /// What is wrong and what to do, in a line.
  public var description: String {
    switch self {
    case .seeds:
      "expected seeds, such as 1-50 or 1,4,9, at most \(SeedList.most) of them"
    case .seedTwice(let seed): "\(seed) stands there twice; expected each seed once"
    case .bredOtherwise(let name, let differences):
      "\(name) was bred with other options: \(differences.joined(separator: ", ")); type the same, or "
        + "choose another name for the series"
    case .noSeries(let text):
      "there is no lineage \(printable(text)), nor any \(printable(text))-1, \(printable(text))-2 and so "
        + "on; \"breed list\" has those that there are"
    case .incompleteSeries(let text, let missing, let count):
      "\(printable(text)): there is no lineage "
        + missing.map(\.description).joined(separator: ", ")
        + (count > missing.count ? " and \(count - missing.count) more" : "")
        + "; breed them by breed auto --seeds, or name those that there are"
    case .groupTwice(let text): "\(printable(text)) twice: expected each name once"
    case .tooManyGroups(let count, let most):
      "\(count) groups: expected at most \(most), as many as a plot's colours can be told apart"
    case .column(let text, let known):
      "unknown column \"\(printable(text))\": \(Spelling.hint(for: text, among: known))"
    case .noValues(let name, let column):
      "\(name): its log has no \(printable(column)); \"breed stats \(name)\" shows what it has"
    case .nothingInCommon(let scale):
      "there is no \(scale.one) that all of these lineages have; \"breed stats NAME\" shows which one has"
    case .step(let step, let scale, let common):
      (scale == .generations ? "generation \(step)" : "\(step) evaluations")
        + ": expected \(common.lowerBound) to \(common.upperBound), which all lineages have"
    case .stepOfGoal:
      "the goal is reached once: it has no value at a generation; leave out which"
    case .noCondition(let name):
      "\(name): it has no run with a condition to reach, as of breed auto --until; where its first pictures "
        + "fulfilled that, none began"
    case .otherConditions(let one, let other):
      "one lineage was to reach \(printable(one)), another \(printable(other)): expected one goal of all"
    case .noneReached: "no lineage reached its goal: there is nothing to plot"
    }
  }
}

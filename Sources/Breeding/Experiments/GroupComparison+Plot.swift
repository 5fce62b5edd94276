import Experiments
import Text

extension GroupComparison {
  /// The groups' curves; of a goal, how many of the lineages had reached it by then.
  ///
  /// - Throws: `ExperimentError.noneReached`.
  public func plot() throws(ExperimentError) -> Plot {
    switch subject {
    case .column:
      let isBanded = groups.contains { $0.group.lineages.count > 1 }
      return Plot(
        groups.map { compared in
          Plot.Curve(
            name: compared.name,
            line: compared.bands.map {
              Course.Point(step: $0.step, value: $0.quartiles.median)
            },
            band: compared.group.lineages.count > 1 ? compared.bands : [])
        },
        across: scale.title, upwards: printable(title),
        note: isBanded
          ? "lines: medians over n lineages; bands: from the lower to the upper quartile"
          : "each line is a lineage")
    case .goal(let condition):
      guard let last = groups.flatMap(\.values).filter(\.isFinite).max() else {
        throw .noneReached
      }
      return Plot(
        groups.map { compared in
          Plot.Curve(
            name: compared.name, line: Self.shares(compared.values, upTo: Int(last)),
            isStepped: true)
        },
        across: scale.title, upwards: "share of lineages at their goal",
        note: "of n lineages; goal: \(printable(condition))")
    }
  }

  /// The share of values up to each, from 0 at the step 0.
  private static func shares(_ values: [Double], upTo last: Int) -> [Course.Point] {
    let sorted = values.filter(\.isFinite).sorted()
    var points = [Course.Point(step: 0, value: 0)]
    for (index, value) in sorted.enumerated() {
      let share = Double(index + 1) / Double(values.count)
      if points.last?.step == Int(value) { points.removeLast() }
      points.append(Course.Point(step: Int(value), value: share))
    }
    if let end = points.last, end.step < last {
      points.append(Course.Point(step: last, value: end.value))
    }
    return points
  }
}

extension GroupComparison.Compared {
  /// The group, as a legend names it.
  fileprivate var name: String {
    let count = group.lineages.count
    return count == 1 ? group.name : "\(group.name) (n = \(count))"
  }
}

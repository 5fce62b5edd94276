import Experiments

extension LineageNumbers {
  /// What a column was in the course of the lineage.
  ///
  /// - Throws: `ExperimentError.noValues`.
  func course(
    of column: ExperimentColumn, by scale: ExperimentScale
  ) throws(ExperimentError) -> Course {
    var points: [Course.Point] = []
    for generation in generations {
      guard let step = scale.step(of: generation), let value = column.value(of: generation) else {
        continue
      }
      // A generation for which nothing was evaluated stands at the step of the one before.
      if points.last?.step == step { points.removeLast() }
      points.append(Course.Point(step: step, value: value))
    }
    guard !points.isEmpty else { throw .noValues(name, column.name) }
    return Course(points, isHeld: isAtGoal)
  }

  /// Whether the branch ends where the lineage reached its goal.
  var isAtGoal: Bool {
    goal?.reached?.generation == generations.last?.numbers.number && goal?.reached != nil
  }
}

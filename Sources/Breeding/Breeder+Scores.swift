import Fitness
import Genomes
import Rendering

extension Breeder {
  /// The values of several expressions for each genome: genomes × expressions. A genome is painted
  /// once for each size that their measures need, and each measure computed once.
  ///
  /// - Precondition: none of the expressions needs `novelty`, which one picture does not have.
  public func scores(
    of genomes: [Genome], by expressions: [FitnessExpression]
  ) -> [[Double]] {
    precondition(!expressions.contains(where: \.needsNovelty), "novelty needs a population")
    var measures: [any Measure] = []
    // Where the values of each expression's measures stand.
    let places = expressions.map { expression in
      expression.measures.map { measure in
        if let place = measures.firstIndex(where: { $0.name == measure.name }) { return place }
        measures.append(measure)
        return measures.count - 1
      }
    }
    var viewports: [Viewport] = []
    for measure in measures where !viewports.contains(measure.viewport) {
      viewports.append(measure.viewport)
    }
    let painter = Renderer(instructionSet: renderer.instructionSet, threads: 1)
    return renderer.map(genomes) { [measures, viewports] genome in
      var values = [Double](repeating: 0, count: measures.count)
      for viewport in viewports {
        let picture = painter.picture(of: genome, at: viewport)
        for (place, measure) in measures.enumerated() where measure.viewport == viewport {
          values[place] = measure.score(picture)
        }
      }
      return zip(expressions, places).map { expression, places in
        expression.value(places.map { values[$0] })
      }
    }
  }
}

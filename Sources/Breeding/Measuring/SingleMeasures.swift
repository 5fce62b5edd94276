import Evolution
import Fitness
import Genomes
import Pictures
import Rendering

/// The measures that are computed of one picture after the other, or of its network alone: whoever computes
/// them, the numbers are the same.
struct SingleMeasures: Sendable {
  /// Whether an evaluation has a descriptor.
  let needsDescriptor: Bool
  /// How many values an evaluation has, with those that others compute.
  let count: Int
  /// The measures, with their places among the values.
  let measures: [(index: Int, measure: any Measure)]
  /// The viewports, and for each the measures that are computed from its pictures.
  private let groups: [(viewport: Viewport, measures: [(index: Int, measure: any PictureMeasure)])]
  /// The measures for which nothing is painted.
  private let networks: [(index: Int, measure: any GenomeMeasure)]

  private static let descriptorViewport = Viewport(side: 64)

  /// Those of a plan's measures, in its order, that are of one picture or network. The value of any other
  /// stays 0: others compute it, and a search counts descent itself.
  init(_ measures: [any Measure], needsDescriptor: Bool) {
    self.init(
      measures.enumerated().filter {
        $0.element is any PictureMeasure || $0.element is any GenomeMeasure
      }
      .map { ($0.offset, $0.element) },
      count: measures.count, needsDescriptor: needsDescriptor)
  }

  /// These measures at these places of `count`.
  init(_ measures: [(index: Int, measure: any Measure)], count: Int, needsDescriptor: Bool) {
    (self.measures, self.count, self.needsDescriptor) = (measures, count, needsDescriptor)
    let single = measures.compactMap { index, measure in
      (measure as? any PictureMeasure).map { (index: index, measure: $0) }
    }
    networks = measures.compactMap { index, measure in
      (measure as? any GenomeMeasure).map { (index: index, measure: $0) }
    }
    var viewports = needsDescriptor ? [Self.descriptorViewport] : []
    for (_, measure) in single where !viewports.contains(measure.viewport) {
      viewports.append(measure.viewport)
    }
    groups = viewports.map { viewport in
      (viewport, single.filter { $0.measure.viewport == viewport })
    }
  }

  /// Whether anything is painted.
  var paints: Bool { !groups.isEmpty }

  /// What is measured of a genome.
  func evaluation(of genome: Genome, by painter: ThumbnailPainter) -> Evaluation {
    var evaluation = Evaluation(values: [Double](repeating: 0, count: count))
    for (index, measure) in networks { evaluation.values[index] = measure.score(genome) }
    for (viewport, measures) in groups {
      painter.paint(genome, at: viewport) { picture in
        for (index, measure) in measures {
          evaluation.values[index] = measure.score(picture, of: genome)
        }
        if needsDescriptor, viewport == Self.descriptorViewport {
          evaluation.descriptor = Descriptor(picture)
        }
      }
    }
    return evaluation
  }
}

extension Measure {
  /// How a picture for it is painted.
  var viewport: Viewport { Viewport(width: size.width, height: size.height) }
}

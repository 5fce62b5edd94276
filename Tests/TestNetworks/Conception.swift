import Evolution
import Genomes

extension Conception {
  /// Makes the child of a generation's genomes.
  public func conceive(
    from generation: [Genome], fitness: [Double]? = nil, variation: Variation,
    random: inout RandomStream
  ) -> (genome: Genome, operators: [String]) {
    conceive(fitness, variation, random: &random) { generation[$0] }
  }
}

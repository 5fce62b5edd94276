import Evolution
import Genomes
import Populations

extension Breeder {
  /// The way from one genome to another in even steps: the first itself, what lies between, the
  /// last itself.
  ///
  /// - Parameters:
  ///   - parents: the two of `morph`, in its order.
  ///   - number: the new generation's number.
  ///   - parent: the generation that it stands below; nil where it founds a lineage.
  ///   - count: 2 or more.
  /// - Throws: where both together have more nodes or connections than a genome may have.
  public func morph(
    _ parents: (Parent, Parent), number: Int, parent: Int?, morph: Generation.Morph, count: Int,
    seed: UInt64
  ) throws(GenomeFault) -> Generation {
    precondition(count > 1, "expected a first and a last")
    let way = try Morph(parents.0.genome, parents.1.genome)
    let addresses = [parents.0.address, parents.1.address]
    return Generation(
      number: number, parent: parent, seed: seed, method: .morph(morph),
      individuals: (0..<count).map { place in
        let isEnd = place == 0 || place == count - 1
        return Individual(
          id: IndividualID(generation: number, number: place + 1),
          parents: isEnd ? [addresses[place == 0 ? 0 : 1]] : addresses,
          operation: isEnd ? "kept" : "morphed", mutations: [], tries: 1,
          genome: way.genome(at: Double(place) / Double(count - 1)))
      })
  }
}

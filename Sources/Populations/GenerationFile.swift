import Evolution
import Genomes
import Hashing

/// What the files of a generation tell, without its individuals: all that a log has to know of it.
struct GenerationFile {
  /// The SHA-256 of the bytes of the generation's own file.
  let digest: Digest
  let number: Int
  let parent: Int?
  let seed: UInt64
  let method: Generation.Method
  /// The version of the arithmetic by which it was painted.
  let arithmetic: Int
  /// The genomes that it was bred from, where its method names them.
  let namedParents: [Address]
  /// How many individuals it has.
  let count: Int
  /// The summary as far as the file tells it, where a log is rebuilt; nil where no run bred it.
  let summary: Run.Summary?

  init(_ generation: Generation, digest: Digest, summary: Run.Summary? = nil) {
    self.digest = digest
    number = generation.number
    parent = generation.parent
    seed = generation.seed
    method = generation.method
    arithmetic = generation.arithmetic
    namedParents = generation.namedParents
    count = generation.individuals.count
    self.summary = summary
  }
}

extension Run.Summary {
  /// The summary of a generation as far as its file tells it; nil where no run bred it. Pictures
  /// that were evaluated and did not stay are not counted, nor are immigrants named that did not.
  init?(of generation: Generation) {
    guard case .auto(let method) = generation.method else { return nil }
    let individuals = generation.individuals
    let statistics = Statistics(of: generation)
    self.init(
      of: individuals.map { ($0.genome, $0.score ?? 0, $0.values, $0.species) },
      evaluated: individuals.count { $0.operation != "kept" },
      speciation: generation.memory.speciation, qdScore: statistics.qdScore,
      front: method.kind.layout == .front
        ? ParetoRanking(objectives: individuals.map(\.values)).fronts.first?.count : nil,
      immigrants: individuals.filter { $0.operation == Offspring.immigrated }.flatMap(\.parents))
  }
}

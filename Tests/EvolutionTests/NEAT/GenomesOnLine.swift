import Evolution
import Genomes

/// Genes x → a hidden node of its own for each number, in that order.
func genome(_ genes: [(number: Int, weight: Float)], activation: Activation = .sine) -> Genome {
  var draft = Genome.Draft(bare: Canvas(inputs: [.x], colour: .grey), output: .sine)
  for gene in genes {
    draft.nodes.append(Node(id: .layered(0, gene.number), activation: activation))
    draft.connections.append(
      Connection(from: .input(.x), to: .layered(0, gene.number), weight: gene.weight))
  }
  return draft.valid()
}

/// Genomes on a line: with `onLine`, their distance is the difference of these numbers.
func line(_ places: [Float]) -> [Compatibility.Genes] {
  places.map { Compatibility.Genes(genome([(0, $0)])) }
}

extension NEATSettings {
  /// Settings for genomes on a line.
  static func onLine(threshold: Double = 1, step: Double = 0, target: Int = 10) -> NEATSettings {
    var settings = NEATSettings()
    settings.weight = 1
    settings.threshold = threshold
    settings.thresholdStep = step
    settings.speciesTarget = target
    return settings
  }
}

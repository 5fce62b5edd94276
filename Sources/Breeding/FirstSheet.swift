import Evolution
import Genomes
import Pictures
import Rendering

/// Chooses the pictures of a first sheet: for each place several are drawn, and the one is shown in
/// which there is most to see and that is least like those chosen before.
struct FirstSheet {
  let renderer: Renderer
  let recipe: any Recipe
  let seed: UInt64
  /// The number of the generation that they are of.
  var generation = 1
  /// How many others are drawn for it besides, whose random numbers come first.
  var others = 0

  /// How many are drawn for each place.
  static let draws = 8
  /// The difference from all others, in 0…255, beyond which more is no better.
  private static let enough = 40.0

  private struct Candidate: Sendable {
    let genome: Genome
    let picture: ComparedPicture
    let appeal: Double

    init(_ genome: Genome, by painter: ThumbnailPainter) {
      self.genome = genome
      picture = painter.paint(genome, at: Boredom.viewport, ComparedPicture.init)
      appeal = Appeal(of: picture).value
    }

    /// How unlike the two look, as far as `limit`: by their bytes, or by their shapes where that is
    /// less, since the same shape in other colours is not much of a choice.
    func difference(from other: Candidate, limit: Double) -> Double {
      min(
        picture.difference(from: other.picture, limit: limit),
        picture.shapeDifference(from: other.picture, limit: limit))
    }
  }

  /// So many first offspring.
  ///
  /// - Parameter shown: what is on the sheet already.
  func offspring(count: Int, beside shown: [Offspring] = []) -> [Offspring] {
    let candidates = renderer.map(Array(0..<count * Self.draws)) { index, painter in
      var random = RandomStream(
        seed: seed, generation: generation, child: others + index / Self.draws + 1,
        attempt: index % Self.draws)
      return Candidate(levelled(recipe.genome(random: &random)), by: painter)
    }
    var chosen = renderer.map(shown) { Candidate($0.genome, by: $1) }
    return (0..<count).map { place in
      let drawn = candidates[place * Self.draws..<(place + 1) * Self.draws]
      var best = drawn.startIndex
      var most = 0.0
      // In which there is most to see first: most others are then out without being compared.
      for index in drawn.indices.sorted(by: { drawn[$0].appeal > drawn[$1].appeal }) {
        let candidate = drawn[index]
        var distance = Self.enough
        for other in chosen where candidate.appeal * distance > most {
          distance = candidate.difference(from: other, limit: distance)
        }
        if candidate.appeal * distance > most {
          (best, most) = (index, candidate.appeal * distance)
        }
      }
      chosen.append(drawn[best])
      var offspring = Offspring(drawn[best].genome, operation: "drawn")
      offspring.tries = best - drawn.startIndex + 1
      return offspring
    }
  }

  /// The genome with levels that suit its own small picture.
  func levelled(_ genome: Genome) -> Genome {
    guard let output = Levels.output(of: genome.canvas) else { return genome }
    let painter = Renderer(instructionSet: renderer.instructionSet, threads: 1)
    let values = painter.values(of: genome, nodes: [output], at: Boredom.viewport)[0].sorted()
    return Levels.stretched(
      genome, low: values[values.count / 50], high: values[values.count - 1 - values.count / 50])
  }
}

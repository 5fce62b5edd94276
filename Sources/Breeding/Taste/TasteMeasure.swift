import Expressions
import Fitness
import Genomes
import Pictures

/// The measure `taste`: how much a picture is to a person's taste.
struct TasteMeasure: PictureMeasure {
  let name = FitnessVocabulary.taste
  let summary = "what the picks of the lineage say that you like"
  let size = PictureSize(side: Boredom.side)

  private let taste: Taste

  init(_ taste: Taste) { self.taste = taste }

  func score(_ picture: Picture) -> Double { taste.value(of: picture, nil) }

  func score(_ picture: Picture, of genome: Genome) -> Double { taste.value(of: picture, genome) }
}

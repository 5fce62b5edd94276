import Expressions
import Fitness
import Genomes
import Pictures

/// The measure `taste`: how much a picture is to a person's taste.
struct TasteMeasure: PictureMeasure {
  let name = FitnessVocabulary.taste
  let summary = "what the picks of the lineage say that you like"
  let size = PictureSize(side: Boredom.side)

  /// What was learnt.
  let model: PreferenceModel

  init(_ model: PreferenceModel) { self.model = model }

  func score(_ picture: Picture) -> Double { model.taste(for: picture, nil) }

  func score(_ picture: Picture, of genome: Genome) -> Double { model.taste(for: picture, genome) }
}

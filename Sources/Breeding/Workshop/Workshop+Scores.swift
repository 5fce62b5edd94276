import Evolution
import Expressions
import Fitness
import Genomes
import Populations
import Text

extension Workshop {
  /// The values of expressions for pictures, in their order; novelty is that among these pictures
  /// alone, taste that of the current lineage, and `told` what was told in their own.
  ///
  /// - Parameter names: all pictures of the current sheet where there are none.
  /// - Returns: the pictures, and for each a value for each expression.
  /// - Throws: where a picture is not there, or a measure fails.
  public func scores(
    of names: [PictureName] = [], by expressions: [FitnessExpression]
  ) throws -> [(picture: FoundPicture, scores: [Double])] {
    var pictures: [FoundPicture]
    if names.isEmpty {
      let lineage = try folder.open()
      pictures = try self.generation(of: lineage).individuals.map {
        FoundPicture(
          $0, in: lineage.name, seed: lineage.history.seed, label: $0.id.description)
      }
    } else {
      pictures = try find(names)
    }
    let plan = MeasurePlan(objectives: expressions)
    try tellOfBackground(of: plan.measures)
    do {
      let taste = expressions.contains(where: \.needsTaste) ? try currentTaste() : nil
      let isRecorded = expressions.contains {
        $0.needsTold || $0.terms.contains { $0.command != nil }
      }
      let scores = try breeder.scores(
        of: pictures.map(\.genome), by: expressions, taste: taste,
        keptIn: isRecorded ? try recorder(of: pictures) : nil,
        descents: plan.needsDescent ? descents(of: pictures) : [])
      return zip(pictures, scores).map { ($0, $1) }
    } catch let error as FitnessError {
      // A target's file, whose column is one of the text that names it.
      let naming = expressions.first { $0.terms.contains { $0.file != nil } }
      throw RequestError.expression(.fitness, text: naming?.source ?? "", error)
    }
  }

  /// The descent of each picture, from its lineage. A star and a picture in a file have none, which is
  /// told.
  private func descents(of pictures: [FoundPicture]) throws -> [Descent] {
    var descents = [Descent](repeating: .founder, count: pictures.count)
    var places: [LineageName: [Int]] = [:]
    var strange: String?
    for (place, picture) in pictures.enumerated() {
      if picture.individual != nil, let name = picture.specimen.address.lineage {
        places[name, default: []].append(place)
      } else if strange == nil {
        strange = picture.label
      }
    }
    for (name, places) in places.sorted(by: { $0.value[0] < $1.value[0] }) {
      let ids = places.map { pictures[$0].specimen.address.id }
      for (place, descent) in zip(places, try breeder.descents(of: ids, in: folder.open(name))) {
        descents[place] = descent
      }
    }
    if let strange {
      tell(
        "age and mutations are 0 for \(printable(strange)): they are known of pictures in a lineage alone"
      )
    }
    return descents
  }
}

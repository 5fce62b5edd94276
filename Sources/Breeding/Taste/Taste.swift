import Evolution
import Genomes
import Pictures

/// What a person likes, as far as it can be learnt from what they picked and what they passed over.
///
/// It depends on the sheets alone, and has the same bits on every machine.
public struct Taste: Sendable {
  /// The picks that it was learnt from.
  public let span: TasteSpan
  /// The sheets that it was learnt from, at most `mostSheets`, the latest last.
  public let sheets: [JudgedSheet]
  let model: PreferenceModel

  /// How many sheets it is learnt from at most: the last ones.
  public static let mostSheets = 48

  /// Learns from sheets, the latest last.
  ///
  /// - Returns: nil where there is none.
  public init?(of sheets: [JudgedSheet], span: TasteSpan) {
    guard !sheets.isEmpty else { return nil }
    self.sheets = sheets.suffix(Self.mostSheets)
    self.span = span
    model = PreferenceModel(self.sheets.map(\.choice), caution: TasteFeatures.caution)
  }

  /// How many pictures were picked.
  public var picked: Int { sheets.reduce(0) { $0 + $1.picked.count } }
  /// How many pictures were passed over.
  public var passed: Int { sheets.reduce(0) { $0 + $1.passed.count } }

  /// How much features are liked; see `PreferenceModel.value(of:)`.
  func liking(_ features: [Double]) -> Double { model.value(of: features) }

  /// How much a picture is liked, within 0…1: ½ for the mean of the sheets that the taste was learnt from.
  ///
  /// - Parameters:
  ///   - picture: of 32 × 32 pixels, or of other sides that are multiples of 8.
  ///   - genome: what painted it; nil where that is not known.
  public func value(of picture: Picture, _ genome: Genome?) -> Double {
    model.taste(for: picture, genome)
  }

  /// The share of pairs, one picked and one passed over, of which it foresees which is which, for each
  /// sheet from the others alone; ½ is chance. Nil for a single sheet.
  public var foresight: Double? {
    PreferenceModel.foresight(sheets.map(\.choice), caution: TasteFeatures.caution)
  }

  /// How far its judgement counts against variety, 0…1: fully from a foresight of 0.55 on, not at all up
  /// to 0.45. So someone without preference, of whom nothing can be foreseen, keeps varied sheets. What
  /// fewer than twelve sheets say of it is mostly chance, and nothing is held against it.
  var trust: Double {
    guard sheets.count >= 12, let foresight else { return 1 }
    return min(1, max(0, (foresight - 0.45) / 0.1))
  }

  /// What it likes, in plain words, the strongest first; each with the correlation, over 0 … 1, of that
  /// with its judgement.
  public var likings: [(words: String, strength: Double)] {
    let strengths = model.correlations.map(\.magnitude)
    let ranked = strengths.indices.sorted {
      strengths[$0] == strengths[$1] ? $0 < $1 : strengths[$0] > strengths[$1]
    }
    var told: [(words: String, strength: Double)] = []
    for index in ranked where strengths[index] > 0 {
      let words = TasteFeatures.words[index]
      let text = model.correlations[index] > 0 ? words.much : words.little
      guard !told.contains(where: { $0.words == text }) else { continue }
      told.append((text, strengths[index]))
    }
    return told
  }
}

extension PreferenceModel {
  /// How much a picture is liked by a model of `TasteFeatures`; see `Taste.value(of:_:)`.
  func taste(for picture: Picture, _ genome: Genome?) -> Double {
    let liking = value(of: TasteFeatures.vector(of: picture, genome))
    return (1 + liking / (1 + liking * liking).squareRoot()) / 2
  }
}

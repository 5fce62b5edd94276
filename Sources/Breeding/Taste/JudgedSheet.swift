import Evolution
import Genomes
import Pictures
import Populations

/// A sheet that a person picked from: what was picked, and what was passed over.
///
/// What was locked or had been kept from the sheet before, and was not picked, counts as neither.
public struct JudgedSheet: Sendable {
  /// The sheet's generation.
  public let generation: Int
  /// The numbers that were picked, in their order on the sheet.
  public let picked: [Int]
  /// The numbers that were passed over, in their order on the sheet.
  public let passed: [Int]

  /// The features of what was picked, and of what was passed over.
  let choice: Choice

  /// A sheet as it was picked from.
  ///
  /// - Parameters:
  ///   - sheet: the generation that it shows.
  ///   - picks: how it was picked from, once or several times.
  ///   - breeder: paints it.
  /// - Returns: nil where nothing was passed over, so that nothing can be learnt.
  public init?(_ sheet: Generation, picks: [Generation.Pick], by breeder: Breeder) {
    let shown = Arrangement(sheet).shown.map { $0 + 1 }
    let picked = Set(picks.flatMap(\.picks))
    let locked = Set(picks.flatMap(\.locked))
    generation = sheet.number
    self.picked = shown.filter(picked.contains)
    passed = shown.filter { number in
      !picked.contains(number) && !locked.contains(number)
        && sheet.individuals[number - 1].operation != Conception.kept(0).name
    }
    guard !self.picked.isEmpty, !passed.isEmpty else { return nil }
    func features(_ numbers: [Int]) -> [[Double]] {
      breeder.features(of: numbers.map { sheet.individuals[$0 - 1].genome })
    }
    choice = Choice(picked: features(self.picked), passed: features(passed))
  }
}

extension Breeder {
  /// What a taste sees of each genome's picture.
  func features(of genomes: [Genome]) -> [[Double]] {
    renderer.map(genomes) { genome, painter in
      painter.paint(genome, at: TasteFeatures.viewport) { TasteFeatures.vector(of: $0, genome) }
    }
  }
}

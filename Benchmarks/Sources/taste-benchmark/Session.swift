import Breeding

/// A simulated person at work: sheet after sheet, picked from and bred on, with a taste or without.
struct Session {
  /// The mean hidden score of the picks of each sheet.
  private(set) var scores: [Double] = []
  /// The mean hidden score of the whole first sheet.
  private(set) var start = 0.0
  /// The mean difference between the pictures of each sheet, in 0…255.
  private(set) var variety: [Double] = []
  /// The mean byte of each sheet.
  private(set) var brightness: [Double] = []
  /// The latest taste.
  private(set) var taste: Taste?

  private static let breeder = Breeder()

  /// Works until so many sheets were picked from.
  ///
  /// - Parameter noise: how much they err, in standard deviations of the scores on a sheet.
  init(
    of preference: Preference?, seed: UInt64, sheets: Int, withTaste: Bool, noise: Double = 0.5
  ) throws {
    let breeder = Self.breeder
    var person = Person(preference: preference, random: Noise(state: seed))
    var sheet = try breeder.new(recipe: Recipes.standard, seed: seed)
    var judged: [JudgedSheet] = []
    for number in 1...sheets {
      let genomes = sheet.individuals.map(\.genome)
      let pictures = breeder.renderer.pictures(of: genomes, at: Viewport(side: 64))
      let hidden = pictures.map { preference?.score($0) ?? 0 }
      let mean = Self.mean(hidden)
      if number == 1 { start = mean }
      let spread = Self.mean(hidden.map { ($0 - mean) * ($0 - mean) }).squareRoot()
      person.noise = preference == nil ? 1 : noise * spread
      if preference == nil { note(genomes) }
      let picks = person.picks(hidden)
      scores.append(Self.mean(picks.map { hidden[$0 - 1] }))
      let pick = Generation.Pick(picks: picks, strength: Breeder.defaultStrength, keep: false)
      if withTaste, let found = JudgedSheet(sheet, picks: [pick], by: breeder) {
        judged = judged.suffix(Taste.mostSheets - 1) + [found]
      }
      taste = Taste(of: judged, span: TasteSpan(after: 0, through: number + 1))
      sheet = try breeder.next(
        from: sheet, number: number + 1, pick: pick, count: sheet.individuals.count, seed: seed,
        wishes: [taste].compactMap(\.self))
    }
  }

  /// The best of `scores` so far, sheet by sheet.
  var best: [Double] {
    var best = -Double.infinity
    return scores.map { score in
      best = max(best, score)
      return best
    }
  }

  private mutating func note(_ genomes: [Genome]) {
    let pictures = Self.breeder.renderer.pictures(of: genomes, at: Boredom.viewport)
    var differences: [Double] = []
    for first in pictures.indices {
      for second in 0..<first {
        differences.append(Boredom.difference(pictures[first], pictures[second]))
      }
    }
    variety.append(Self.mean(differences))
    brightness.append(Self.mean(pictures.map { Preference.bright.score($0) }))
  }

  static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(max(1, values.count))
  }
}

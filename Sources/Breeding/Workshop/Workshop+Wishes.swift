import Evolution
import Populations

extension Workshop {
  /// What chooses the children of a pick, as was wished.
  ///
  /// Where taste should, but nothing was ever passed over, that is told, and it does not.
  ///
  /// - Throws: `RequestError.unknownPicture` for one that children cannot be unlike; where a sheet that
  ///   was shown cannot be had; where a measure cannot be had or a judge fails.
  func made(
    _ wishes: Wishes, of lineage: Lineage, with pick: Generation.Pick, from sheet: Generation
  ) throws -> [any Wish] {
    for number in wishes.unlike { try sheet.require(number) }
    var made: [any Wish] = []
    if wishes.taste, let taste = try taste(of: lineage, with: pick, from: sheet) {
      made.append(taste)
    }
    if wishes.novel {
      made.append(NovelWish(shown: try breeder.shown(by: lineage), by: breeder.renderer))
    }
    if wishes.calm { made.append(CalmWish()) }
    if !wishes.unlike.isEmpty {
      made.append(UnlikeWish(wishes.unlike.unique, of: sheet, by: breeder.renderer))
    }
    if let fitness = wishes.fitness {
      try tellOfBackground(of: fitness.terms)
      let taste = fitness.needsTaste ? try knownTaste(of: lineage) : nil
      made.append(try FitnessWish(fitness, of: sheet, by: breeder, taste: taste))
    }
    return made
  }

  /// How a lineage's newcomers are drawn: as its first sheet was, or by the default recipe where that
  /// was drawn by none that is known.
  func newcomers(_ count: Int, of lineage: Lineage) throws -> Newcomers {
    let first = try lineage.outline(of: 1).method
    guard case .new(let drawn) = first, Recipes.named(drawn.recipe) != nil else {
      return Newcomers(count: count, drawn: .init(recipe: Recipes.standard.name))
    }
    if let image = drawn.settings.inputs?.image { try lineage.provideImage(image) }
    return Newcomers(count: count, drawn: drawn)
  }
}

import ArgumentParser
import Breeding
import Populations

struct Next: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Breed what you picked: breed next --pick 3,7",
    discussion: """
      One pick has mutated children. Several breed with each other, and each also has mutated \
      children alone. With --focus, structure and weights cross each for itself, and what does \
      not change comes from one parent; colour never crosses.
      """)

  @Option(
    help: ArgumentHelp("Numbers on the sheet.", valueName: "numbers"),
    transform: PickList.init(argument:))
  var pick: PickList

  @Option(help: "How far children stray: 0 (nearly the parent) to 1 (wild).")
  var strength = Breeder.defaultStrength

  @Flag(help: "Let the picks themselves stay, first on the new sheet.")
  var keep = false

  @Option(
    help: ArgumentHelp(
      "Let these stay in their places on the new sheet.", valueName: "numbers"),
    transform: PickList.init(argument:))
  var lock: PickList?

  @Option(
    help: ArgumentHelp(
      "Breed from this generation instead of the current one; that makes a branch.",
      valueName: "generation"))
  var from: Int?

  @Option(
    help: """
      Pictures on the new sheet, 1 to 1000 (default: as many as on the old; of an import 16 at least).
      """)
  var count: Int?

  @OptionGroup var variation: VariationOptions
  @OptionGroup var seed: SeedOption
  @OptionGroup var sheet: SheetOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    try Strength.check(strength)
    if let count {
      try Count.check(count)
      try sheet.check(count: count)
    }
  }

  func run() throws {
    let breeder = Breeder(renderer: try rendering.renderer())
    let lineage = try folder.folder.open(forWriting: true)
    let parent = try breeder.generation(from, of: lineage)
    for number in pick.numbers { try parent.require(number) }
    let count = count ?? parent.defaultChildren
    try sheet.check(count: count)
    try checkLocks(in: parent, count: count)
    let children = breeder.next(
      from: parent, number: lineage.history.count + 1,
      pick: .init(
        picks: pick.numbers, strength: strength, keep: keep, locked: lock?.numbers ?? [],
        limits: variation.limits), count: count,
      seed: seed.seed ?? lineage.history.seed)
    try lineage.append(children)
    try Session(lineage: lineage, breeder: breeder, report: report).show(children, sheet: sheet)
  }

  /// Throws where a locked picture has no place on the new sheet, or no child has.
  private func checkLocks(in parent: Generation, count: Int) throws {
    let kept = keep ? pick.numbers.count : 0
    for number in lock?.numbers ?? [] {
      try parent.require(number)
      if number > count {
        throw ValidationError(
          "--lock \(number): the new sheet has \(count) pictures; expected a larger --count")
      }
      if keep, pick.numbers.contains(number) {
        throw ValidationError(
          "--lock \(number): --keep keeps it too; leave one of the two out")
      }
      if number <= kept {
        throw ValidationError(
          "--lock \(number): --keep puts picks into places 1 to \(kept); expected a number "
            + "over \(kept), or no --keep")
      }
    }
    if let lock, lock.numbers.count + kept >= count {
      throw ValidationError(
        "--lock: no place is left for a child on a sheet of \(count); expected a larger --count")
    }
  }
}

extension Generation {
  /// How many children a sheet has where nobody says: as many as its parents', but genomes that were
  /// imported are often too few to choose from.
  fileprivate var defaultChildren: Int {
    if case .imported = method { return max(16, individuals.count) }
    return individuals.count
  }
}

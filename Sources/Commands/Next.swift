import ArgumentParser
import Breeding

struct Next: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Breed the pictures that you pick: breed next 3,7",
    discussion: """
      Example: breed next 3*2,7 -k -s 0.3

      The children of one pick are mutations of it. Several picks are crossed with each other, and \
      each also has mutated children of its own.

      With --focus structure or weights, only that is crossed, and the rest comes from one parent. \
      Colour and view are never crossed.
      """)

  @Argument(
    help: ArgumentHelp(
      """
      Numbers on the sheet, such as 3 7, 3,7 or 3-5; "3*2,7" breeds from 3 twice as often as from \
      7.
      """,
      valueName: "numbers"),
    completion: .numbers, transform: NumberArgument.init(weighted:))
  var numbers: [NumberArgument] = []

  @Option(
    name: [.customShort("p"), .long], parsing: .upToNextOption,
    help: ArgumentHelp("The same numbers, after a flag.", valueName: "numbers"),
    completion: .numbers, transform: NumberArgument.init(weighted:))
  var pick: [NumberArgument] = []

  @Option(
    name: .shortAndLong,
    help: "How much children change, from 0, hardly, to 1, wild.",
    in: 0...1)
  var strength = Breeder.defaultStrength

  @Flag(name: .shortAndLong, help: "Keep the picks themselves, first on the new sheet.")
  var keep = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Keep these in their places on the new sheet.", valueName: "numbers"),
    completion: .numbers, transform: NumberArgument.init(argument:))
  var lock: [NumberArgument] = []

  @Option(
    help: ArgumentHelp(
      "Breed from this generation in place of the current one, which makes a branch.",
      valueName: "generation"),
    completion: .generation, in: 1...History.limit)
  var from: Int?

  @Option(
    name: [.customShort("n"), .long],
    help: """
      Pictures on the new sheet, 1 to 1000 (default: as many as on the old sheet; after an import, \
      at least \(Breeder.defaultCount)).
      """,
    in: Breeder.counts)
  var count: Int?

  @Option(
    help: ArgumentHelp(
      "Add so many new pictures, drawn like those of a first sheet.", valueName: "count"),
    in: 1...Breeder.counts.upperBound - 1)
  var newcomers: Int?

  @OptionGroup(title: "Which children are chosen, among \(Wishes.pool) times as many")
  var wishes: WishOptions

  @OptionGroup var judges: JudgeOptions
  @OptionGroup var variation: VariationOptions
  @OptionGroup var seed: SeedOption
  @OptionGroup var sheet: SheetOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    try ValidationError.check { () throws(RequestError) in
      if numbers.isEmpty, pick.isEmpty { throw .noPicks }
    }
    try (numbers + pick).check(numbers.isEmpty ? "--pick" : "")
    try lock.check("--lock")
  }

  func run() throws {
    var workshop = try folder.workshop(rendering, sheet)
    workshop.breeder.judges = judges.started(isQuiet: report.quiet)
    let children = try workshop.next(
      pick: (numbers + pick).numbers(), strength: strength, keep: keep,
      lock: lock.numbers(), limits: variation.limits, from: from,
      count: count, seed: seed.seed, wishes: wishes.wishes(by: workshop.breeder),
      newcomers: newcomers)
    try workshop.tellRepetitions(
      (numbers + pick).repetition(), lock.repetition("--lock"), wishes.unlike.repetition("--unlike")
    )
    try sheet.show(children, in: workshop, report)
  }
}

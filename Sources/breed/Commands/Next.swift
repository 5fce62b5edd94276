import ArgumentParser
import Breeding

struct Next: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Breed what you picked: breed next 3,7",
    discussion: """
      Example: breed next 3*2,7 -k -s 0.3

      One pick has mutated children. Several breed with each other, and each also has mutated \
      children alone. With --focus, children cross in what is in focus alone, structure or weights, \
      and the rest comes from one parent; colour and view never cross.
      """)

  @Argument(
    help: ArgumentHelp(
      "Numbers on the sheet, as 3 7, 3,7 or 3-5; with \"3*2,7\" 3 has its turn twice as often.",
      valueName: "numbers"),
    completion: .numbers, transform: NumberArgument.init(weighted:))
  var numbers: [NumberArgument] = []

  @Option(
    name: [.customShort("p"), .long], parsing: .upToNextOption,
    help: ArgumentHelp("The same, after a flag.", valueName: "numbers"),
    completion: .numbers, transform: NumberArgument.init(weighted:))
  var pick: [NumberArgument] = []

  @Option(
    name: .shortAndLong,
    help: "How far children stray: 0 (nearly the parent) to 1 (wild).",
    in: 0...1)
  var strength = Breeder.defaultStrength

  @Flag(name: .shortAndLong, help: "Let the picks themselves stay, first on the new sheet.")
  var keep = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Let these stay in their places on the new sheet.", valueName: "numbers"),
    completion: .numbers, transform: NumberArgument.init(argument:))
  var lock: [NumberArgument] = []

  @Option(
    help: ArgumentHelp(
      "Breed from this generation instead of the current one; that makes a branch.",
      valueName: "generation"),
    completion: .generation, in: 1...History.limit)
  var from: Int?

  @Option(
    name: [.customShort("n"), .long],
    help: """
      Pictures on the new sheet, 1 to 1000 (default: as many as on the old; of an import \
      \(Breeder.defaultCount) at least).
      """,
    in: Breeder.counts)
  var count: Int?

  @Option(
    help: ArgumentHelp(
      "So many fresh pictures among the children, as on the first sheet.", valueName: "count"),
    in: 1...Breeder.counts.upperBound - 1)
  var newcomers: Int?

  @OptionGroup(title: "Children chosen among \(Wishes.pool) times as many")
  var wishes: WishOptions

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
    let workshop = try folder.workshop(rendering, sheet)
    let children = try workshop.next(
      pick: (numbers + pick).numbers(), strength: strength, keep: keep,
      lock: lock.numbers(), limits: variation.limits, from: from,
      count: count, seed: seed.seed, wishes: wishes.wishes(),
      newcomers: newcomers)
    try workshop.tellRepetitions(
      (numbers + pick).repetition(), lock.repetition("--lock"), wishes.unlike.repetition("--unlike")
    )
    try sheet.show(children, in: workshop, report)
  }
}

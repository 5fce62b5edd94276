import ArgumentParser
import Breeding

struct StarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "star",
    abstract: "Keep one among your stars: breed star 7 --tag bird",
    discussion: """
      Example: breed star lagoon/3/7 --title "Blue heron" --tag bird,blue

      A star stays, with its picture, whatever becomes of the lineage, and can be named wherever a \
      picture can: breed render stars/5. Starred again, it has the title, tags and note that are given \
      in place of its own; an empty text takes them away. "breed stars" lists the stars.
      """)

  @Argument(
    help: ArgumentHelp(
      """
      Numbers, as 3 7, 3,7 or 3-5, generation/number, lineage/generation/number, or stars as \
      stars/5.
      """,
      valueName: "pick"),
    completion: .savedPictures, transform: PictureArgument.init(argument:))
  var picks: [PictureArgument]

  @Option(help: "A title, of one picture.")
  var title: String?

  @Option(
    name: .customLong("tag"),
    help: ArgumentHelp("A tag, or several as bird,blue; may be given again.", valueName: "tag"),
    completion: .tag)
  var tags: [String] = []

  @Option(help: ArgumentHelp("A note.", valueName: "text"))
  var note: String?

  @OptionGroup var folder: FolderOptions
  @OptionGroup var report: ReportOptions

  func validate() throws { try picks.check() }

  func run() throws {
    let workshop = try folder.workshop()
    let before = try? workshop.folder.stars()
    let stars = try workshop.star(
      picks.list().different, title: title,
      tags: tags.isEmpty ? nil : StarReport.tags(tags),
      note: note)
    try workshop.tellRepetitions(picks.list().repetition)
    let listed = stars.map { ListedStar($0) }
    if report.json { return try Console.write(StarReport.json(listed)) }
    try Console.write(StarReport.table(listed))
    for star in stars {
      if let words = before?[star.number].flatMap({ StarReport.replaced($0, by: star) }) {
        report.hint(words)
      }
    }
    report.hint("all of them: breed stars")
  }
}

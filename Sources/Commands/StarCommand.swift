import ArgumentParser
import Breeding

struct StarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "star",
    abstract: "Keep a picture as a star: breed star 7 --tag bird",
    discussion: """
      Example: breed star lagoon/3/7 --title "Blue heron" --tag bird,blue

      A star and its picture stay, whatever becomes of the lineage. It can be named wherever a \
      picture can: breed render stars/5. If you star a picture again, the title, tags and note \
      that you give replace its own; an empty text removes them. "breed stars" lists the stars.
      """)

  @Argument(
    help: .savedPictures,
    completion: .savedPictures, transform: PictureArgument.init(argument:))
  var picks: [PictureArgument]

  @Option(help: "Title, for one picture only.")
  var title: String?

  @Option(
    name: .customLong("tag"),
    help: ArgumentHelp(
      "Tag, or several such as bird,blue; may be given more than once.", valueName: "tag"),
    completion: .tag)
  var tags: [String] = []

  @Option(help: ArgumentHelp("Note.", valueName: "text"))
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

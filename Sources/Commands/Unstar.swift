import ArgumentParser
import Breeding

struct Unstar: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unstar",
    abstract: "Remove a star: breed unstar stars/1",
    discussion: """
      Nothing is deleted: "breed star stars/1" brings it back, with its number, title, tags and \
      note.
      """)

  @Argument(
    help: ArgumentHelp(
      "Stars, such as stars/5 or stars/5-8, or their pictures.", valueName: "pick"),
    completion: .savedPictures, transform: PictureArgument.init(argument:))
  var picks: [PictureArgument]

  @OptionGroup var folder: FolderOptions
  @OptionGroup var report: ReportOptions

  func validate() throws { try picks.check() }

  func run() throws {
    let workshop = try folder.workshop()
    let stars = try workshop.unstar(picks.list().different)
    try workshop.tellRepetitions(picks.list().repetition)
    let listed = stars.map { ListedStar($0) }
    if report.json { return try Console.write(StarReport.json(listed)) }
    try Console.write(StarReport.table(listed))
    let names = stars.map { "stars/\($0.number)" }.joined(separator: " ")
    report.hint("removed; to undo: breed star \(names)")
  }
}

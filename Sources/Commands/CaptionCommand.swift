import ArgumentParser
import Breeding

struct CaptionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caption",
    abstract: "Print captions for a picture: breed caption 7",
    discussion: """
      Example: breed caption stars/5 -n 20
      Example: breed caption 3-5 lagoon/3/7

      A small network that has read a few old books of philosophy writes the sentences. The \
      picture's genome alone decides which. To set one under the picture, give its number: breed \
      render 7 --caption 3
      """)

  @Argument(
    help: .pictures, completion: .pictures, transform: PictureArgument.init(argument:))
  var picks: [PictureArgument]

  @Option(
    name: [.customShort("n"), .long], help: "Sentences for each picture, 1 to 1000.",
    in: CaptionWriter.counts)
  var count = 8

  @OptionGroup var folder: FolderOptions
  @OptionGroup var report: ReportOptions

  func validate() throws { try picks.check() }

  func run() throws {
    let workshop = try folder.workshop()
    let captioned = try workshop.find(picks.list().different).map {
      (picture: $0, sentences: try workshop.captions(of: $0, count: count))
    }
    try workshop.tellRepetitions(picks.list().repetition)
    if report.json {
      let reports = captioned.map(Self.json)
      return try Console.write(reports.count == 1 ? reports[0] : .array(reports))
    }
    for (picture, sentences) in captioned {
      if captioned.count > 1 {
        try Console.write(Tint.heading.colouring(printable(picture.argument)) + "\n")
      }
      let rows = sentences.enumerated().map { ["\($0.offset + 1)", $0.element] }
      try Console.write(Columns.text(rows, leading: [1]))
    }
    let name = captioned[0].picture.argument
    report.hint(
      "set one under the picture: breed render \(printable(shellWord(name))) --caption 3")
  }

  private static func json(_ picture: FoundPicture, _ sentences: [String]) -> JSONValue {
    let address = picture.specimen.address
    return .object([
      ("lineage", Report.lineage(address)), ("id", .string("\(address.id)")),
      ("captions", .array(sentences.map(JSONValue.string))),
    ])
  }
}

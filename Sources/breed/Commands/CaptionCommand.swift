import ArgumentParser
import Breeding

struct CaptionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caption",
    abstract: "Print sentences to set under one: breed caption 7",
    discussion: """
      Example: breed caption stars/5 --count 20

      A small network that has read a few old books of philosophy writes the sentences; the picture's \
      genome alone decides which. Set one under the picture by its number: \
      breed render 7 --caption 3
      """)

  @Argument(
    help: ArgumentHelp(
      """
      The picture's number, generation/number, lineage/generation/number, a star as stars/5, or its \
      PNG.
      """,
      valueName: "pick"), completion: .pictures,
    transform: PictureName.init(argument:))
  var pick: PictureName

  @Option(help: "Sentences, 1 to 1000.", in: CaptionWriter.counts)
  var count = 8

  @OptionGroup var folder: FolderOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let workshop = try folder.workshop()
    let found = try workshop.find(pick)
    let sentences = try workshop.captions(of: found, count: count)
    guard report.json else {
      let rows = sentences.enumerated().map { ["\($0.offset + 1)", $0.element] }
      try Console.write(Columns.text(rows, leading: [1]))
      report.hint(
        "set one under the picture: breed render \(printable(shellWord(found.argument))) "
          + "--caption 3")
      return
    }
    let address = found.specimen.address
    try Console.write(
      .object([
        ("lineage", Report.lineage(address)), ("id", .string("\(address.id)")),
        ("captions", .array(sentences.map(JSONValue.string))),
      ]))
  }
}

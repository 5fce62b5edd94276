import ArgumentParser
import Breeding

struct Copy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy",
    abstract: "Copy a lineage with all its history: breed copy a b",
    discussion: """
      From then on the two are separate: what is bred in one is not in the other.
      """)

  @Argument(help: "The lineage's name.", completion: .lineage)
  var name: String

  @Argument(help: "The copy's name.")
  var to: String

  @OptionGroup var folder: FolderOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let copy = try folder.workshop().copy(name, to: to)
    if report.json {
      try Console.write(.object([("lineage", .string(copy.description)), ("of", .string(name))]))
    } else {
      try Console.write("\(copy) is a copy of \(name)\n")
    }
    report.hint("to go on with it: breed load \(copy); to take it back: breed delete \(copy)")
  }
}

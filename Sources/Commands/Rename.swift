import ArgumentParser
import Breeding

struct Rename: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: "Give a lineage another name: breed rename b c",
    discussion: """
      Lineages that were bred from its pictures still find them: b/3/7 means c/3/7, as long as no \
      other lineage is called b.
      """)

  @Argument(help: "The lineage's name.", completion: .lineage)
  var name: String

  @Argument(help: "Its new name.")
  var to: String

  @OptionGroup var folder: FolderOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let renamed = try folder.workshop().rename(name, to: to)
    if report.json {
      try Console.write(
        .object([("lineage", .string(renamed.description)), ("was", .string(name))]))
    } else {
      try Console.write("\(name) is now called \(renamed)\n")
    }
    report.hint("to take it back: breed rename \(renamed) \(name)")
  }
}

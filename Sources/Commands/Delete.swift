import ArgumentParser
import Breeding

struct Delete: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Move lineages to the trash: breed delete c",
    discussion: """
      Example: breed delete --restore c
      Example: breed delete --purge

      Lineages stay in the trash until you restore them, or delete them for good with --purge. \
      "breed list --trash" lists them. Where several of one name lie there, --restore takes the \
      one deleted last, and --purge takes them all; c@2 names one of them.
      """)

  @Argument(help: "Names of lineages.", completion: .deletable)
  var names: [String] = []

  @Flag(help: "Take the lineages back out of the trash.")
  var restore = false

  @Flag(help: "Delete the lineages in the trash for good, or all that is there.")
  var purge = false

  @OptionGroup var folder: FolderOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if restore, purge { throw ValidationError("--restore and --purge: expected one of them") }
    if names.isEmpty, !purge { throw ValidationError("expected the name of a lineage") }
  }

  func run() throws {
    let workshop = try folder.workshop()
    if purge { return try self.purge(in: workshop) }
    var done: [(name: LineageName, label: String?)] = []
    // What was done before something fails is told, too.
    let result = Result {
      if restore {
        try workshop.restore(names) { done.append(($0, nil)) }
      } else {
        try workshop.delete(names) { done.append(($0.name, $0.label)) }
      }
    }
    try say(done)
    try result.get()
    if restore {
      report.hint("to go on with it: breed load \(done[0].name)")
    } else {
      let labels = done.compactMap(\.label).joined(separator: " ")
      report.hint("to take it back: breed delete --restore \(labels)")
      if (try? workshop.folder.currentName()) == nil {
        report.hint("no lineage is the current one now: choose one with \"breed load NAME\"")
      }
    }
  }

  private func say(_ done: [(name: LineageName, label: String?)]) throws {
    if report.json {
      return try Console.write(
        .array(
          done.map { name, label in
            .object([
              ("lineage", .string(name.description)),
              ("trash", label.map(JSONValue.string) ?? .null),
            ])
          }))
    }
    for (name, label) in done {
      try Console.write(label.map { "\(name) is in the trash as \($0)\n" } ?? "\(name) is back\n")
    }
  }

  private func purge(in workshop: Workshop) throws {
    let purged = try workshop.purge(names)
    if report.json {
      return try Console.write(.array(purged.map { .string($0.label) }))
    }
    for entry in purged { try Console.write("\(entry.label) is deleted for good\n") }
    if purged.isEmpty { report.hint("the trash is empty") }
  }
}

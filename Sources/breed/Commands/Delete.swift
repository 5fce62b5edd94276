import ArgumentParser
import Breeding

struct Delete: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Move lineages to the trash: breed delete c",
    discussion: """
      Example: breed delete --restore c
      Example: breed delete --purge

      What lies in the trash, listed by "breed list --trash", stays there until it is restored, or \
      deleted for good by --purge. A name there means the last lineage that was deleted under it, \
      and all of them to --purge; c@2 means one.
      """)

  @Argument(help: "Names of lineages.", completion: .deletable)
  var names: [String] = []

  @Flag(help: "Take them back out of the trash.")
  var restore = false

  @Flag(help: "Delete them, or all that is in the trash, for good.")
  var purge = false

  @OptionGroup var folder: FolderOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if restore, purge { throw ValidationError("--purge: expected no --restore beside it") }
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
        report.hint("no lineage is the current one now: choose one by \"breed load NAME\"")
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

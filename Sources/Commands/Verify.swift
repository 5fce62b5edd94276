import ArgumentParser
import Breeding

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check every file of a lineage: breed verify",
    discussion: """
      Checks each line of the log, each generation's file and its parents, draws each sheet again, \
      and breeds again the generations that an automatic run did not save. Without a name it also \
      checks the stars. Prints a line for each fault, and then ends with status 1. A sheet that \
      another version of breed painted, and that this one paints a little differently, is named \
      too, but is no fault.

      With --repair, breed makes again what it can: the log from the generations' files, \
      generations that a run can breed again, and sheets. No generation is deleted: what is not in \
      the log, and a log or generation that is replaced, goes to the lineage's folder "lost". If \
      the log of the stars is damaged, what can be read is kept, and a copy of it goes to "lost" \
      beside the lineages.
      """)

  @Argument(help: "The lineage's name (default: the current one).", completion: .lineage)
  var name: String?

  @Flag(help: "Check every lineage, and the stars.")
  var all = false

  @Flag(help: "Check the stars alone.")
  var stars = false

  @Flag(help: "Make again what can be made again.")
  var repair = false

  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if all, name != nil { throw ValidationError("--all and a name: expected one of them") }
    if stars, all || name != nil {
      throw ValidationError("--stars: expected alone, without a name or --all")
    }
  }

  func run() throws {
    let workshop = try folder.workshop(rendering)
    let names =
      if stars { [String]() } else if all { try workshop.namesToVerify() } else {
        [try name ?? workshop.folder.currentName().description]
      }
    var reports: [JSONValue] = []
    var isSound = true
    for name in names {
      var checked: CheckedLineage?
      var faults: [Fault] = []
      do {
        checked = try check(name, in: workshop)
        faults = checked?.faults ?? []
      } catch {
        // A lineage that cannot be checked does not stop the check of the others.
        guard all else { throw error }
        faults = [Fault("\(workshop.folder.path)/\(name)", error)]
      }
      isSound = isSound && faults.isEmpty
      if report.json {
        reports.append(json(name, checked, faults))
      } else {
        for fault in faults { try say("\(fault)\n") }
        if let checked, faults.isEmpty { try say(line(checked)) }
        for note in checked?.notes ?? [] { try say("\(note)\n") }
      }
    }
    if name == nil {
      if let checked = try checkStars(in: workshop) {
        isSound = isSound && checked.faults.isEmpty
        if report.json { reports.append(json(checked)) } else { try say(checked) }
      } else if all, names.isEmpty {
        report.hint("\(PopulationError.noCurrentLineage(folder: workshop.folder.fullPath))")
      }
    }
    if report.json { try Console.write(.array(reports)) }
    guard isSound else {
      report.hint(repair ? "the rest cannot be made again" : "what can be made again: --repair")
      throw ExitCode.failure
    }
  }

  private func check(_ name: String, in workshop: Workshop) throws -> CheckedLineage {
    if repair {
      for line in try workshop.repair(name) { Console.complain("breed: \(line)") }
    }
    var progress = WorkProgress.checks(isQuiet: report.quiet)
    defer { progress.end() }
    return try workshop.verify(name) { progress.advance($0, of: $1) }
  }

  private func checkStars(in workshop: Workshop) throws -> CheckedStars? {
    let checked: CheckedStars?
    do {
      if repair { try workshop.repairStars() }
      checked = try workshop.verifyStars()
    } catch {
      // What was said of the lineages stands.
      guard !stars else { throw error }
      checked = CheckedStars(unreadable: error, in: workshop.folder)
    }
    if checked == nil, stars { report.hint("nothing is starred yet: breed star 7") }
    return checked
  }

  private func say(_ checked: CheckedStars) throws {
    for fault in checked.faults { try say("\(fault)\n") }
    if checked.faults.isEmpty {
      try say("stars: \(number(checked.stars.count, "star")), sound\n")
    }
    for note in checked.notes { try say("\(note)\n") }
  }

  /// Says a line. A repair goes on to its end, whoever reads.
  private func say(_ line: String) throws {
    if repair { try Console.tell(line) } else { try Console.write(line) }
  }

  private func number(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }

  private func line(_ checked: CheckedLineage) -> String {
    let lineage = checked.lineage
    return "\(lineage.name): \(number(lineage.history.count, "generation")), "
      + "\(number(checked.sheets, "sheet")), sound\n"
  }

  private func json(_ name: String, _ checked: CheckedLineage?, _ faults: [Fault]) -> JSONValue {
    .object([
      ("lineage", .string(name)),
      ("generations", checked.map { .integer($0.lineage.history.count) } ?? .null),
      ("sound", .bool(faults.isEmpty)),
      ("faults", json(faults, as: "fault")),
      ("notes", json(checked?.notes ?? [], as: "note")),
    ])
  }

  private func json(_ checked: CheckedStars) -> JSONValue {
    .object([
      ("stars", .integer(checked.stars.count)), ("sound", .bool(checked.faults.isEmpty)),
      ("faults", json(checked.faults, as: "fault")), ("notes", json(checked.notes, as: "note")),
    ])
  }

  private func json(_ findings: [Fault], as name: String) -> JSONValue {
    .array(
      findings.map { .object([("file", .string($0.path)), (name, .string($0.description))]) })
  }
}

import ArgumentParser
import Breeding
import Files
import Genomes
import JSON
import Populations

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check every file of a lineage: breed verify",
    discussion: """
      Checks every line of the log, every generation's file and what it was bred from, draws every \
      sheet again, and breeds again what a run did not save. Prints a line for each fault, and then \
      ends with status 1.

      With --repair, what the rest implies is made again: the log from the generations' files, \
      generations that a run can breed again, sheets. What no line commits, and a log or generation \
      that is replaced, goes to the lineage's folder "lost"; no generation is deleted.
      """)

  @Argument(help: "The lineage's name (default: the current one).")
  var name: String?

  @Flag(help: "Check every lineage.")
  var all = false

  @Flag(help: "Make again what can be.")
  var repair = false

  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if let name { _ = try LineageName(argument: name) }
    if all, name != nil { throw ValidationError("--all: expected no name beside it") }
  }

  func run() throws {
    let folder = folder.folder
    let breeder = Breeder(renderer: try rendering.renderer())
    let names =
      all
      ? try folder.namesToVerify()
      : [try name.map(LineageName.init(argument:)) ?? folder.currentName()]
    var reports: [JSONValue] = []
    var isSound = true
    for name in names {
      var (lineage, faults): (Lineage?, [Fault])
      do { (lineage, faults) = try check(name, in: folder, by: breeder) } catch {
        // One that cannot be checked does not keep the others from it.
        guard all else { throw error }
        (lineage, faults) = (nil, [Fault("\(folder.path)/\(name)", error)])
      }
      isSound = isSound && faults.isEmpty
      if report.json {
        reports.append(json(name, lineage, faults))
      } else {
        for fault in faults { try Output.write("\(fault)\n") }
        if let lineage, faults.isEmpty { try Output.write(line(lineage, by: breeder)) }
      }
    }
    if report.json { try Output.write(.array(reports)) }
    guard isSound else {
      report.hint(repair ? "the rest cannot be made again" : "what can be made again: --repair")
      throw ExitCode.failure
    }
  }

  private func check(
    _ name: LineageName, in folder: PopulationFolder, by breeder: Breeder
  ) throws -> (Lineage, [Fault]) {
    if repair {
      for line in try repaired(name, in: folder, by: breeder) {
        Output.complain("breed: \(printable(line))")
      }
    }
    let verification = try folder.verification(of: name)
    return (verification.lineage, verification.faults + breeder.faults(in: verification))
  }

  private func repaired(
    _ name: LineageName, in folder: PopulationFolder, by breeder: Breeder
  ) throws -> [String] {
    let lineage = try folder.repaired(name)
    return try breeder.repair(lineage) { try BareOption.text($0.members(of: lineage)) }
  }

  private func line(_ lineage: Lineage, by breeder: Breeder) -> String {
    func number(_ count: Int, _ word: String) -> String {
      "\(count) \(word)\(count == 1 ? "" : "s")"
    }
    return "\(lineage.name): \(number(lineage.history.count, "generation")), "
      + "\(number(breeder.sheets(of: lineage).count, "sheet")), sound\n"
  }

  private func json(_ name: LineageName, _ lineage: Lineage?, _ faults: [Fault]) -> JSONValue {
    .object([
      ("lineage", .string(name.description)),
      ("generations", lineage.map { .integer($0.history.count) } ?? .null),
      ("sound", .bool(faults.isEmpty)),
      (
        "faults",
        .array(
          faults.map {
            .object([("file", .string($0.path)), ("fault", .string($0.description))])
          })
      ),
    ])
  }
}

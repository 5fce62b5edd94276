import ArgumentParser
import Breeding

/// What is said.
struct ReportOptions: ParsableArguments {
  @Flag(help: "Print results as JSON.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print no progress and no hints.")
  var quiet = false

  /// For shells alone: `Tint` takes it out of what is typed, and the program's own help tells of it.
  @Option(
    help: ArgumentHelp(
      "When words are coloured.", visibility: CompletionKind.isAsked ? .default : .private),
    completion: .list(Tint.When.allCases.map(\.rawValue)))
  var color: String?

  func validate() throws {
    if color != nil { throw ValidationError("--color: expected at the beginning or the end") }
  }

  /// Checks that a report as JSON and an output that a person named do not mix.
  func check(_ output: String?) throws {
    guard json, let output, (try? OutputFile(output))?.isStandardOutput == true else { return }
    throw ValidationError("--json: standard output is for the report; expected another --output")
  }

  /// Says on stderr what to do next.
  func hint(_ text: String) {
    if !quiet && !json { Console.complain(text) }
  }

  /// Says why a file has not the name that the command would give it.
  func hint(ownName name: String, of file: String) {
    if file != name { tell(kept: name) }
  }

  /// Says that a file was kept, so that what the command wrote has another name.
  func tell(kept name: String) {
    hint("\(name) is there and may show something else, so it was not overwritten")
  }
}

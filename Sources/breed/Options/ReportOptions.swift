import ArgumentParser

/// What is said.
struct ReportOptions: ParsableArguments {
  @Flag(help: "Print results as JSON.")
  var json = false

  @Flag(name: .shortAndLong, help: "Print no progress and no hints.")
  var quiet = false

  /// Says on stderr what to do next.
  func hint(_ text: String) {
    if !quiet && !json { Console.complain(text) }
  }
}

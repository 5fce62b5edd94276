import Foundation

/// The program under test, run to its end.
struct Program {
  let path: String
  let folder: String

  /// How long it took, and the most memory that it had.
  struct Run {
    let seconds: Double
    let megabytes: Double
  }

  func run(_ arguments: [String]) throws -> Run {
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let search = getenv("PATH").map { String(cString: $0) } ?? ""
    let environment = [strdup("BREED_POPULATIONS=\(folder)"), strdup("PATH=\(search)"), nil]
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      for text in words + environment { free(text) }
    }
    var child = pid_t()
    var status: Int32 = 0
    var usage = rusage()
    let clock = ContinuousClock()
    let start = clock.now
    guard posix_spawn(&child, path, &actions, nil, words, environment) == 0,
      wait4(child, &status, 0, &usage) == child, status == 0
    else { throw CocoaError(.executableLoad) }
    #if os(macOS)
      let unit = 1e6
    #else
      let unit = 1e6 / 1024
    #endif
    return Run(
      seconds: (clock.now - start) / .seconds(1), megabytes: Double(usage.ru_maxrss) / unit)
  }
}

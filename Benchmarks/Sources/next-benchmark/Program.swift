import Foundation

/// The program under test, run to its end. Started and awaited by the system's own calls:
/// Foundation's wait looks at a process only every so often.
struct Program {
  let path: String
  let folder: String

  func milliseconds(_ arguments: [String]) throws -> Double {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in 1...2 as ClosedRange<Int32> {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let environment = [strdup("BREED_POPULATIONS=\(folder)"), nil]
    defer { for text in words + environment { free(text) } }

    var child = pid_t()
    var status: Int32 = 0
    let clock = ContinuousClock()
    let start = clock.now
    guard posix_spawn(&child, path, &actions, nil, words, environment) == 0,
      waitpid(child, &status, 0) == child, status == 0
    else { throw CocoaError(.executableLoad) }
    return (clock.now - start) / .milliseconds(1)
  }
}

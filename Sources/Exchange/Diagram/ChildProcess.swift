#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// Another program that is run to its end, with nothing to read.
enum ChildProcess {
  /// What it did.
  struct Ending {
    /// Its exit status, or 128 and the number of the signal that ended it, as a shell says it.
    let status: Int32
    /// What it wrote to its standard output.
    let results: [UInt8]
    /// What it wrote to its standard error.
    let complaints: [UInt8]
  }

  /// Why it did not start.
  struct Failure: Error {
    /// Whether there is no such program.
    let isMissing: Bool
    /// The system's words.
    let reason: String

    init(_ code: Int32) {
      isMissing = code == ENOENT
      reason = String(cString: strerror(code))
    }
  }

  /// Runs a program of that name on the path.
  static func run(_ name: String, _ arguments: [String]) throws(Failure) -> Ending {
    let results = try Pipe()
    let complaints = try Pipe()
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, results.writing, 1)
    posix_spawn_file_actions_adddup2(&actions, complaints.writing, 2)

    let words = ([name] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let code = posix_spawnp(&process, name, &actions, nil, words, environ)
    results.closeWriting()
    complaints.closeWriting()
    guard code == 0 else { throw Failure(code) }

    let heard = Pipe.drain([results, complaints])
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    let signal = status & 0x7F
    return Ending(
      status: signal == 0 ? status >> 8 & 0xFF : 128 + signal, results: heard[0],
      complaints: heard[1])
  }
}

/// A pipe whose writing end goes to a child; closed with its owner.
private final class Pipe {
  let reading: Int32
  private(set) var writing: Int32

  init() throws(ChildProcess.Failure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw ChildProcess.Failure(errno) }
    (reading, writing) = (ends[0], ends[1])
    // Another child, started meanwhile, would hold it open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    close(reading)
    closeWriting()
  }

  func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  /// All that comes out of the pipes, read as it comes, so that none fills up, until all are closed.
  static func drain(_ pipes: [Pipe]) -> [[UInt8]] {
    var heard = pipes.map { _ in [UInt8]() }
    var waiting = pipes.map { pollfd(fd: $0.reading, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while waiting.contains(where: { $0.fd >= 0 }) {
      guard poll(&waiting, nfds_t(waiting.count), -1) > 0 else {
        if errno == EINTR { continue }
        return heard
      }
      for place in waiting.indices where waiting[place].fd >= 0 && waiting[place].revents != 0 {
        let count = read(waiting[place].fd, &buffer, buffer.count)
        if count > 0 {
          heard[place] += buffer[..<count]
        } else if count == 0 || errno != EINTR {
          // A negative number is passed over by `poll`.
          waiting[place].fd = -1
        }
      }
    }
    return heard
  }
}

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// Another program that runs beside this one, and is killed when this value is dropped.
///
/// It has a process group of its own, so that Ctrl-C reaches only this program, which then decides
/// what happens to it. Its standard error goes to a temporary file without a name, and so does its
/// standard output where that is kept: however much it writes, this program need not read
/// meanwhile.
package struct ChildProcess: ~Copyable {
  /// Why a program could not be started, or its output not be read: the system's error number.
  package struct Failure: Error, Equatable {
    package let number: Int32

    /// Whether there is no such program.
    package var isMissing: Bool { number == ENOENT }

    /// The system's description of the error.
    package var reason: String { String(cString: strerror(number)) }
  }

  private var process: pid_t
  private var feed: Int32
  private let results: UnsafeMutablePointer<FILE>?
  private let complaints: UnsafeMutablePointer<FILE>?

  /// Starts a program, which is searched for in the folders of `PATH`.
  ///
  /// - Parameters:
  ///   - arguments: its name and its arguments.
  ///   - isFed: whether `feed` writes to its standard input; else that is empty.
  ///   - keepsResults: whether its standard output is kept.
  /// - Throws: `Failure` where there is no such program, or the system refuses a process, a pipe,
  ///   or the file for the output.
  package init(
    _ arguments: [String], isFed: Bool = true, keepsResults: Bool = false
  ) throws(Failure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Failure(number: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let results = keepsResults ? tmpfile() : nil
    if keepsResults, results == nil {
      let number = errno
      for end in ends { close(end) }
      throw Failure(number: number)
    }
    let complaints = tmpfile()

    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    if let results {
      posix_spawn_file_actions_adddup2(&actions, fileno(results), 1)
    } else {
      posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    }
    if let complaints { posix_spawn_file_actions_adddup2(&actions, fileno(complaints), 2) }
    // The other program must not inherit which signals this one blocks, or that it ignores SIGPIPE.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETPGROUP))

    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var started: pid_t = 0
    let status = posix_spawnp(
      &started, arguments[0], &actions, &attributes, &words, Self.environment)
    close(ends[0])
    guard status == 0 else {
      close(ends[1])
      for file in [results, complaints] { file.map { _ = fclose($0) } }
      throw Failure(number: status)
    }
    process = started
    feed = ends[1]
    if !isFed {
      close(feed)
      feed = -1
    }
    self.results = results
    self.complaints = complaints
  }

  deinit {
    if feed >= 0 { close(feed) }
    if process > 0 {
      kill(process, SIGKILL)
      _ = Self.ended(process)
    }
    for file in [results, complaints] { file.map { _ = fclose($0) } }
  }

  /// Writes bytes to its standard input, and waits until the pipe has room for them.
  ///
  /// - Returns: whether the program still reads. Where it does not, as when it has ended, this
  ///   raises `SIGPIPE`, unless the signal is ignored.
  package func feed(_ bytes: UnsafeRawBufferPointer) -> Bool {
    FileSystem.writeAll(bytes, to: feed)
  }

  /// Closes its standard input, and waits until it ends.
  ///
  /// - Returns: the exit status; where a signal ended it, 128 + the signal's number, as in a shell.
  package mutating func finish() -> Int32 {
    if feed >= 0 { close(feed) }
    feed = -1
    let status = Self.ended(process)
    process = 0
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  /// The last lines that it wrote to standard error, from the last 4,096 bytes.
  package func lastLines(_ count: Int) -> [Substring] {
    let said = complaints.flatMap { try? Self.end(of: fileno($0), limit: 4_096) } ?? []
    let text = String(decoding: said, as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).suffix(count)
  }

  /// What it has written to its standard output, where that is kept; else nothing.
  ///
  /// - Throws: `Failure` where not all of it can be read back.
  package func written() throws(Failure) -> [UInt8] {
    guard let results else { return [] }
    return try Self.end(of: fileno(results), limit: .max)
  }

  /// The last bytes of a file, at most `limit`.
  ///
  /// - Throws: `Failure` where it cannot be read, or ends before the size that it had at first.
  static func end(of descriptor: Int32, limit: Int) throws(Failure) -> [UInt8] {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard size >= 0 else { throw Failure(number: errno) }
    var bytes = [UInt8](repeating: 0, count: min(limit, size))
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes {
        pread(
          descriptor, $0.baseAddress! + count, $0.count - count, off_t(size - $0.count + count))
      }
      if got > 0 {
        count += got
      } else if got == 0 || errno != EINTR {
        throw Failure(number: got == 0 ? EIO : errno)
      }
    }
    return bytes
  }

  /// This program's environment.
  private static var environment: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    #if canImport(Darwin)
      _NSGetEnviron().pointee
    #else
      environ
    #endif
  }

  private static func ended(_ process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    return status
  }
}

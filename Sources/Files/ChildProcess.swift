#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  @preconcurrency import Darwin
#endif

/// Another program that runs beside this one and is stopped when it is dropped.
///
/// It is of a process group of its own, so that Ctrl-C reaches this program alone, which then says
/// what becomes of it. What it says on standard error goes to a nameless file, and so do its results
/// where they are kept: however much it writes, nobody has to listen meanwhile.
package struct ChildProcess: ~Copyable {
  /// Why a program could not be started, or its results not be read: the system's number of the error.
  package struct Failure: Error, Equatable {
    package let number: Int32

    /// Whether there is no such program.
    package var isMissing: Bool { number == ENOENT }

    /// The system's words.
    package var reason: String { String(cString: strerror(number)) }
  }

  private var process: pid_t
  private var feed: Int32
  private let results: UnsafeMutablePointer<FILE>?
  private let complaints: UnsafeMutablePointer<FILE>?

  /// Starts a program that is looked for along `PATH`.
  ///
  /// - Parameters:
  ///   - arguments: its name first.
  ///   - isFed: whether it reads what it is fed on its standard input; else it finds nothing there.
  ///   - keepsResults: whether what it writes to its standard output is kept.
  /// - Throws: `Failure` where there is no such program, or the system refuses a process, a pipe, or
  ///   the file of the results.
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
    // What this program ignores or blocks is no business of another's.
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

  /// Feeds it bytes, and waits until it has room for them.
  ///
  /// - Returns: whether it still reads. That of a program that is gone raises `SIGPIPE` where this is
  ///   not ignored.
  package func feed(_ bytes: UnsafeRawBufferPointer) -> Bool {
    FileSystem.writeAll(bytes, to: feed)
  }

  /// Says that there is no more to read, and waits for the end.
  ///
  /// - Returns: the exit status; that of the shell, 128 and the number, where a signal ended it.
  package mutating func finish() -> Int32 {
    if feed >= 0 { close(feed) }
    feed = -1
    let status = Self.ended(process)
    process = 0
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  /// The last lines that it said on standard error, of 4,096 bytes at most.
  package func lastLines(_ count: Int) -> [Substring] {
    let said = complaints.flatMap { try? Self.end(of: fileno($0), limit: 4_096) } ?? []
    let text = String(decoding: said, as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).suffix(count)
  }

  /// What it has written to its standard output, where that is kept.
  ///
  /// - Throws: `Failure` where not all of it can be read back.
  package func written() throws(Failure) -> [UInt8] {
    guard let results else { return [] }
    return try Self.end(of: fileno(results), limit: .max)
  }

  /// The last bytes of a file.
  ///
  /// - Throws: `Failure` where it cannot be read, or ends earlier than it said.
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

  /// What this program was given.
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

import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The terminal behind a descriptor, opened a second time. So `O_NONBLOCK`, which keeps a write
/// from waiting for ever, is set for this program alone, not for every process that shares the
/// descriptor.
public struct TerminalLink: ~Copyable {
  private let descriptor: Int32

  /// Opens the terminal that standard output, or another descriptor, writes to; nil where that is
  /// not a terminal, or it cannot be opened.
  public init?(behind output: Int32 = 1) {
    guard isatty(output) == 1 else { return nil }
    var name = [CChar](repeating: 0, count: 256)
    let isNamed = ttyname_r(output, &name, name.count) == 0
    let flags = O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC
    let opened = isNamed ? open(name, flags) : open("/dev/tty", flags)
    guard opened >= 0 else { return nil }
    descriptor = opened
  }

  deinit { close(descriptor) }

  /// Whether the program is in the foreground: what is typed comes to it, and so would answers.
  var isForeground: Bool { tcgetpgrp(descriptor) == getpgrp() }

  /// The terminal's columns and lines, 0 where they are not known, and its pixels, nil where they
  /// are not known.
  var size: (columns: Int, lines: Int, pixels: SIMD2<Int>?) {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 else { return (0, 0, nil) }
    let text = SIMD2(Int(size.ws_col), Int(size.ws_row))
    let pixels = SIMD2(Int(size.ws_xpixel), Int(size.ws_ypixel))
    // No character is one pixel wide or high: then the terminal does not know its pixels.
    let isTold = pixels.x > text.x && pixels.y > text.y
    return (text.x, text.y, isTold ? pixels : nil)
  }

  /// Asks the terminal and returns its answers.
  ///
  /// Meanwhile the terminal does not show what is typed, and signals wait; afterwards it has its
  /// old settings. Nothing is asked where something was typed already, since it would be read as a
  /// part of the answer. The wait ends with the answer to the last question, with a signal, or when
  /// nothing comes for `patience`.
  ///
  /// - Parameter patience: how many milliseconds may pass without a byte.
  func ask(_ questions: String, patience: Int) -> TerminalAnswers {
    SignalHold.during { ask(questions, patience: patience, during: $0) }
  }

  private func ask(
    _ questions: String, patience: Int, during hold: SignalHold
  ) -> TerminalAnswers {
    let nothing = TerminalAnswers([])
    var before = termios()
    guard isForeground, tcgetattr(descriptor, &before) == 0 else { return nothing }
    var raw = before
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
    // For a signal that another thread is given.
    let cleanup = SignalCleanup.restoring(before, of: descriptor)
    defer { withExtendedLifetime(cleanup) {} }
    guard tcsetattr(descriptor, TCSANOW, &raw) == 0 else { return nothing }
    defer { tcsetattr(descriptor, TCSANOW, &before) }

    guard !waits(for: POLLIN, milliseconds: 0), write(Array(questions.utf8), during: hold) else {
      return nothing
    }
    let answers = listen(patience: patience, during: hold)
    giveBack(answers.typed)
    return answers
  }

  /// Writes bytes to the terminal. When a signal comes, it ends the escape sequence that is half
  /// written and leaves out the rest.
  ///
  /// - Returns: whether all bytes were written.
  @discardableResult
  public func write(_ bytes: [UInt8]) -> Bool {
    SignalHold.during { write(bytes, during: $0) }
  }

  private func write(_ bytes: [UInt8], during hold: SignalHold) -> Bool {
    var count = 0
    while count < bytes.count {
      if hold.isAwaited {
        // Ends a string, if one has begun, and resets the colours.
        _ = put(Array("\u{1B}\\\u{1B}[0m\n".utf8)[...])
        return false
      }
      guard waits(for: POLLOUT, milliseconds: 50) else { continue }
      let put = put(bytes[count..<min(count + 4_096, bytes.count)])
      if put > 0 {
        count += put
      } else if errno != EINTR && errno != EAGAIN {
        return false
      }
    }
    return true
  }

  /// Writes the bytes that show something, where so many lines below the cursor are empty.
  ///
  /// - Parameter lines: how many lines must be there; the window scrolls for them. A terminal inside
  ///   another one is waited for, so that the outer one's cursor is where they begin.
  public func write(_ bytes: [UInt8], reserving lines: Int, _ environment: TerminalEnvironment) {
    if lines > 0 {
      let feeds = String(repeating: "\n", count: lines)
      guard write(Array("\(feeds)\u{1B}[\(lines)A".utf8)) else { return }
      _ = ask(TerminalQuestion.attributes, patience: environment.patience)
    }
    write(bytes)
  }

  /// Reads until the answer about primary device attributes has come.
  private func listen(patience: Int, during hold: SignalHold) -> TerminalAnswers {
    // An answer has no more bytes than this and takes no longer than ten times the patience.
    let limit = 4_096
    let slice = 20
    var (bytes, quiet, waited): ([UInt8], Int, Int) = ([], 0, 0)
    var answers = TerminalAnswers([])
    while answers.attributes == nil, quiet < patience, waited < 10 * patience,
      bytes.count < limit, !hold.isAwaited
    {
      waited += slice
      guard waits(for: POLLIN, milliseconds: Int32(slice)) else {
        quiet += slice
        continue
      }
      var buffer = [UInt8](repeating: 0, count: 1_024)
      let got = buffer.withUnsafeMutableBytes { get(descriptor, $0.baseAddress, $0.count) }
      if got > 0 {
        bytes += buffer[..<got]
        answers = TerminalAnswers(bytes)
        quiet = 0
      } else if got == 0 || (errno != EINTR && errno != EAGAIN) {
        break
      }
    }
    return answers
  }

  /// Puts back what a person typed meanwhile, so that the next program reads it, where the system
  /// still allows that. It does not where the bytes have an ESC: they may be an answer that was not
  /// understood.
  private func giveBack(_ typed: [UInt8]) {
    if typed.contains(0x1B) { return }
    for byte in typed {
      var byte = CChar(bitPattern: byte)
      guard ioctl(descriptor, UInt(TIOCSTI), &byte) == 0 else { return }
    }
  }

  private func waits(for events: Int32, milliseconds: Int32) -> Bool {
    var entry = pollfd(fd: descriptor, events: Int16(events), revents: 0)
    return poll(&entry, 1, milliseconds) > 0
  }

  private func put(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count) }
  }
}

// The system's calls under names that do not clash with the methods above.
private func send(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, bytes, count)
}
private func get(_ file: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, bytes, count)
}

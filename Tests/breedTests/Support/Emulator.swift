import Foundation
import Synchronization
import TestSupport

/// A terminal with a person before it: it answers what it is asked, and keeps what it is sent.
final class Emulator: Sendable {
  /// What a terminal answers to each question that it knows, and how.
  struct Manner: Sendable {
    /// Questions as they come, and what is answered.
    var answers: [String: String] = [:]
    /// Seconds before each answer.
    var delay = 0.0
    /// Whether answers come a byte at a time.
    var isSlow = false
  }

  /// The program that runs another on a terminal of its own (Debian: util-linux).
  static let launcher = URL(fileURLWithPath: "/usr/bin/setsid")
  /// The reason that tests are skipped for where it is missing.
  static let isUsable = FileManager.default.isExecutableFile(atPath: launcher.path)

  /// The end for the program.
  let handle: FileHandle
  private let master: Int32
  private let manner: Manner
  private let received = Locked<[UInt8]>([])
  private let isOver = Atomic(false)

  /// A terminal of so many columns and lines whose letters have 8 × 16 pixels.
  init(_ manner: Manner, columns: UInt16 = 100, lines: UInt16 = 40, tellsPixels: Bool = true)
    throws
  {
    let unit: UInt16 = tellsPixels ? 1 : 0
    var size = winsize(
      ws_row: lines, ws_col: columns, ws_xpixel: columns * 8 * unit,
      ws_ypixel: lines * 16 * unit)
    var (opened, slave): (Int32, Int32) = (-1, -1)
    guard openpty(&opened, &slave, nil, nil, &size) == 0 else {
      throw Surprise("no pseudo-terminal: \(String(cString: strerror(errno)))")
    }
    for number in [opened, slave] { _ = fcntl(number, F_SETFD, FD_CLOEXEC) }
    master = opened
    handle = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
    self.manner = manner
    // The thread holds the terminal until `end`.
    Thread { self.play() }.start()
  }

  deinit { close(master) }

  /// Runs the program with this as its terminal, to its end.
  func run(
    _ arguments: [String], in scratch: Scratch, environment: [String: String]
  ) throws -> Outcome {
    try start(arguments, in: scratch, environment: environment).finish()
  }

  /// Starts the program with this as its terminal; stderr goes to a file.
  func start(
    _ arguments: [String], in scratch: Scratch, environment: [String: String]
  ) throws -> Call {
    try scratch.start(
      ["--ctty", "--wait", Scratch.program.path] + arguments, program: Self.launcher,
      environment: environment, stdin: handle, stdout: handle)
  }

  /// Types something.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Sends a signal to the program that the terminal is given to.
  func signal(_ number: Int32) { kill(-tcgetpgrp(master), number) }

  /// What was sent so far.
  var sent: String { received.withLock { String(decoding: $0, as: UTF8.self) } }

  /// What was sent in all, once no more comes; the terminal itself makes \r\n of \n.
  func end() -> String {
    // Whatever is under way comes within this time.
    usleep(100_000)
    isOver.store(true, ordering: .relaxed)
    return sent
  }

  /// How the terminal is set: flags of letters shown, lines gathered and signals sent.
  var flags: UInt {
    var settings = termios()
    tcgetattr(handle.fileDescriptor, &settings)
    return UInt(settings.c_lflag)
  }

  /// What was typed and nobody read.
  func unread() -> String {
    var settings = termios()
    tcgetattr(handle.fileDescriptor, &settings)
    settings.c_lflag &= ~tcflag_t(ICANON)
    tcsetattr(handle.fileDescriptor, TCSANOW, &settings)
    _ = fcntl(handle.fileDescriptor, F_SETFL, O_NONBLOCK)
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = read(handle.fileDescriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  /// Reads, and answers each question once it is there.
  private func play() {
    var waiting = ""
    var bytes = [UInt8](repeating: 0, count: 4_096)
    while !isOver.load(ordering: .relaxed) {
      var entry = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&entry, 1, 10) > 0 else { continue }
      let count = read(master, &bytes, bytes.count)
      guard count > 0 else {
        usleep(1_000)
        continue
      }
      received.withLock { $0 += bytes[..<count] }
      // Questions come first; of the pictures after them nothing is looked at.
      waiting = String((waiting + String(decoding: bytes[..<count], as: UTF8.self)).prefix(8_192))
      while let (question, answer) = manner.answers
        .filter({ waiting.contains($0.key) })
        .min(by: { place($0.key, in: waiting) < place($1.key, in: waiting) })
      {
        waiting = String(waiting.dropFirst(place(question, in: waiting) + question.count))
        usleep(UInt32(manner.delay * 1_000_000))
        if manner.isSlow {
          for character in answer {
            type(String(character))
            usleep(2_000)
          }
        } else {
          type(answer)
        }
      }
    }
  }

  private func place(_ question: String, in text: String) -> Int {
    text.range(of: question).map { text.distance(from: text.startIndex, to: $0.lowerBound) } ?? 0
  }
}

extension Emulator.Manner {
  private static let nameAsked = "\u{1B}[>q"
  private static let attributesAsked = "\u{1B}[c"
  private static let kittyAsked = "\u{1B}_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\"

  /// Answers as kitty does.
  static let kitty = Self(answers: [
    nameAsked: "\u{1B}P>|kitty(0.35.2)\u{1B}\\", kittyAsked: "\u{1B}_Gi=31;OK\u{1B}\\",
    "\u{1B}[14t": "\u{1B}[4;640;800t", attributesAsked: "\u{1B}[?62;c",
  ])
  /// Answers as iTerm2 does.
  static let iterm = Self(answers: [
    nameAsked: "\u{1B}P>|iTerm2 3.4.23\u{1B}\\", "\u{1B}[14t": "\u{1B}[4;640;800t",
    attributesAsked: "\u{1B}[?62;4c",
  ])
  /// Answers as xterm does that is a VT340.
  static let sixel = Self(answers: [
    nameAsked: "\u{1B}P>|XTerm(397)\u{1B}\\", "\u{1B}[14t": "\u{1B}[4;640;800t",
    "\u{1B}[?1;1;0S": "\u{1B}[?1;0;16S", "\u{1B}[?2;4;0S": "\u{1B}[?2;0;1000;1000S",
    attributesAsked: "\u{1B}[?63;1;2;4;6;9;15;22c",
  ])
  /// Answers as a terminal without pictures does.
  static let plain = Self(answers: [attributesAsked: "\u{1B}[?1;2c"])
  /// Answers nothing.
  static let silent = Self()
  /// Answers what means nothing.
  static let garbage = Self(answers: [
    attributesAsked: "\u{1B}[?\u{1B}[999999999999999999999c\u{1B}Pq\u{1B}\\\u{1B}_Gi=31;NO\u{1B}\\~"
  ])
}

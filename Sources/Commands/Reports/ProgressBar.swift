/// How far long work is: a bar that is redrawn on a terminal, plain lines elsewhere. Where `NO_COLOR` is
/// set, the bar is left out of what is redrawn: read aloud, its blocks are noise.
struct ProgressBar {
  /// A part of what is said.
  struct Part {
    let text: String
    /// Whether it is left out where there is no room for all.
    var isMinor = false
  }

  private let isQuiet: Bool
  private let clock = ContinuousClock()
  private var drawn: ContinuousClock.Instant?
  /// How many columns the bar on the terminal takes; nil where there is none.
  private var length: Int?
  /// The line that was held back because the one before is less than `pause` old.
  private var held: String?

  /// The least time between two redrawings of the bar.
  private static let pause = Duration.milliseconds(50)

  init(isQuiet: Bool) { self.isQuiet = isQuiet }

  /// Shows how far the work is; on a terminal unless what is shown is less than `pause` old.
  ///
  /// - Parameters:
  ///   - share: how much is done, 0…1.
  ///   - count: how much in short, beside the bar of a terminal.
  ///   - parts: what else there is to say, as much of it as a terminal has room for.
  ///   - left: the time that is left.
  mutating func show(share: Double, count: String, parts: [Part], left: String?) {
    guard !isQuiet else { return }
    let line =
      Console.isTerminal
      ? Self.line(share: share, count: count, parts: parts, left: left)
      : Self.text(parts, left)
    if Console.isTerminal, let drawn, drawn.duration(to: clock.now) < Self.pause {
      held = line
    } else {
      show(line)
    }
  }

  /// Shows what was held back, leaves the bar as it is and goes to the next line.
  mutating func end() {
    if let held { show(held) }
    if length != nil { Console.complain("") }
    length = nil
  }

  private mutating func show(_ line: String) {
    (drawn, held) = (clock.now, nil)
    guard Console.isTerminal else { return Console.complain(line) }
    let lines = Self.lines(of: length ?? 0, in: Console.terminalWidth)
    let wiping = lines > 1 ? "\u{1B}[\(lines - 1)A\u{1B}[J" : ""
    Console.complain(raw: "\r\(wiping)\(line)\u{1B}[K")
    length = line.count
  }

  /// How many lines of the terminal a bar takes that was drawn when it was wider: most wrap it then, and
  /// what is above its last line would stay. xterm and screen cut it off.
  static func lines(of length: Int, in width: Int) -> Int {
    let cuts = ["XTERM_VERSION", "STY"].contains { FolderOptions.environment($0) != nil }
    return cuts ? 1 : max(1, (length + width - 1) / max(1, width))
  }

  private static func text(_ parts: [Part], _ left: String?) -> String {
    (parts.map(\.text) + [left].compactMap(\.self)).joined(separator: ", ")
  }

  /// A bar and words; a line longer than the terminal is wide would go on below and could not be
  /// redrawn. So the last parts are left out, minor ones before others, and then the time.
  private static func line(share: Double, count: String, parts: [Part], left: String?) -> String {
    let room = Console.terminalWidth - 1
    var (parts, left) = (parts, left)
    func words() -> String { " \(count)  \(text(parts, left))" }
    while words().count > room, parts.count > 1 {
      parts.remove(at: parts.lastIndex(where: \.isMinor) ?? parts.count - 1)
    }
    if words().count > room, !parts.isEmpty { left = nil }
    let line = words()
    let isPlain = FolderOptions.environment("NO_COLOR") != nil
    let width = isPlain ? 0 : max(0, min(24, room - line.count))
    let filled = Int(Double(width) * share)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    return String((bar + line).prefix(room))
  }

  /// The time that is left where `done` of the whole took `elapsed` and `share` is reached, as 1:05,
  /// 2:00:30 or 3 days; nil where nothing was done yet, and where it is beyond what anybody waits for.
  static func timeLeft(elapsed: Duration, done: Double, share: Double) -> String? {
    guard done > 0 else { return nil }
    let seconds = Int((elapsed * ((1 - share) / done)).components.seconds)
    func digits(_ number: Int) -> String { (number < 10 ? "0" : "") + "\(number)" }
    let (minutes, hours, days) = (seconds / 60, seconds / 3_600, seconds / 86_400)
    return switch days {
    case 0 where hours == 0: "\(minutes):\(digits(seconds % 60)) left"
    case 0: "\(hours):\(digits(minutes % 60)):\(digits(seconds % 60)) left"
    case 1: "1 day left"
    case ..<1_000: "\(days) days left"
    default: nil
    }
  }
}

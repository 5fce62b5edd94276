/// How many rows, frames or other parts are done: a bar on a terminal, elsewhere a line for each tenth.
struct WorkProgress {
  private let clock = ContinuousClock()
  private let began = ContinuousClock().now
  /// Whether progress is shown from the start, on a terminal and elsewhere; if not, after a second.
  private let isShown: (onTerminal: Bool, elsewhere: Bool)
  /// The words for how much is done: a count beside the bar of a terminal, and a line of its own.
  private let words: (_ done: Int, _ total: Int) -> (count: String, line: String)
  private var bar: ProgressBar
  /// How many tenths were told, where there is no terminal.
  private var tenths = 0

  private init(
    isShown: (onTerminal: Bool, elsewhere: Bool), isQuiet: Bool,
    words: @escaping (_ done: Int, _ total: Int) -> (count: String, line: String)
  ) {
    self.isShown = isShown
    self.words = words
    bar = ProgressBar(isQuiet: isQuiet)
  }

  /// The painting of a picture: told where it is large, or takes longer than a second.
  static func painting(pixels: Int, isQuiet: Bool) -> WorkProgress {
    let isLarge = pixels >= 1 << 22
    return WorkProgress(isShown: (isLarge, isLarge), isQuiet: isQuiet) { rows, total in
      let percent = "\(rows * 100 / total) %"
      return (percent, "painted \(percent)")
    }
  }

  /// The frames of an animation: told on a terminal, and elsewhere where they take longer than a
  /// second.
  static func frames(isQuiet: Bool) -> WorkProgress {
    WorkProgress(isShown: (true, false), isQuiet: isQuiet) { frames, total in
      ("\(frames)/\(total)", "frame \(frames)/\(total)")
    }
  }

  /// Parts that are put together: told where that takes longer than a second.
  static func merging(isQuiet: Bool) -> WorkProgress {
    WorkProgress(isShown: (false, false), isQuiet: isQuiet) { pieces, total in
      let percent = "\(pieces * 100 / total) %"
      return (percent, "merged \(percent)")
    }
  }

  /// The sheets of a page: told where they take longer than a second.
  static func sheets(isQuiet: Bool) -> WorkProgress {
    WorkProgress(isShown: (false, false), isQuiet: isQuiet) { sheets, total in
      ("\(sheets)/\(total)", "sheet \(sheets)/\(total)")
    }
  }

  /// Generations that are bred or painted again to be checked: told where they take longer than a second.
  static func checks(isQuiet: Bool) -> WorkProgress {
    WorkProgress(isShown: (false, false), isQuiet: isQuiet) { checks, total in
      ("\(checks)/\(total)", "checked \(checks)/\(total)")
    }
  }

  /// Pictures of stars: told where they take longer than a second.
  static func stars(isQuiet: Bool) -> WorkProgress {
    WorkProgress(isShown: (false, false), isQuiet: isQuiet) { stars, total in
      ("\(stars)/\(total)", "picture \(stars)/\(total)")
    }
  }

  /// Says that so much is done.
  mutating func advance(_ done: Int, of total: Int) {
    let elapsed = began.duration(to: clock.now)
    let isTold = Console.isTerminal ? isShown.onTerminal : isShown.elsewhere
    guard isTold || elapsed >= .seconds(1), Console.isTerminal || done * 10 / total > tenths
    else { return }
    tenths = done * 10 / total
    let share = Double(done) / Double(total)
    let left = ProgressBar.timeLeft(elapsed: elapsed, done: share, share: share)
    let (count, line) = words(done, total)
    let parts = Console.isTerminal ? [] : [ProgressBar.Part(text: line)]
    bar.show(share: share, count: count, parts: parts, left: left)
  }

  /// Leaves the bar as it is and goes to the next line.
  mutating func end() { bar.end() }
}

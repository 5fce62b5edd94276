import Evolution

/// A log made from the lines of a damaged log that can still be read, and from the generations'
/// files.
struct LogRebuilding {
  /// The log's entries.
  private(set) var entries: [LogEntry] = []
  /// The history that they add up to.
  private(set) var history = History()
  /// What was done about each line that is damaged or missing.
  private(set) var notes: [String] = []

  private let log: Log
  private let files: [Int: GenerationFile]
  /// The numbers of files that have no entry yet, in order.
  private var upcoming: ArraySlice<Int>
  /// The last generation that certainly existed.
  private let certain: Int
  /// The numbers of the damaged lines; those in a row together.
  private(set) var damagedLines: [ClosedRange<Int>] = []

  /// The most generations that get an entry though neither a line nor a file is left of them. A
  /// number that would need more is taken for a wrong one.
  static let missingLimit = 50_000

  /// - Parameters:
  ///   - findings: the lines of the log, none where it is gone.
  ///   - files: what the files hold that can be read, by number.
  init(
    _ findings: [Log.Finding], of log: Log,
    files: [Int: GenerationFile]
  ) {
    self.log = log
    self.files = files
    let told = findings.compactMap { $0.isSound ? $0.entry?.generation : nil }
    upcoming = files.keys.sorted()[...]
    var (certain, missing) = (0, 0)
    for number in Set(files.keys).union(told).sorted() {
      missing += number - certain - 1
      guard missing <= Self.missingLimit else { break }
      certain = number
    }
    self.certain = certain
    damagedLines = findings.damagedLines()
    let first = findings.first { $0.entry != nil }
    if first?.isSound != true || first?.entry.map(Self.isFounding) != true {
      let seed = files.min { $0.key < $1.key }?.value.seed ?? 0
      take(.founded(seed: seed))
      notes.append("\(log.path): its first line is written anew, with the seed \(seed)")
    }
    for finding in findings { take(finding) }
    // If no line is damaged, a file after the last line was never committed. But a log without its
    // first generation was cut.
    if findings.allSatisfy(\.isSound), history.count > 0 {
      guard Self.isCut(history, before: files, takingOne: true) else { return }
      notes.append(
        "\(log.path): cut after generation \(history.count): what follows is taken from the files")
    }
    fill(upTo: certain)
  }

  /// Whether the end of a log was cut off: there are files of generations after the last line, and
  /// more of them than the one that an interrupted process may leave.
  ///
  /// - Parameter takingOne: whether one such file is enough, if it is of the next generation and
  ///   its parent is there.
  static func isCut(
    _ history: History, before files: [Int: GenerationFile],
    takingOne: Bool
  ) -> Bool {
    let lost = files.filter { $0.key > history.count }
    guard lost.count == 1 else { return lost.count > 1 }
    guard takingOne, let parent = lost[history.count + 1]?.parent else { return false }
    return history.has(parent)
  }

  private static func isFounding(_ entry: LogEntry) -> Bool {
    if case .founded = entry { true } else { false }
  }

  private mutating func take(_ finding: Log.Finding) {
    let place = log.source(finding.lines)
    guard var entry = finding.entry else {
      notes.append("\(place): cannot be read: replaced by what the files say")
      return
    }
    switch entry {
    case .bred(let generation, let parent, var summary, var file):
      fill(upTo: generation - 1)
      if let found = savedFile(generation, parent: parent, summary: summary) {
        if !finding.isSound {
          guard let file, file.isSameFile(as: found),
            files[generation]?.parent == parent
          else {
            fill(upTo: generation)
            notes.append("\(place): written anew from \(FileName.digits(generation)).json")
            return
          }
          files[generation].map { summary?.correct(by: $0) }
        }
        // The line leaves out what its run tells, whose line may be lost; and older formats leave
        // out more.
        if file == nil || file?.digest == found.digest { file = found }
      }
      entry = .bred(generation: generation, parent: parent, summary, file: file)
    case .bredUnsaved(let generation, let parent, _):
      fill(upTo: generation - 1)
      // The summary may be wrong. Without one, whatever is bred again counts as right.
      if !finding.isSound { entry = .bredUnsaved(generation: generation, parent: parent, nil) }
    case .undone(let now), .redone(let now), .loaded(let now), .forgotten(let now):
      fill(upTo: now)
    case .run(var run, let start):
      if history.count == 0 { fill(upTo: 1) }
      let next = nextFile().flatMap { files[$0] }
      if !finding.isSound, let next, case .auto(let method) = next.method {
        (run.method, run.seed, run.arithmetic) = (method, next.seed, next.arithmetic)
        entry = .run(run, start: start)
      }
    case .founded where history != History(): return
    case .founded, .ended: break
    }
    if !take(entry) {
      notes.append("\(place): left out, since it contradicts the lines before it")
    } else if !finding.isSound {
      notes.append("\(place): kept as it reads, though its check is wrong")
    }
  }

  /// Adds entries for the next generations up to a number, from their files. A generation without a
  /// file counts as one that the run did not save, or else as one whose file is gone.
  private mutating func fill(upTo last: Int) {
    // A damaged line may have any number.
    let last = min(last, certain)
    while history.count < last {
      let number = history.count + 1
      let next = nextFile().flatMap { $0 <= last ? $0 : nil }
      if let next = next.flatMap({ files[$0] }), case .auto(let method) = next.method {
        resume(method, of: next)
      }
      if let file = files[number] {
        let parent = file.parent.flatMap { history.has($0) ? $0 : nil }
        take(
          .bred(
            generation: number, parent: parent, file.summary,
            file: savedFile(number, parent: parent, summary: file.summary)))
      } else {
        // No run begins before the first generation, so the first is handled alone.
        fillWithoutFiles(number...(number == 1 ? 1 : next.map { $0 - 1 } ?? last))
      }
    }
  }

  /// What the entry of the next generation says of its file; nil where that cannot be read.
  private func savedFile(_ number: Int, parent: Int?, summary: Run.Summary?) -> SavedFile? {
    files[number].map {
      SavedFile($0, run: history.methodOfNext(parent: parent, summary: summary))
    }
  }

  /// Adds entries for generations without files.
  private mutating func fillWithoutFiles(_ numbers: ClosedRange<Int>) {
    let isRun = history.openRun != nil
    for number in numbers {
      if isRun {
        take(.bredUnsaved(generation: number, parent: history.now, nil))
      } else {
        take(.bred(generation: number, parent: history.now == 0 ? nil : history.now))
      }
    }
    let words =
      numbers.count == 1
      ? "generation \(numbers.lowerBound)"
      : "generations \(numbers.lowerBound) to \(numbers.upperBound)"
    notes.append(
      isRun
        ? "\(log.path): \(words): noted as not saved by the run"
        : "\(log.path): \(words): only the number is left")
  }

  /// The number of the first file without an entry.
  private mutating func nextFile() -> Int? {
    while let number = upcoming.first, number <= history.count { upcoming.removeFirst() }
    return upcoming.first
  }

  /// Begins the run that bred the next generation with a file, unless it is open already.
  private mutating func resume(_ method: SearchMethod, of file: GenerationFile) {
    if let open = history.openRun, history.runs[open].method == method,
      history.runs[open].seed == file.seed
    {
      return
    }
    take(
      .run(
        Run(
          seed: file.seed, method: method, goal: .init(), checkpoint: 1,
          arithmetic: file.arithmetic)))
  }

  @discardableResult
  private mutating func take(_ entry: LogEntry) -> Bool {
    guard (try? history.append(entry)) != nil else { return false }
    entries.append(entry)
    return true
  }
}

extension Run.Summary {
  /// Corrects what the generation's file tells for certain.
  fileprivate mutating func correct(by file: GenerationFile) {
    guard let told = file.summary else { return }
    (best, species, cells, front) = (told.best, told.species, told.cells, told.front)
    if statistics != nil { statistics = told.statistics }
  }
}

extension LogEntry {
  /// The generation that was bred.
  fileprivate var generation: Int? {
    switch self {
    case .bred(let generation, _, _, _), .bredUnsaved(let generation, _, _): generation
    case .founded, .run, .ended, .undone, .redone, .loaded, .forgotten: nil
    }
  }
}

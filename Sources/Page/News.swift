import Breeding
import HTTP
import Synchronization
import Threads

/// Tells the pages that are open what happens to the lineages, whoever does it: this server, another, or
/// a shell. It looks at the logs' files a few times a second, as long as a page listens.
final class News: Sendable {
  private let folder: PopulationFolder
  private let shelf: Shelf
  private let monitor = Monitor()
  private let state = Mutex(State())

  /// Seconds between two looks.
  private static let interval = 0.2
  /// Pages that listen at most.
  static let mostListeners = 64

  private struct State {
    var listeners: [ObjectIdentifier: Listener] = [:]
    var isStopped = false
    var isWatching = false
  }

  init(_ folder: PopulationFolder, _ shelf: Shelf) {
    self.folder = folder
    self.shelf = shelf
  }

  /// What a page listens to; nil where too many do.
  func listen() -> (any HTTPStream)? {
    let listener = Listener { [weak self] in self?.remove($0) }
    // From here on nothing that happens is missed.
    let seen = Seen(folder)
    let (isAdded, begins) = state.withLock { state in
      guard !state.isStopped, state.listeners.count < Self.mostListeners else {
        return (false, false)
      }
      state.listeners[ObjectIdentifier(listener)] = listener
      defer { state.isWatching = true }
      return (true, !state.isWatching)
    }
    guard isAdded else { return nil }
    if begins, !Thread(isJoined: false, { self.watch(since: seen) }).isStarted {
      // The next one tries again.
      state.withLock { $0.isWatching = false }
    }
    return listener
  }

  /// Looks at once: something was just done.
  func look() {
    monitor.lock()
    monitor.announce()
    monitor.unlock()
  }

  /// Ends what pages listen to.
  func stop() {
    let listeners = state.withLock { state in
      state.isStopped = true
      return Array(state.listeners.values)
    }
    for listener in listeners { listener.finish() }
    look()
  }

  private func remove(_ listener: Listener) {
    state.withLock { $0.listeners[ObjectIdentifier(listener)] = nil }
  }

  /// Tells all pages that are open.
  func tell(_ event: String, _ json: JSONValue) {
    guard let bytes = try? JSONValue.line(json).serialized() else { return }
    let text = Array("event: \(event)\ndata: ".utf8) + bytes + Array("\n".utf8)
    for listener in state.withLock({ Array($0.listeners.values) }) { listener.add(text) }
  }

  /// Looks again and again until nobody listens.
  ///
  /// - Parameter seen: what was there when the first began to.
  private func watch(since seen: Seen) {
    var seen = seen
    let clock = ContinuousClock()
    var pause = Self.interval
    while true {
      monitor.lock()
      monitor.wait(seconds: pause)
      monitor.unlock()
      let goesOn = state.withLock { state in
        state.isWatching = !state.isStopped && !state.listeners.isEmpty
        return state.isWatching
      }
      guard goesOn else { return }
      let began = clock.now
      let now = Seen(folder)
      tellChanges(from: seen, to: now)
      seen = now
      // Long logs that change all the time must not take all of a processor.
      pause = max(Self.interval, 4 * ((clock.now - began) / .seconds(1)))
    }
  }

  private func tellChanges(from before: Seen, to now: Seen) {
    if before.current != now.current || before.logs.keys != now.logs.keys {
      let current = (try? folder.currentName()).map { JSONValue.string($0.description) }
      tell("state", .object([("current", current ?? .null)]))
    }
    if before.stars != now.stars {
      let count = (try? shelf.stars()).map { JSONValue.integer($0.starred.count) }
      tell("stars", .object([("count", count ?? .null)]))
    }
    for (name, stamp) in now.logs.sorted(by: { $0.key < $1.key }) where before.logs[name] != stamp {
      guard let history = try? shelf.history(of: name) else { continue }
      tell(
        "lineage",
        .object([
          ("name", .string(name.description)), ("count", .integer(history.count)),
          ("now", .integer(history.now)),
        ]))
    }
  }
}

/// The files of all lineages, as they are at a moment.
private struct Seen {
  let current: FileStamp?
  let stars: FileStamp?
  let logs: [LineageName: FileStamp]

  init(_ folder: PopulationFolder) {
    current = folder.currentStamp
    stars = folder.starsStamp
    var logs: [LineageName: FileStamp] = [:]
    for name in (try? folder.names()) ?? [] { logs[name] = folder.stamp(of: name) }
    self.logs = logs
  }
}

/// What one page is told.
private final class Listener: HTTPStream {
  private let monitor = Monitor()
  private let waiting = Mutex<(texts: [[UInt8]], isFinished: Bool)>(([], false))
  private let isGreeted = Atomic(false)
  private let whenClosed: @Sendable (Listener) -> Void

  /// Texts that wait at most; a page that takes none of so many is given up and comes again.
  private static let room = 256
  /// Seconds of silence after which a line that says nothing shows whether the page is still there.
  private static let silence = 10.0

  init(whenClosed: @escaping @Sendable (Listener) -> Void) { self.whenClosed = whenClosed }

  func add(_ text: [UInt8]) {
    monitor.lock()
    waiting.withLock { waiting in
      waiting.texts.append(text)
      if waiting.texts.count > Self.room { waiting.isFinished = true }
    }
    monitor.announce()
    monitor.unlock()
  }

  func finish() {
    monitor.lock()
    waiting.withLock { $0.isFinished = true }
    monitor.announce()
    monitor.unlock()
  }

  func next() -> [UInt8]? {
    // The head is sent with the first part, and a page waits for it.
    if !isGreeted.exchange(true, ordering: .relaxed) { return Array("retry: 500\n\n".utf8) }
    monitor.lock()
    defer { monitor.unlock() }
    let isQuiet = waiting.withLock { $0.texts.isEmpty && !$0.isFinished }
    if isQuiet { monitor.wait(seconds: Self.silence) }
    return waiting.withLock { waiting in
      if waiting.isFinished { return nil }
      if waiting.texts.isEmpty { return Array(":\n\n".utf8) }
      return waiting.texts.removeFirst() + Array("\n".utf8)
    }
  }

  func close() { whenClosed(self) }
}

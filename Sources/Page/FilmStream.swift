import Breeding
import HTTP
import Synchronization
import Threads

/// How far an animation is: a line of JSON a few times a second, and one at its end. Whoever stops
/// reading gives it up.
final class FilmStream: HTTPStream {
  private let frameCount: Int
  private let monitor = Monitor()
  private let state = Mutex(State())

  private struct State {
    var done = 0
    var isWanted = true
    /// Nil as long as it goes on.
    var last: JSONValue?
    var isTold = false
  }

  /// Seconds between two lines.
  private static let interval = 0.2

  init(frameCount: Int) { self.frameCount = frameCount }

  /// Notes that so many frames are done; says whether somebody still waits for the rest.
  func advance(to done: Int) -> Bool {
    state.withLock { state in
      state.done = done
      return state.isWanted
    }
  }

  /// Ends it.
  func end(_ result: Result<Films.MadeFile, any Error>, telling lines: [String]) {
    let last: JSONValue =
      switch result {
      case .success(let file):
        .object([
          ("done", .integer(frameCount)), ("of", .integer(frameCount)),
          ("file", .string("/api/films/\(file.id)")), ("name", .string(file.name)),
          ("told", .array(lines.map(JSONValue.string))),
        ])
      case .failure(let error): .object([("error", .string(PageError(error).message))])
      }
    monitor.lock()
    state.withLock { $0.last = last }
    monitor.announce()
    monitor.unlock()
  }

  /// Waits for the end of one that nobody wants; ffmpeg may need a moment.
  func waitIfGivenUp() {
    monitor.lock()
    defer { monitor.unlock() }
    while state.withLock({ !$0.isWanted && $0.last == nil }) { monitor.wait() }
  }

  func next() -> [UInt8]? {
    monitor.lock()
    if state.withLock({ $0.last == nil }) { monitor.wait(seconds: Self.interval) }
    monitor.unlock()
    return state.withLock { state in
      if state.isTold { return nil }
      state.isTold = state.last != nil
      let json =
        state.last
        ?? .object([("done", .integer(state.done)), ("of", .integer(frameCount))])
      return try? JSONValue.line(json).serialized()
    }
  }

  func close() { state.withLock { $0.isWanted = false } }
}

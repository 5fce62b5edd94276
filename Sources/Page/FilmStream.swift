import Breeding
import HTTP
import Synchronization
import Threads

/// How far an animation is: a line of JSON a few times a second, and one at its end. Whoever stops
/// reading gives it up.
final class FilmStream: HTTPStream {
  private let frameCount: Int
  private let done = Atomic(0)
  private let isWanted = Atomic(true)
  private let isTold = Atomic(false)
  /// What is told at its end.
  private let last = Awaited<JSONValue>()

  /// Seconds between two lines.
  private static let interval = 0.2

  init(frameCount: Int) { self.frameCount = frameCount }

  /// Notes that so many frames are done; says whether somebody still waits for the rest.
  func advance(to frames: Int) -> Bool {
    done.store(frames, ordering: .relaxed)
    return isWanted.load(ordering: .relaxed)
  }

  /// Ends it.
  func end(_ result: Result<Films.MadeFile, PageError>, telling lines: [String]) {
    let line: JSONValue =
      switch result {
      case .success(let file):
        .object([
          ("done", .integer(frameCount)), ("of", .integer(frameCount)),
          ("file", .string("/api/films/\(file.id)")), ("name", .string(file.name)),
          ("told", .array(lines.map(JSONValue.string))),
        ])
      case .failure(let error): .object([("error", .string(error.message))])
      }
    last.set(line)
  }

  /// Waits for its end, so many seconds at most.
  func waitForEnd(seconds: Double) { _ = last.wait(seconds: seconds) }

  func next() -> [UInt8]? {
    if isTold.load(ordering: .relaxed) { return nil }
    let end = last.wait(seconds: Self.interval)
    if end != nil { isTold.store(true, ordering: .relaxed) }
    let json =
      end
      ?? .object([
        ("done", .integer(done.load(ordering: .relaxed))), ("of", .integer(frameCount)),
      ])
    return try? JSONValue.line(json).serialized()
  }

  func close() { isWanted.store(false, ordering: .relaxed) }
}

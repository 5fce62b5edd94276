import Synchronization
import Threads

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where pictures are painted for pages: a few at a time, since each is painted by all processors and
/// held in memory as a whole. Whole sheets come first, then single pictures, each in their order.
final class Easel: Sendable {
  private let state = Mutex(State())
  /// Who waits for sheets to be done.
  private let monitor = Monitor()

  /// The most that others wait for sheets.
  private static let courtesy = Duration.milliseconds(100)
  /// The most that are painted at a time.
  private static let most = max(2, Parallel.processorCount)

  /// What a thread waits for until it may paint.
  private typealias Turn = Awaited<Void>

  private struct State {
    /// Requests for sheets that are being answered.
    var sheetCount = 0
    var places = Easel.most
    var sheets: [Turn] = []
    var pictures: [Turn] = []
    /// When the last one was done.
    var quietSince = ContinuousClock.now
    var isPainting: Bool { places < Easel.most }

    /// Gives a place to whoever is next; nil where nobody waits, or there is none.
    mutating func next() -> Turn? {
      guard places > 0, !(sheets.isEmpty && pictures.isEmpty) else { return nil }
      places -= 1
      return sheets.isEmpty ? pictures.removeFirst() : sheets.removeFirst()
    }
  }

  /// Paints when there is a place.
  ///
  /// - Parameters:
  ///   - isSheet: whether it is a whole sheet, which comes before pictures.
  ///   - isWaitedFor: whether somebody still waits for it when there is a place.
  /// - Throws: `Gone` where nobody does; what `work` throws.
  func paint<Result>(
    isSheet: Bool = false, isWaitedFor: () -> Bool = { true }, _ work: () throws -> Result
  ) throws -> Result {
    let mine = Turn()
    let called = state.withLock { state in
      if isSheet { state.sheets.append(mine) } else { state.pictures.append(mine) }
      return state.next()
    }
    called?.set(())
    mine.wait()
    defer {
      let called = state.withLock { state in
        state.places += 1
        state.quietSince = .now
        return state.next()
      }
      called?.set(())
    }
    guard isWaitedFor() else { throw Gone() }
    return try work()
  }

  /// Answers a request for a sheet; whoever asks for anything else lets it pass.
  func sheet<Result>(_ answer: () throws -> Result) rethrows -> Result {
    state.withLock { $0.sheetCount += 1 }
    defer {
      monitor.lock()
      state.withLock { $0.sheetCount -= 1 }
      monitor.announce()
      monitor.unlock()
    }
    return try answer()
  }

  /// Waits until the sheets are answered that are asked for now, a moment at most: however many others there
  /// are, a sheet is there as soon as if they were not.
  func letSheetsPass() {
    guard state.withLock({ $0.sheetCount > 0 }) else { return }
    let end = ContinuousClock.now + Self.courtesy
    monitor.lock()
    defer { monitor.unlock() }
    while state.withLock({ $0.sheetCount > 0 }) {
      let left = (end - .now) / .seconds(1)
      guard left > 0 else { return }
      monitor.wait(seconds: left)
    }
  }

  /// Waits until nothing has been painted for a while, for what nobody waits for; not for ever.
  ///
  /// - Parameters:
  ///   - pause: so long nothing was painted.
  ///   - patience: after which it waits no more.
  func waitForQuiet(_ pause: Duration, patience: Duration) {
    let end = ContinuousClock.now + patience
    while ContinuousClock.now < end {
      let isQuiet = state.withLock { state in
        !state.isPainting && ContinuousClock.now - state.quietSince >= pause
      }
      if isQuiet { return }
      usleep(50_000)
    }
  }
}

/// Nobody waits for an answer any more: whoever asked has left, or the server ends.
struct Gone: Error {}

import Evolution
import Threads

/// Which island a thread breeds next: one that has all that it takes in, the one that is furthest behind.
/// Threads wait where there is none.
final class IslandSchedule: @unchecked Sendable {
  private let monitor = Monitor()
  private let islands: [Island]
  private let exchange: any MigrantExchange
  // guarded by the monitor
  private var states: [State]
  /// How far each island is, of other processes too.
  private var known: [Int: IslandNotice] = [:]
  private var isStopped = false

  private enum State {
    case waiting, busy, ended
  }

  /// How long a thread waits before it asks again whether it is to stop.
  private static let patience = 0.5

  /// A schedule of these islands, which this process breeds.
  init(_ islands: [Island], _ exchange: any MigrantExchange) {
    self.islands = islands
    self.exchange = exchange
    states = [State](repeating: .waiting, count: islands.count)
  }

  /// Takes a notice of how far an island is; of several of one island the latest counts.
  func hear(_ notice: IslandNotice) {
    monitor.lock()
    defer { monitor.unlock() }
    if let before = known[notice.island], before.isLast || before.generation > notice.generation {
      return
    }
    known[notice.island] = notice
    monitor.announce()
  }

  /// Takes and passes on that an island of this process has saved a generation.
  func post(_ notice: IslandNotice) {
    hear(notice)
    exchange.post(notice)
  }

  /// Whether an island may breed a generation: it has all that comes in, and none has to stop.
  func mayBreed(_ generation: Int, _ island: Island) -> Bool {
    monitor.lock()
    defer { monitor.unlock() }
    return !isStopped && isReady(island, for: generation)
  }

  private func isReady(_ island: Island, for generation: Int) -> Bool {
    island.sources(into: generation).allSatisfy { source in
      known[source].map { $0.isLast || $0.generation >= generation - 1 } ?? false
    }
  }

  /// The place of the island that is to be bred next, which is then this thread's until it is put back.
  ///
  /// - Parameter isWanted: whether any is to be bred.
  /// - Returns: nil where all have ended, or are to stop.
  func next(while isWanted: () -> Bool) -> Int? {
    monitor.lock()
    defer { monitor.unlock() }
    while !isStopped, isWanted(), states.contains(where: { $0 != .ended }) {
      if let place = ready {
        states[place] = .busy
        return place
      }
      monitor.wait(seconds: Self.patience)
    }
    return nil
  }

  private var ready: Int? {
    func generation(_ place: Int) -> Int { known[islands[place].number]?.generation ?? 1 }
    return states.indices
      .filter { place in
        guard case .waiting = states[place] else { return false }
        return isReady(islands[place], for: generation(place) + 1)
      }
      .min { (generation($0), $0) < (generation($1), $1) }
  }

  /// Puts an island back.
  ///
  /// - Parameter hasEnded: whether it is to be bred no more.
  func put(_ place: Int, hasEnded: Bool) {
    monitor.lock()
    states[place] = hasEnded ? .ended : .waiting
    monitor.announce()
    monitor.unlock()
  }

  /// Has no more islands bred.
  func stop() {
    monitor.lock()
    isStopped = true
    monitor.announce()
    monitor.unlock()
  }
}

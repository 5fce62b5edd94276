import Breeding
import Synchronization
import Threads

/// The sheets' files of what was bred here: they are drawn once nobody waits for pictures, so that
/// who breeds sees the children first. A sheet that a killed server left out is drawn by `breed show`.
final class LaterSheets: Sendable {
  private let workshop: Workshop
  private let easel: Easel
  private let monitor = Monitor()
  private let state = Mutex(State())

  /// So long nothing was painted when a sheet is drawn; and the most that it waits for that.
  private static let (pause, patience) = (Duration.milliseconds(300), Duration.seconds(5))

  private struct State {
    /// In the order in which they were bred.
    var waiting: [(lineage: LineageName, number: Int)] = []
    var isDrawing = false
    var isStopping = false
  }

  /// - Parameter workshop: draws a sheet before it shows it.
  init(_ workshop: Workshop, easel: Easel) {
    self.workshop = workshop
    self.easel = easel
  }

  /// Has a sheet drawn.
  func add(_ lineage: LineageName, _ number: Int) {
    let begins = state.withLock { state in
      state.waiting.removeAll { $0 == (lineage, number) }
      state.waiting.append((lineage, number))
      defer { state.isDrawing = true }
      return !state.isDrawing
    }
    if begins, !Thread(isJoined: false, { self.drawAll() }).isStarted { drawAll() }
  }

  /// Draws what is left, and waits for it.
  func finish() {
    monitor.lock()
    defer { monitor.unlock() }
    state.withLock { $0.isStopping = true }
    while state.withLock({ $0.isDrawing }) { monitor.wait() }
  }

  private func drawAll() {
    while let (lineage, number) = next() {
      do { _ = try workshop.show(number, of: lineage.description) } catch {
        workshop.tell("\(lineage)/\(number): its sheet was not drawn: \(error)")
      }
    }
    monitor.lock()
    monitor.announce()
    monitor.unlock()
  }

  /// What is drawn next; nil where there is nothing.
  private func next() -> (lineage: LineageName, number: Int)? {
    if state.withLock({ !$0.isStopping && !$0.waiting.isEmpty }) {
      easel.waitForQuiet(Self.pause, patience: Self.patience)
    }
    return state.withLock { state in
      guard state.waiting.isEmpty else { return state.waiting.removeFirst() }
      state.isDrawing = false
      return nil
    }
  }
}

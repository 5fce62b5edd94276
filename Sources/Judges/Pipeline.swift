import Threads

/// The batches of one call on their way: from the thread that paints them to the processes that judge
/// them, and back in order.
final class Pipeline: @unchecked Sendable {
  /// How many batches a process has under way: one that it judges, and the next.
  private static let depth = 2

  private let monitor = Monitor()
  private let processes: [JudgeProcess]
  // guarded by the monitor
  /// The batches that each process was given and has not answered, the one that it judges first.
  private var queues: [[Batch]]
  /// What was found of each batch; nil before.
  private var found: [[Judgement]?]
  /// How many pictures are judged.
  private var judged = 0
  /// Whether there are no more batches than those that were given.
  private var isComplete = false
  private var failure: JudgeError?
  /// Whether nobody wants to know the rest.
  private var isCancelled = false

  /// - Parameter count: how many batches there will be.
  init(_ processes: [JudgeProcess], count: Int) {
    self.processes = processes
    queues = processes.map { _ in [] }
    found = (0..<count).map { _ in nil }
  }

  // MARK: - The thread that paints

  /// Gives a batch to the process that has the fewest, if one has room for it; else waits a moment.
  ///
  /// - Returns: whether it was given.
  /// - Throws: why a process does not judge.
  func give(_ batch: Batch) throws(JudgeError) -> Bool {
    monitor.lock()
    defer { monitor.unlock() }
    if let failure { throw failure }
    let room = queues.indices.min { queues[$0].count < queues[$1].count }
    guard let room, queues[room].count < Self.depth else {
      monitor.wait(seconds: Self.moment)
      return false
    }
    queues[room].append(batch)
    monitor.announce()
    processes[room].ring()
    return true
  }

  /// Says that all batches are given.
  func complete() {
    monitor.lock()
    isComplete = true
    monitor.announce()
    monitor.unlock()
  }

  /// Waits a moment, or until something more is judged, unless the batch of that place is.
  ///
  /// - Throws: why a process does not judge.
  func wait(for place: Int) throws(JudgeError) {
    monitor.lock()
    defer { monitor.unlock() }
    if found[place] == nil, failure == nil { monitor.wait(seconds: Self.moment) }
    if found[place] == nil, let failure { throw failure }
  }

  /// What was found of a batch; nil before it is judged.
  func judgements(of place: Int) -> [Judgement]? {
    monitor.lock()
    defer { monitor.unlock() }
    return found[place]
  }

  /// How many pictures are judged.
  var count: Int {
    monitor.lock()
    defer { monitor.unlock() }
    return judged
  }

  /// Has the processes stop; those that have something under way are ended.
  func cancel() {
    monitor.lock()
    isCancelled = true
    monitor.announce()
    monitor.unlock()
    for process in processes { process.ring() }
  }

  /// How many seconds the painting thread waits before it looks whether a person wants it to stop.
  private static let moment = 0.1

  // MARK: - The threads of the processes

  /// The batches of a process that are not answered; waits until there are some. Nil where there is
  /// nothing left to do.
  func batches(for process: Int) -> [Batch]? {
    monitor.lock()
    defer { monitor.unlock() }
    while !isCancelled, failure == nil {
      if !queues[process].isEmpty { return queues[process] }
      if isComplete { return nil }
      monitor.wait()
    }
    return nil
  }

  /// Takes what a process found of its first batch.
  func deliver(_ judgements: [Judgement], from process: Int) {
    monitor.lock()
    let batch = queues[process].removeFirst()
    found[batch.place] = judgements
    judged += judgements.count
    monitor.announce()
    monitor.unlock()
  }

  /// Takes why a process does not judge; the first reason counts.
  func fail(_ error: JudgeError) {
    monitor.lock()
    if failure == nil { failure = error }
    monitor.announce()
    monitor.unlock()
    for process in processes { process.ring() }
  }
}

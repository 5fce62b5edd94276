import Foundation
import Synchronization
import TestSupport
import Testing
import Threads

/// How work is shared out.
@Suite struct ParallelTests {
  @Test(arguments: [1, 2, 7, 40], [0, 1, 2, 3, 100])
  func `each place is visited once`(threads: Int, count: Int) {
    let visits = Locked([Int](repeating: 0, count: count))
    Parallel.run(count: count, threads: threads) { place in
      visits.withLock { $0[place] += 1 }
    }
    #expect(visits.withLock { $0 } == [Int](repeating: 1, count: count))
  }

  @Test(arguments: [1, 2, 7])
  func `a thread gets its places in ascending order`(threads: Int) {
    let seen = Locked([[Int]]())
    Parallel.run(
      count: 500, threads: threads,
      state: {
        Trace(report: { places in
          seen.withLock { $0.append(places) }
        })
      }
    ) { place, trace in
      trace.places.append(place)
    }
    let traces = seen.withLock { $0 }
    #expect(traces.allSatisfy { $0 == $0.sorted() })
    #expect(traces.flatMap { $0 }.sorted() == Array(0..<500))
  }

  @Test func `one thread goes through the places from the first to the last`() {
    let order = Locked([Int]())
    Parallel.run(count: 50, threads: 1) { place in order.withLock { $0.append(place) } }
    #expect(order.withLock { $0 } == Array(0..<50))
  }

  @Test(arguments: [(100, 1, 1), (100, 7, 7), (3, 40, 3), (0, 4, 1), (1, 4, 1)])
  func `each thread makes a state of its own, and there are no more threads than places`(
    count: Int, threads: Int, most: Int
  ) {
    let states = Atomic(0)
    Parallel.run(
      count: count, threads: threads,
      state: { states.add(1, ordering: .relaxed).newValue }
    ) { _, _ in }
    #expect((1...most).contains(states.load(ordering: .relaxed)))
  }

  @Test func `all threads work at once`() {
    // Each of two places waits for the other: one thread alone would wait in vain.
    let arrived = Atomic(0)
    let met = Atomic(0)
    let end = ContinuousClock.now + .seconds(20)
    Parallel.run(count: 2, threads: 2) { _ in
      arrived.add(1, ordering: .relaxed)
      while arrived.load(ordering: .relaxed) < 2, ContinuousClock.now < end {}
      met.add(arrived.load(ordering: .relaxed), ordering: .relaxed)
    }
    #expect(met.load(ordering: .relaxed) == 4)
  }

  @Test func `signals from outside are not for a thread that waits for work`() {
    let masks = Locked([sigset_t]())
    let arrived = Atomic(0)
    let end = ContinuousClock.now + .seconds(20)
    let caller = pthread_self()
    Parallel.run(count: 2, threads: 2) { _ in
      arrived.add(1, ordering: .relaxed)
      while arrived.load(ordering: .relaxed) < 2, ContinuousClock.now < end {}
      guard pthread_equal(pthread_self(), caller) == 0 else { return }
      var mask = sigset_t()
      pthread_sigmask(SIG_BLOCK, nil, &mask)
      masks.withLock { $0.append(mask) }
    }
    var found = masks.withLock { $0 }
    #expect(found.count == 1)
    for index in found.indices {
      for signal in [SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGWINCH] {
        #expect(sigismember(&found[index], signal) == 1)
      }
      #expect(sigismember(&found[index], SIGSEGV) == 0, "its own fault")
    }
  }

  @Test func `work offers work, also where all threads are at work`() {
    let visits = Atomic(0)
    Parallel.run(count: 6, threads: 3) { _ in
      Parallel.run(count: 6, threads: 3) { _ in
        Parallel.run(count: 6, threads: 3) { _ in visits.add(1, ordering: .relaxed) }
      }
    }
    #expect(visits.load(ordering: .relaxed) == 6 * 6 * 6)
  }

  @Test(arguments: [1, 2])
  func `two pieces of work give each its own result`(threads: Int) {
    let (number, text) = Parallel.both(threads: threads, { 7 }, { "seven" })
    #expect(number == 7 && text == "seven")
  }

  @Test func `what a call was given is let go when it returns`() {
    weak var seen: Trace?
    do {
      let trace = Trace(report: { _ in })
      seen = trace
      nonisolated(unsafe) let kept = trace
      Parallel.run(count: 100, threads: 4) { _ in _ = kept.places.count }
    }
    #expect(seen == nil)
  }

  /// Hands on what it saw when its thread is done with it.
  private final class Trace {
    var places: [Int] = []
    private let report: ([Int]) -> Void

    init(report: @escaping ([Int]) -> Void) { self.report = report }

    deinit { report(places) }
  }
}

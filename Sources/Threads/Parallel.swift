import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Work that is shared out among threads.
public enum Parallel {
  /// How many threads the machine runs at once.
  public static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Calls `body` once for each place in 0 ..< `count`, on up to `threads` threads, the calling
  /// one among them; places are handed out in ascending order. Returns when all are done.
  ///
  /// - Parameter makeState: makes what a thread keeps for itself; called once on each thread.
  public static func run<State>(
    count: Int, threads: Int, state makeState: @Sendable () -> State,
    _ body: @Sendable (Int, inout State) -> Void
  ) {
    let next = Atomic(0)
    let work: @Sendable () -> Void = {
      var state = makeState()
      while true {
        let place = next.add(1, ordering: .relaxed).oldValue
        guard place < count else { return }
        body(place, &state)
      }
    }
    withoutActuallyEscaping(work) { work in
      ThreadPool.shared.run(others: min(threads, count) - 1, work)
    }
  }

  /// Calls `body` once for each place in 0 ..< `count`.
  public static func run(count: Int, threads: Int, _ body: @Sendable (Int) -> Void) {
    run(count: count, threads: threads, state: {}) { place, _ in body(place) }
  }

  /// The results of two pieces of work, which are done at the same time where there are threads.
  public static func both<First: Sendable, Second: Sendable>(
    threads: Int, _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    nonisolated(unsafe) var results: (first: First?, second: Second?) = (nil, nil)
    run(count: 2, threads: threads) { place in
      if place == 0 { results.first = first() } else { results.second = second() }
    }
    guard let one = results.first, let other = results.second else {
      preconditionFailure("both are done")
    }
    return (one, other)
  }

  /// Calls `transform` for each place, on up to `threads` threads, and keeps the results in order.
  ///
  /// - Parameter makeState: makes what a thread keeps for itself; called once on each thread.
  public static func map<State, Result: Sendable>(
    _ places: Range<Int>, threads: Int, state makeState: @Sendable () -> State,
    _ transform: @Sendable (Int, inout State) -> Result
  ) -> [Result] {
    // Empty arrays have one storage for the whole process, to which each would write its count.
    if places.isEmpty { return [] }
    return [Result](unsafeUninitializedCapacity: places.count) { results, count in
      nonisolated(unsafe) let results = results
      run(count: places.count, threads: threads, state: makeState) { place, state in
        results.initializeElement(at: place, to: transform(places.lowerBound + place, &state))
      }
      count = places.count
    }
  }

  /// Calls `transform` for each place, on up to `threads` threads, and keeps the results in order.
  public static func map<Result: Sendable>(
    _ places: Range<Int>, threads: Int, _ transform: @Sendable (Int) -> Result
  ) -> [Result] {
    map(places, threads: threads, state: {}) { place, _ in transform(place) }
  }
}

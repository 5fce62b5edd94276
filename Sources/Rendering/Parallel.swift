import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Work shared out among threads.
public enum Parallel {
  /// How many threads the machine runs at once.
  public static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Calls `body` once for each place in 0 ..< `count`, on up to `threads` threads, the calling
  /// one among them; places are handed out in ascending order. Returns when all are done.
  ///
  /// - Parameter makeState: what each thread has for itself, made on it.
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
      let others = (1..<max(1, min(threads, count))).map { _ in PosixThread(work) }
      work()
      for thread in others { thread.join() }
    }
  }

  /// Calls `body` once for each place in 0 ..< `count`.
  public static func run(count: Int, threads: Int, _ body: @Sendable (Int) -> Void) {
    run(count: count, threads: threads, state: {}) { place, _ in body(place) }
  }
}

/// A thread that runs a closure, to be joined once.
private struct PosixThread {
  private let handle: pthread_t?

  /// Starts the thread; where the system gives none, the caller's own thread does all the work.
  init(_ work: @escaping @Sendable () -> Void) {
    final class Box {
      let work: @Sendable () -> Void
      init(_ work: @escaping @Sendable () -> Void) { self.work = work }
    }
    let box = Unmanaged.passRetained(Box(work))
    #if canImport(Darwin)
      var started: pthread_t?
    #else
      var started = pthread_t()
    #endif
    let result = pthread_create(&started, nil, { argument in
      #if canImport(Darwin)
        Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().work()
      #else
        if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().work() }
      #endif
      return nil
    }, box.toOpaque())
    if result == 0 {
      handle = started
    } else {
      box.release()
      handle = nil
    }
  }

  func join() {
    if let handle { pthread_join(handle, nil) }
  }
}

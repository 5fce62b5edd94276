#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A thread of the system that runs a closure; it must be joined exactly once.
struct Thread {
  private let handle: pthread_t?

  /// The closure as an object, so that C can pass a pointer to it.
  private final class Work {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Starts the thread. Where the system refuses one, the closure does not run, and `join()`
  /// returns at once.
  init(_ run: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(run))
    #if canImport(Darwin)
      var started: pthread_t?
      let result = pthread_create(
        &started, nil,
        { work in
          Unmanaged<Work>.fromOpaque(work).takeRetainedValue().run()
          return nil
        }, work.toOpaque())
    #else
      var started = pthread_t()
      let result = pthread_create(
        &started, nil,
        { work in
          if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().run() }
          return nil
        }, work.toOpaque())
    #endif
    if result == 0 {
      handle = started
    } else {
      work.release()
      handle = nil
    }
  }

  /// Waits until the closure has returned.
  func join() {
    if let handle { pthread_join(handle, nil) }
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A thread of the system that runs a closure; it must be joined exactly once, unless it never ends or was
/// begun to be left alone.
///
/// Its stack has 8 MiB, however short the one is that the system gives a program.
package struct Thread {
  private let handle: pthread_t?

  /// Bytes of a stack, as programs are used to. Only what is touched takes memory.
  private static let stackSize = 1 << 23

  /// The closure as an object, so that C can pass a pointer to it.
  private final class Work {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Starts the thread. Where the system refuses one, the closure does not run, and `join()`
  /// returns at once.
  ///
  /// - Parameter isJoined: whether somebody will wait for its end; what is left alone gives its memory
  ///   back by itself.
  package init(isJoined: Bool = true, _ run: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(run))
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, Self.stackSize)
    if !isJoined { pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED)) }
    #if canImport(Darwin)
      var started: pthread_t?
      let result = pthread_create(
        &started, &attributes,
        { work in
          Unmanaged<Work>.fromOpaque(work).takeRetainedValue().run()
          return nil
        }, work.toOpaque())
    #else
      var started = pthread_t()
      let result = pthread_create(
        &started, &attributes,
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

  /// Whether the system started it.
  package var isStarted: Bool { handle != nil }

  /// Waits until the closure has returned.
  package func join() {
    if let handle { pthread_join(handle, nil) }
  }
}

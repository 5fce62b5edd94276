#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A lock, and a way to wait until another thread that held it has changed something;
/// `Synchronization` has no such wait.
package final class Monitor: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  package init() {
    let made = (pthread_mutex_init(mutex, nil), pthread_cond_init(condition, nil))
    precondition(made == (0, 0), "the system has no lock left")
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  package func lock() { pthread_mutex_lock(mutex) }

  package func unlock() { pthread_mutex_unlock(mutex) }

  /// Releases the lock, waits until another thread calls `announce()`, and takes the lock again. It
  /// may also return sooner: call it in a loop.
  package func wait() { pthread_cond_wait(condition, mutex) }

  /// As `wait()`, but not for longer than so many seconds.
  package func wait(seconds: Double) {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let end = Double(now.tv_nsec) / 1e9 + seconds
    var until = timespec(
      tv_sec: now.tv_sec + Int(end), tv_nsec: Int(end.truncatingRemainder(dividingBy: 1) * 1e9))
    pthread_cond_timedwait(condition, mutex, &until)
  }

  /// Wakes all threads that wait.
  package func announce() { pthread_cond_broadcast(condition) }
}

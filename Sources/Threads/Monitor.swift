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

  /// Wakes all threads that wait.
  package func announce() { pthread_cond_broadcast(condition) }
}

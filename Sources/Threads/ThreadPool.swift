import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Threads that wait for work: to start one takes as long as to paint a small picture.
///
/// Whoever offers work does it too, and does not wait for a thread that has not begun: so work may
/// offer work, and none waits for another that is to begin.
final class ThreadPool: @unchecked Sendable {
  /// The threads of this process.
  static let shared = ThreadPool()

  private let monitor = Monitor()
  /// Work that more threads may join.
  private var offers: [Offer] = []
  /// How many threads are at no work.
  private var idle = 0
  /// How many times there was something to look for: an offer, or its end.
  private let news = Atomic(0)

  /// Work for several threads.
  private final class Offer {
    /// Nil once all are done: nothing of it may live longer than the call of `run`.
    var work: (@Sendable () -> Void)?
    /// How many more threads may join.
    var places: Int
    /// How many threads of the pool are at it.
    var busy = 0

    init(_ work: @escaping @Sendable () -> Void, places: Int) {
      (self.work, self.places) = (work, places)
    }
  }

  /// Calls `work` on this thread and on up to so many others. Where it has returned on one, nothing is
  /// left of it: no other begins it. Returns when it has returned on all that called it.
  func run(others: Int, _ work: @escaping @Sendable () -> Void) {
    if others <= 0 { return work() }
    let offer = Offer(work, places: others)
    monitor.lock()
    offers.append(offer)
    let places = offers.reduce(0) { $0 + $1.places }
    while idle < places, startThread() {}
    announce()
    monitor.unlock()
    work()
    monitor.lock()
    offers.removeAll { $0 === offer }
    while offer.busy > 0 { wait() }
    offer.work = nil
    monitor.unlock()
  }

  /// Starts one more thread, which never ends; false where the system refuses it.
  ///
  /// Signals from outside are for the program's own threads, so that they wait where those hold them
  /// back; those that a thread's own doing brings are for it.
  private func startThread() -> Bool {
    var (outside, before) = (sigset_t(), sigset_t())
    sigfillset(&outside)
    for own in [SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT, SIGSYS, SIGPIPE, SIGXFSZ] {
      sigdelset(&outside, own)
    }
    pthread_sigmask(SIG_BLOCK, &outside, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    guard Thread({ self.serve() }).isStarted else { return false }
    idle += 1
    return true
  }

  private func serve() {
    monitor.lock()
    while true {
      guard let offer = offers.first else {
        wait()
        continue
      }
      offer.places -= 1
      if offer.places == 0 { offers.removeFirst() }
      offer.busy += 1
      idle -= 1
      monitor.unlock()
      offer.work?()
      monitor.lock()
      offers.removeAll { $0 === offer }
      idle += 1
      offer.busy -= 1
      if offer.busy == 0 { announce() }
    }
  }

  private func announce() {
    news.add(1, ordering: .releasing)
    monitor.announce()
  }

  /// Releases the lock, waits until there is news, and takes the lock again; or sooner.
  ///
  /// It first looks for some tens of microseconds: a thread that sleeps takes about as long to wake, and
  /// may wake on the processor that this one works on while another has nothing to do.
  private func wait() {
    let known = news.load(ordering: .relaxed)
    monitor.unlock()
    var looks = 0
    while looks < 100_000, news.load(ordering: .acquiring) == known { looks += 1 }
    monitor.lock()
    if news.load(ordering: .relaxed) == known { monitor.wait() }
  }
}

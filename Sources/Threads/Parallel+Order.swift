extension Parallel {
  /// Makes a product for each place in 0 ..< `count` on up to `threads` threads, the calling one
  /// among them, and hands them on in ascending order, one at a time, on whichever thread it is.
  /// Returns when all are taken.
  ///
  /// - Parameters:
  ///   - ahead: how many products may be begun and not yet taken, from 1: what bounds the memory.
  ///   - makeState: what each thread has for itself, made on it.
  ///   - make: makes the product of a place.
  ///   - take: takes the products.
  /// - Throws: what `make` or `take` throws, whichever comes first; then no more are begun.
  public static func inOrder<State, Product, Failure: Error>(
    count: Int, threads: Int, ahead: Int, state makeState: @Sendable () -> State,
    make: @Sendable (Int, inout State) throws(Failure) -> Product,
    take: (Int, Product) throws(Failure) -> Void
  ) throws(Failure) {
    precondition(ahead > 0, "expected a product at least")
    // `take` is called on several threads, but one after the other.
    let failure = withoutActuallyEscaping(make) { make in
      withoutActuallyEscaping(take) { take in
        nonisolated(unsafe) let queue = OrderedQueue(
          count: count, ahead: ahead, make: make, take: take)
        let threads = max(1, min(threads, count, ahead))
        run(count: threads, threads: threads) { _ in
          var state = makeState()
          queue.work(&state)
        }
        return queue.failure
      }
    }
    if let failure { throw failure }
  }
}

/// Products on their way from the threads that make them to the one that takes them.
private final class OrderedQueue<State, Product, Failure: Error> {
  private let monitor = Monitor()
  private let count: Int
  private let make: @Sendable (Int, inout State) throws(Failure) -> Product
  private let take: (Int, Product) throws(Failure) -> Void
  /// Made and not yet taken, each at its place modulo their number.
  private var products: [Product?]
  /// The first place that is not begun.
  private var next = 0
  /// The first place that is not taken.
  private var taken = 0
  private var isTaking = false
  private(set) var failure: Failure?

  init(
    count: Int, ahead: Int, make: @escaping @Sendable (Int, inout State) throws(Failure) -> Product,
    take: @escaping (Int, Product) throws(Failure) -> Void
  ) {
    self.count = count
    self.make = make
    self.take = take
    products = (0..<ahead).map { _ in nil }
  }

  /// Makes products as long as there are places, and takes those that are next as they come.
  func work(_ state: inout State) {
    monitor.lock()
    defer { monitor.unlock() }
    while let place = claim() {
      monitor.unlock()
      let result: Result<Product, Failure>
      do throws(Failure) { result = .success(try make(place, &state)) } catch {
        result = .failure(error)
      }
      monitor.lock()
      switch result {
      case .success(let product): products[place % products.count] = product
      case .failure(let error): fail(error)
      }
      deliver()
    }
  }

  /// The next place, when there is room for it; nil where there is nothing left to do.
  private func claim() -> Int? {
    while failure == nil, next < count, next - taken >= products.count { monitor.wait() }
    guard failure == nil, next < count else { return nil }
    defer { next += 1 }
    return next
  }

  private func deliver() {
    // Another thread that is at it will find what this one has made.
    guard !isTaking else { return }
    isTaking = true
    while failure == nil, let product = products[taken % products.count] {
      products[taken % products.count] = nil
      monitor.unlock()
      var error: Failure?
      do throws(Failure) { try take(taken, product) } catch let thrown { error = thrown }
      monitor.lock()
      if let error { fail(error) }
      taken += 1
      monitor.announce()
    }
    isTaking = false
  }

  private func fail(_ error: Failure) {
    if failure == nil { failure = error }
    monitor.announce()
  }
}

extension Parallel {
  /// Makes a product for each place in 0 ..< `count` on up to `threads` threads, the calling one
  /// among them, and has them taken in ascending order, one at a time, on any of these threads.
  /// Returns when all are taken.
  ///
  /// - Parameters:
  ///   - ahead: how many products may be begun and not yet taken, from 1. It bounds the memory.
  ///   - helpers: others that make products, too; nil for none. What they may be asked for at once comes
  ///     on top of `ahead`.
  ///   - makeState: makes what a thread keeps for itself; called once on each thread.
  ///   - make: makes the product of a place.
  ///   - take: takes the products.
  /// - Throws: the first error that `make` or `take` throws; after it no more products are begun.
  public static func inOrder<State, Product, Failure: Error>(
    count: Int, threads: Int, ahead: Int, helpers: Helpers<Product, Failure>? = nil,
    state makeState: @Sendable () -> State,
    make: @Sendable (Int, inout State) throws(Failure) -> Product,
    take: (Int, Product) throws(Failure) -> Void
  ) throws(Failure) {
    precondition(ahead > 0, "expected a product at least")
    nonisolated(unsafe) let helpers = helpers.flatMap { $0.capacity > 0 ? $0 : nil }
    let others = helpers?.capacity ?? 0
    // `take` is called on several threads, but one after the other.
    let failure = withoutActuallyEscaping(make) { make in
      withoutActuallyEscaping(take) { take in
        nonisolated(unsafe) let queue = OrderedQueue(
          count: count, ahead: ahead + others, make: make, take: take)
        let threads = max(1, min(threads, count, ahead)) + (helpers == nil ? 0 : 1)
        run(count: threads, threads: threads) { place in
          if place == 0, let helpers { return queue.work(helpers) }
          var state = makeState()
          queue.work(&state)
        }
        return queue.failure
      }
    }
    if let failure { throw failure }
  }
}

/// Products that threads make in any order and that are taken in ascending order.
private final class OrderedQueue<State, Product, Failure: Error> {
  private let monitor = Monitor()
  private let count: Int
  private let make: @Sendable (Int, inout State) throws(Failure) -> Product
  private let take: (Int, Product) throws(Failure) -> Void
  /// The products that are made and not yet taken, each at its place modulo `products.count`.
  private var products: [Product?]
  /// The first place whose product is not begun.
  private var next = 0
  /// The first place whose product is not taken.
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

  /// Makes products as long as there are places; after each, takes the products whose turn it is.
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

  /// Has helpers make products as long as there are places; takes the products whose turn it is.
  func work(_ helpers: Helpers<Product, Failure>) {
    monitor.lock()
    defer { monitor.unlock() }
    var asked = 0
    while true {
      if asked < helpers.capacity, let place = claim(waiting: asked == 0) {
        monitor.unlock()
        var error: Failure?
        do throws(Failure) { try helpers.begin(place) } catch let thrown { error = thrown }
        monitor.lock()
        if let error { fail(error) } else { asked += 1 }
        continue
      }
      // After a failure, too, what was asked for is waited for: nobody is left at work for nothing.
      guard asked > 0 else { return }
      monitor.unlock()
      let result: Result<(place: Int, product: Product), Failure>
      do throws(Failure) { result = .success(try helpers.next()) } catch {
        result = .failure(error)
      }
      monitor.lock()
      asked -= 1
      switch result {
      case .success(let made): products[made.place % products.count] = made.product
      case .failure(let error): fail(error)
      }
      deliver()
    }
  }

  /// The next place; waits, unless that is not wished, until there is room for its product. Nil where
  /// nothing is left to do, or there is no room.
  private func claim(waiting: Bool = true) -> Int? {
    while waiting, failure == nil, next < count, next - taken >= products.count { monitor.wait() }
    guard failure == nil, next < count, next - taken < products.count else { return nil }
    defer { next += 1 }
    return next
  }

  private func deliver() {
    // A thread that is taking products already will find this thread's product.
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

import Synchronization
import TestSupport
import Testing
import Threads

/// Products that are made on several threads and taken in order.
@Suite struct ParallelOrderTests {
  struct Refusal: Error, Equatable { let place: Int }

  /// Work whose length differs from place to place.
  private static func dawdle(_ place: Int) -> Int {
    var sum = place
    for step in 0..<(place * 7_919 % 31) * 300 { sum = sum &* 31 &+ step }
    return sum
  }

  @Test(arguments: [1, 2, 7], [1, 2, 3, 16])
  func `products come in order, each once, as their places have them`(
    threads: Int, ahead: Int
  ) throws {
    for count in [0, 1, 2, 5, 200] {
      var taken: [Int] = []
      Parallel.inOrder(count: count, threads: threads, ahead: ahead, state: {}) {
        place, _ in
        Self.dawdle(place)
      } take: { place, product in
        #expect(place == taken.count)
        taken.append(product)
      }
      #expect(taken == (0..<count).map(Self.dawdle))
    }
  }

  @Test(arguments: [1, 2, 7], [1, 3, 8])
  func `no more products are begun and not taken than asked for`(threads: Int, ahead: Int) {
    let begun = Locked((now: 0, most: 0))
    Parallel.inOrder(count: 300, threads: threads, ahead: ahead, state: {}) { place, _ in
      begun.withLock { begun in
        begun.now += 1
        begun.most = max(begun.most, begun.now)
      }
      return Self.dawdle(place)
    } take: { _, _ in
      begun.withLock { $0.now -= 1 }
    }
    #expect(begun.withLock { $0.most } <= ahead)
    #expect(begun.withLock { $0.now } == 0)
  }

  @Test(arguments: [1, 2, 7])
  func `an error of who takes stops the making soon and is handed on`(threads: Int) {
    let made = Atomic(0)
    var last = -1
    #expect(throws: Refusal(place: 20)) {
      try Parallel.inOrder(count: 10_000, threads: threads, ahead: 4, state: {}) {
        (place, _) throws(Refusal) in
        made.add(1, ordering: .relaxed)
        return place
      } take: { (place, _) throws(Refusal) in
        last = place
        if place == 20 { throw Refusal(place: place) }
      }
    }
    #expect(last == 20)
    #expect(made.load(ordering: .relaxed) <= 25)
  }

  @Test(arguments: [1, 2, 7])
  func `an error of who makes is handed on, and what is after it is not taken`(threads: Int) {
    var taken: [Int] = []
    #expect(throws: Refusal(place: 20)) {
      try Parallel.inOrder(count: 10_000, threads: threads, ahead: 4, state: {}) {
        (place, _) throws(Refusal) in
        if place == 20 { throw Refusal(place: place) }
        return place
      } take: { (place, _) throws(Refusal) in
        taken.append(place)
      }
    }
    #expect(taken == Array(0..<taken.count))
    #expect(taken.count <= 20)
  }

  @Test func `all threads make at once`() {
    // Each of two places waits for the other: one thread alone would wait in vain.
    let arrived = Atomic(0)
    let end = ContinuousClock.now + .seconds(20)
    var met: [Bool] = []
    Parallel.inOrder(count: 2, threads: 2, ahead: 2, state: {}) { _, _ in
      arrived.add(1, ordering: .relaxed)
      while arrived.load(ordering: .relaxed) < 2, ContinuousClock.now < end {}
      return arrived.load(ordering: .relaxed) == 2
    } take: { _, product in
      met.append(product)
    }
    #expect(met == [true, true])
  }
}

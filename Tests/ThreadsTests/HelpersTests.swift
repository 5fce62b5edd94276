import Testing

@testable import Threads

struct `Helpers of threads` {
  private struct Refused: Error, Equatable {}

  /// Helpers that make the squares of places, one after the other.
  private func squares(capacity: Int, failingAt bad: Int? = nil) -> Helpers<Int, Refused> {
    final class Asked { var places: [Int] = [] }
    let asked = Asked()
    return Helpers(
      capacity: capacity,
      begin: { (place) throws(Refused) in asked.places.append(place) },
      next: { () throws(Refused) in
        let place = asked.places.removeLast()
        if place == bad { throw Refused() }
        return (place, place * place)
      })
  }

  @Test(arguments: [0, 1, 3])
  func `products of helpers and threads are taken in order`(capacity: Int) {
    var taken: [Int] = []
    Parallel.inOrder(
      count: 200, threads: 2, ahead: 4, helpers: mapped(squares(capacity: capacity)), state: {},
      make: { (place, _) throws(Never) in place * place },
      take: { (_, product) throws(Never) in taken.append(product) })
    #expect(taken == (0..<200).map { $0 * $0 })
  }

  @Test func `an error of a helper ends the work`() {
    final class Told { var count = 0 }
    let told = Told()
    // Whatever place it was asked for first.
    let helpers = Helpers<Int, Refused>(
      capacity: 2, begin: { (_) throws(Refused) in },
      next: { () throws(Refused) in throw Refused() }
    ).onFailure { told.count += 1 }
    #expect(throws: Refused()) {
      try Parallel.inOrder(
        count: 2_000_000, threads: 2, ahead: 4, helpers: helpers, state: {},
        make: { (place, _) throws(Refused) in place }, take: { (_, _) throws(Refused) in })
    }
    // All that was asked for was waited for.
    #expect(1...2 ~= told.count)
  }

  @Test func `where a helper cannot be asked, what was asked for before is waited for`() {
    final class Seen {
      var asked = 0
      var answered = 0
    }
    let seen = Seen()
    let helpers = Helpers<Int, Refused>(
      capacity: 3,
      begin: { (_) throws(Refused) in
        if seen.asked == 2 { throw Refused() }
        seen.asked += 1
      },
      next: { () throws(Refused) in
        seen.answered += 1
        throw Refused()
      })
    #expect(throws: Refused()) {
      try Parallel.inOrder(
        count: 2_000_000, threads: 1, ahead: 4, helpers: helpers, state: {},
        make: { (place, _) throws(Refused) in place }, take: { (_, _) throws(Refused) in })
    }
    #expect(seen.asked == 2 && seen.answered == 2)
  }

  /// Helpers that cannot fail.
  private func mapped(_ helpers: Helpers<Int, Refused>) -> Helpers<Int, Never> {
    Helpers(
      capacity: helpers.capacity,
      begin: { (place) throws(Never) in try? helpers.begin(place) },
      next: { () throws(Never) in
        (try? helpers.next()).map { ($0.place, $0.product) } ?? (0, 0)
      })
  }
}

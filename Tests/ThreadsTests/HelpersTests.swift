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
    #expect(throws: Refused()) {
      try Parallel.inOrder(
        count: 2_000, threads: 2, ahead: 4, helpers: squares(capacity: 2, failingAt: 0), state: {},
        make: { (place, _) throws(Refused) in
          // The first place is claimed by whoever comes first.
          if place == 0 { throw Refused() }
          return place
        },
        take: { (_, _) throws(Refused) in })
    }
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

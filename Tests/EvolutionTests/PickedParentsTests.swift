import Evolution
import Testing

@Suite struct PickedParentsTests {
  @Test func `one pick has mutated children alone`() {
    #expect(
      PickedParents(picks: [4], keep: false).conceptions(count: 3)
        == [.mutated(4), .mutated(4), .mutated(4)])
    #expect(
      PickedParents(picks: [4], keep: true).conceptions(count: 3)
        == [.kept(4), .mutated(4), .mutated(4)])
  }

  @Test func `two picks are mutated and crossed in turns`() {
    #expect(
      PickedParents(picks: [7, 2], keep: false).conceptions(count: 6)
        == [
          .mutated(7), .crossed([7, 2]), .mutated(2), .crossed([2, 7]), .mutated(7),
          .crossed([7, 2]),
        ])
  }

  @Test func `three picks also have children of all three`() {
    #expect(
      PickedParents(picks: [0, 5, 9], keep: false).conceptions(count: 14)
        == [
          .mutated(0), .crossed([0, 5]), .mutated(5), .crossed([0, 5, 9]),
          .mutated(9), .crossed([0, 9]), .mutated(0), .crossed([5, 0, 9]),
          .mutated(5), .crossed([5, 9]), .mutated(9), .crossed([9, 5, 0]),
          .mutated(0), .crossed([5, 0]),
        ])
  }

  @Test(arguments: 3...9)
  func `every pair has its turn before one has its second, which the other leads`(count: Int) {
    let picks = (0..<count).map { 3 * $0 + 1 }
    let pairs = picks.indices.flatMap { first in
      picks.indices.dropFirst(first + 1).map { Conception.crossed([picks[first], picks[$0]]) }
    }
    let plan = PickedParents(picks: picks, keep: false).conceptions(count: 8 * pairs.count)
    let crossed = plan.filter { $0.parents.count == 2 }
    #expect(
      crossed == pairs + pairs.map { Conception.crossed($0.parents.reversed()) })
  }

  @Test func `a thousand picks have children of each, of pairs and of all`() {
    let picks = Array((0..<1_000).reversed())
    let plan = PickedParents(picks: picks, keep: false).conceptions(count: 1_000)
    let all = plan.filter { $0.parents.count == 1_000 }
    #expect(all.count == 250 && all.allSatisfy { Set($0.parents) == Set(picks) })
    // Parents are compared once for each order of theirs.
    #expect(Set(all).count == 4)
    #expect(plan.count { $0.parents.count == 2 } == 250)
    #expect(plan[997] == .crossed([999, 749]))
    #expect(plan[998] == .mutated(500))
  }

  @Test func `kept picks come first and count`() {
    #expect(
      PickedParents(picks: [7, 2], keep: true).conceptions(count: 4)
        == [.kept(7), .kept(2), .mutated(7), .crossed([7, 2])])
    #expect(PickedParents(picks: [7, 2], keep: true).conceptions(count: 1) == [.kept(7)])
    #expect(PickedParents(picks: [7, 2], keep: true).conceptions(count: 0) == [])
    #expect(PickedParents(picks: [7], keep: false).conceptions(count: 0) == [])
  }

  @Test func `locked ones stay, and the others fill the places between them`() {
    let brood = PickedParents(picks: [7, 2], keep: true, locked: [0, 3])
    #expect(
      brood.conceptions(count: 6)
        == [.kept(0), .kept(7), .kept(2), .kept(3), .mutated(7), .crossed([7, 2])])
    #expect(brood.conceptions(count: 3) == [.kept(0), .kept(7), .kept(2)])
  }

  @Test func `a pick that is there twice has its turn twice as often`() {
    #expect(
      PickedParents(picks: [7, 7, 2], keep: false).conceptions(count: 8)
        == [
          .mutated(7), .crossed([7, 2]), .mutated(2), .crossed([2, 7]), .mutated(7),
          .crossed([2, 7]), .mutated(7), .crossed([7, 2]),
        ])
    #expect(
      PickedParents(picks: [4, 4, 4], keep: true).conceptions(count: 3)
        == [.kept(4), .mutated(4), .mutated(4)])
    let weighted = PickedParents(picks: [1, 1, 1, 1, 5, 9], keep: false)
    let plan = weighted.conceptions(count: 1_200)
    func share(of pick: Int) -> Int { plan.count { $0 == .mutated(pick) } }
    #expect([share(of: 1), share(of: 5), share(of: 9)] == [400, 100, 100])
    let pairs = plan.filter { $0.parents.count == 2 }.map { Set($0.parents) }
    // 4 · 1 pairs of 1 and 5, as many of 1 and 9, one of 5 and 9; none of 1 and 1.
    #expect(Set(pairs) == [[1, 5], [1, 9], [5, 9]])
    #expect(pairs.count { $0 == [1, 5] } > 3 * pairs.count { $0 == [5, 9] })
    let leads = plan.filter { $0.parents.count == 3 }.map { $0.parents[0] }
    #expect(leads.count { $0 == 1 } > leads.count { $0 == 5 })
  }

  @Test func `places that are left out are no one's`() {
    let brood = PickedParents(picks: [7, 2], keep: true, locked: [5])
    #expect(brood.conceptions(at: [0, 1, 2, 5]) == [.kept(7), .kept(2), .mutated(7), .kept(5)])
  }

  @Test func `where colour alone changes every child has one parent`() {
    #expect(
      PickedParents(picks: [7, 2, 4], keep: false, focus: .colour).conceptions(count: 4)
        == [.mutated(7), .mutated(2), .mutated(4), .mutated(7)])
    #expect(
      PickedParents(picks: [7, 2], keep: false, focus: .view).conceptions(count: 2)
        == [.mutated(7), .mutated(2)])
    #expect(
      PickedParents(picks: [7, 2], keep: false, focus: .weights).conceptions(count: 2)
        == [.mutated(7), .crossed([7, 2])])
  }

  @Test(arguments: 1...6, [true, false])
  func `every pick has a child of its own`(count: Int, keep: Bool) {
    let picks = Array(0..<count)
    let plan = PickedParents(picks: picks, keep: keep).conceptions(count: 3 * count)
    #expect(plan.count == 3 * count)
    for pick in picks { #expect(plan.contains(.mutated(pick))) }
  }

  @Test func `no pick stops the program`() async {
    await #expect(processExitsWith: .failure) { _ = PickedParents(picks: [], keep: true) }
  }
}

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
          .mutated(7), .crossed([7, 2]), .mutated(2), .crossed([7, 2]), .mutated(7),
          .crossed([7, 2]),
        ])
  }

  @Test func `three picks also have children of all three`() {
    #expect(
      PickedParents(picks: [0, 5, 9], keep: false).conceptions(count: 14)
        == [
          .mutated(0), .crossed([0, 5]), .mutated(5), .crossed([0, 5, 9]),
          .mutated(9), .crossed([0, 9]), .mutated(0), .crossed([0, 5, 9]),
          .mutated(5), .crossed([5, 9]), .mutated(9), .crossed([0, 5, 9]),
          .mutated(0), .crossed([0, 5]),
        ])
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

  @Test func `where colour alone changes every child has one parent`() {
    #expect(
      PickedParents(picks: [7, 2, 4], keep: false, focus: .colour).conceptions(count: 4)
        == [.mutated(7), .mutated(2), .mutated(4), .mutated(7)])
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

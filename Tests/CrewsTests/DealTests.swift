import Crews
import Testing

struct `Dealing out work` {
  @Test(arguments: [[1], [1, 1], [2, 1, 4], [3, 0, 1]])
  func `each piece is dealt once, in ascending order`(hands: [Int]) {
    let pieces = Deal.pieces(weighing: (0..<100).map { $0 * 37 % 11 }, to: hands)
    #expect(pieces.flatMap(\.self).sorted() == Array(0..<100))
    #expect(pieces.allSatisfy { $0 == $0.sorted() })
    for (worker, count) in hands.enumerated() where count == 0 { #expect(pieces[worker].isEmpty) }
  }

  @Test func `hands have about the same weight`() {
    let weights = (0..<64).map { 10 + $0 * 7 % 23 }
    let sums = Deal.pieces(weighing: weights, to: [1, 1, 2]).map { pieces in
      pieces.reduce(0) { $0 + weights[$1] }
    }
    #expect(abs(sums[0] - sums[1]) <= 32)
    #expect(abs(sums[0] + sums[1] - sums[2]) <= 64)
  }

  @Test func `the first pieces go to different workers`() {
    #expect(Deal.pieces(weighing: [5, 5], to: [4, 4]) == [[0], [1]])
  }
}

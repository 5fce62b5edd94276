import Testing
import Threads

/// Shares of work.
@Suite struct ShareTests {
  @Test(arguments: [(0, 7), (1, 7), (6, 7), (7, 7), (60, 7), (1_000, 1), (123_457, 100_000)])
  func `every piece is in one share, in order, and shares differ by one at most`(
    total: Int, count: Int
  ) throws {
    var end = 0
    var sizes: Set<Int> = []
    for number in 1...count {
      let range = try #require(Share(number, of: count)).range(of: total)
      #expect(range.lowerBound == end)
      end = range.upperBound
      sizes.insert(range.count)
    }
    #expect(end == total)
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
  }

  @Test func `it is read as it is written`() throws {
    let share = try #require(Share("3/10"))
    #expect(share.number == 3 && share.count == 10 && share.description == "3/10")
    #expect(Share("1/1") == Share.whole)
    #expect(Share("100000/100000") != nil)
  }

  @Test(arguments: [
    "", "3", "0/3", "4/3", "a/b", "3/", "/3", "1/2/3", "+1/3", "01/3", " 1/3", "-1/3", "1/0",
    "1/100001", "1/99999999999999999999",
  ])
  func `what is no share is none`(text: String) {
    #expect(Share(text) == nil)
  }
}

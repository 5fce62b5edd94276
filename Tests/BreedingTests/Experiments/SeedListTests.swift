import Testing

@testable import Breeding

@Suite struct SeedListTests {
  @Test(
    arguments: [
      ("7", [7]), ("1-3", [1, 2, 3]), ("1,4,9", [1, 4, 9]), ("0", [0]), ("9,1-2", [9, 1, 2]),
      ("5-5", [5]), ("9223372036854775807", [9_223_372_036_854_775_807]),
    ] as [(String, [UInt64])])
  func `seeds and ranges are read in their order`(text: String, seeds: [UInt64]) throws {
    #expect(try SeedList(text).seeds == seeds)
  }

  @Test(arguments: [
    "", ",", "1,", "-1", "1-", "3-1", "1-2-3", "01", "+1", "1 2", "a", "1.5", "1-10001",
    "9223372036854775808", "1-9000,10001-12000", "18446744073709551615-18446744073709551616",
  ])
  func `anything else is refused`(text: String) {
    #expect(throws: ExperimentError.seeds) { try SeedList(text) }
  }

  @Test func `a seed twice is refused`() {
    #expect(throws: ExperimentError.seedTwice(2)) { try SeedList("1-3,2") }
  }
}

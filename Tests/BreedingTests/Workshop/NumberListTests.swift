import Breeding
import Testing

@Suite struct NumberListTests {
  @Test(arguments: [
    ("3", [3]), ("3,7", [3, 7]), ("3 7", [3, 7]), ("3, 7", [3, 7]), ("3 ,7", [3, 7]),
    (" 3 \t7 ", [3, 7]), ("3-5", [3, 4, 5]), ("5-3", [5, 4, 3]), ("4-4", [4]),
    ("9,1-3 7", [9, 1, 2, 3, 7]), ("3,3,7", [3, 7]), ("1-3,2-4", [1, 2, 3, 4]),
  ])
  func `numbers stand between commas, blanks or both, and in ranges`(
    text: String, expected: [Int]
  ) throws {
    #expect(try NumberList(text).numbers == expected)
  }

  @Test(arguments: [
    ("3*2,7", [3, 3, 7]), ("3,3,7", [3, 3, 7]), ("1-2*2", [1, 1, 2, 2]), ("3*1", [3]),
    ("5,2,1,5", [5, 2, 1, 5]),
  ])
  func `a weight gives a number its turn as often`(text: String, expected: [Int]) throws {
    #expect(try NumberList(text, for: .weighted).numbers == expected)
  }

  @Test(arguments: [
    "", " ", ",", "3,", ",3", "3,,7", "3, ,7", "x", "0", "-1", "1e1", "+3", "３", "3;7", "1/3", "3-",
    "3-5-7", "0-3", "3*2", "99999999999999999999", "1-999999999",
  ])
  func `any other text is none`(text: String) {
    #expect(throws: RequestError.self) { try NumberList(text) }
  }

  @Test(arguments: ["3*0", "3*101", "3*2*2", "3*", "*2", "3*x", "3-5*", "1-99999*99"])
  func `so is a weight that is none`(text: String) {
    #expect(throws: RequestError.self) { try NumberList(text, for: .weighted) }
  }

  @Test func `what stands there more than once is told`() throws {
    #expect(try NumberList("3,7").repetition == nil)
    #expect(try NumberList("3*2,7", for: .weighted).repetition == nil)
    #expect(
      try NumberList("3,3,7").repetition == "3 was typed more than once: it counts once")
    #expect(
      try NumberList("3,3,7", for: .weighted).repetition
        == "3 was typed more than once: it counts as often, as 3*2 does")
    #expect(
      try NumberList("1-9,1-9").repetition
        == "1, 2, 3, 4, 5, … were typed more than once: each counts once")
  }

  @Test func `what was expected is said, for each use`() {
    #expect("\(RequestError.numbers(.sheet))".contains("on the sheet, from 1, such as 3,7 or 3-5"))
    #expect("\(RequestError.numbers(.stars))".contains("of stars"))
    #expect("\(RequestError.numbers(.weighted))".contains("3*2,7 to breed from 3 twice as often"))
  }
}

import Testing
import Text

/// The order of names that end in numbers.
@Suite struct NaturalOrderTests {
  @Test func `numbers count as numbers, and all else by its bytes`() {
    let names = [
      "B", "a", "exp", "exp-1", "exp-02", "exp-2", "exp-2a", "exp-10", "exp-10-1", "expo",
    ]
    for (place, name) in names.enumerated() {
      for (other, second) in names.enumerated() {
        #expect(NaturalOrder.precedes(name, second) == (place < other), "\(name), \(second)")
      }
    }
  }

  @Test func `numbers of any length have an order`() {
    let long = "a" + String(repeating: "9", count: 50)
    #expect(NaturalOrder.precedes("a2", long) && !NaturalOrder.precedes(long, "a2"))
    #expect(!NaturalOrder.precedes(long, long))
  }
}

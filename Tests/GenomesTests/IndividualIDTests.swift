import Genomes
import Testing

@Suite struct IndividualIDTests {
  @Test(arguments: ["1/1", "3/7", "10/25", "999999999/999999999"])
  func `an address is read as it is written`(text: String) {
    #expect(IndividualID(text)?.description == text)
  }

  @Test(arguments: [
    "", "/", "3", "3/", "/7", "3/7/1", "0/1", "1/0", "03/7", "3/07", "+3/7", "-3/7", "3/-7", "3 /7",
    " 3/7", "3/7\n", "3/7\0", "3/x", "0x3/7", "３/7", "٣/7", "1000000000/1", "1/1000000000",
    "18446744073709551617/1",
  ])
  func `other text is no address`(text: String) {
    #expect(IndividualID(text) == nil)
  }

  @Test func `addresses are ordered by generation, then by number`() {
    let ids = ["2/10", "10/1", "2/9", "1/25"].compactMap { IndividualID($0) }
    #expect(ids.sorted().map(\.description) == ["1/25", "2/9", "2/10", "10/1"])
  }
}

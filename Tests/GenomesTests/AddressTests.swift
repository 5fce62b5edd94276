import Genomes
import Testing

@Suite struct AddressTests {
  @Test(arguments: [
    ("3/7", nil, "3/7"), ("lagoon/3/7", "lagoon", "3/7"), ("1/2/3", "1", "2/3"),
    ("a.b-c_d/10/25", "a.b-c_d", "10/25"),
  ])
  func `an address is read as it is written`(text: String, lineage: String?, id: String) {
    let address = Address(text)
    #expect(address?.description == text)
    #expect(address?.lineage?.description == lineage)
    #expect(address?.id.description == id)
  }

  @Test(arguments: [
    "", "7", "/", "/3/7", "lagoon", "lagoon/7", "lagoon/3/", "lagoon/3/0", "lagoon/03/7",
    "../3/7", "a b/3/7", "lagoon//3/7", "lagoon/3/7/1", " lagoon/3/7", "lagoon/3/7 ", "lagoon/x/7",
  ])
  func `other text is no address`(text: String) {
    #expect(Address(text) == nil)
  }
}

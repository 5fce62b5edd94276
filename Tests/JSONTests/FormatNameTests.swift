import JSON
import TestSupport
import Testing

@Suite struct FormatNameTests {
  @Test(arguments: ["", "breed", "breed/", "breed/x", "breed/-1", "breed/0"])
  func `what has no version is no name of a format`(text: String) {
    #expect(FormatName(text) == nil)
  }

  @Test func `a later version of a known format is newer, and no other is`() {
    let known = ["breed.genome/1", "breed.genome/3"]
    #expect(FormatName.isNewer("breed.genome/4", than: known))
    for name in ["breed.genome/2", "breed.genome/3", "breed.other/4", "breed.genome", ""] {
      #expect(!FormatName.isNewer(name, than: known), "\(name)")
    }
  }

  @Test func `a newer file is said to be newer`() throws {
    func message(_ name: String) throws -> String {
      let root = try JSONDocument(parsing: Array("\"\(name)\"".utf8), source: "a.json").root
      return TestSupport.message { try root.expect(format: ["breed.genome/1", "breed.genome/2"]) }
    }
    #expect(try message("breed.genome/2") == "no error")
    #expect(
      try message("breed.genome/3")
        == "a.json: $: a newer version of breed wrote it: found \"breed.genome/3\", expected "
        + "\"breed.genome/1\", \"breed.genome/2\": update breed, nothing is changed")
    #expect(
      try message("x")
        == "a.json: $: expected \"breed.genome/1\" or \"breed.genome/2\", found \"x\"")
  }
}

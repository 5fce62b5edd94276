import Breeding
import Testing

@Suite struct OutputNamesTests {
  private static func pictures(_ numbers: Int...) throws -> [FoundPicture] {
    let generation = Runs.new(count: 12, seed: 3)
    let name = try #require(LineageName("lagoon"))
    return numbers.map { FoundPicture(generation.individuals[$0 - 1], in: name, seed: 3) }
  }

  private func paths(_ text: String, _ numbers: Int...) throws -> [String] {
    let pictures = try numbers.flatMap { try Self.pictures($0) }
    return try OutputNames(text).paths(of: pictures, own: numbers.map { "own-\($0)" })
  }

  @Test func `a number, digits and a name stand in a pattern`() throws {
    #expect(try paths("out-%d.png", 3, 12) == ["out-3.png", "out-12.png"])
    #expect(try paths("a/%03d-%d.jpg", 3, 12) == ["a/003-3.jpg", "a/012-12.jpg"])
    #expect(try paths("%n.png", 3, 12) == ["lagoon-1-3.png", "lagoon-1-12.png"])
    #expect(try paths("art/", 3, 12) == ["art/own-3", "art/own-12"])
  }

  @Test(arguments: ["50%.png", "%", "a%%b", "%x.png", "%3d.png", "%0x", "é%.png", "%123d"])
  func `any other sign is itself`(text: String) throws {
    #expect(try paths(text, 3) == [text])
  }

  @Test func `one picture may have a pattern, and several need one`() throws {
    #expect(try paths("%02d", 3) == ["03"])
    #expect {
      try paths("art.png", 3, 4)
    } throws: { "\($0)".contains("art.png: expected a name for each of 2 pictures") }
    #expect {
      try paths("-", 3, 4)
    } throws: { "\($0)".contains("output -: expected a name") }
  }

  @Test func `no file is written for two`() throws {
    #expect {
      try paths("%d.png", 3, 3)
    } throws: { "\($0)".contains("two of these would be written to 3.png") }
  }
}

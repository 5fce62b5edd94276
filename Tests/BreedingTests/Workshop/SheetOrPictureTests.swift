import Breeding
import Testing

@Suite struct SheetOrPictureTests {
  private static let lagoon = LineageName("lagoon")!

  @Test(arguments: [
    ("3", SheetOrPicture.sheet(lineage: nil, generation: 3)),
    ("0", .sheet(lineage: nil, generation: 0)),
    ("lagoon", .sheet(lineage: lagoon, generation: nil)),
    ("lagoon/3", .sheet(lineage: lagoon, generation: 3)),
    ("stars", .sheet(lineage: LineageName("stars"), generation: nil)),
    ("3/7", .picture(.bred(lineage: nil, generation: 3, number: 7))),
    ("lagoon/3/7", .picture(.bred(lineage: lagoon, generation: 3, number: 7))),
    ("stars/5", .picture(.star(5))),
    ("art.png", .picture(.file(path: "art.png", number: nil))),
    ("sheet.png/7", .picture(.file(path: "sheet.png", number: 7))),
    ("a/b/art.PNG", .picture(.file(path: "a/b/art.PNG", number: nil))),
    ("out/art.png", .picture(.file(path: "out/art.png", number: nil))),
    ("out/skull.zip", .picture(.file(path: "out/skull.zip", number: nil))),
    ("skull.zip", .sheet(lineage: LineageName("skull.zip"), generation: nil)),
  ])
  func `a sheet or a picture is what was typed`(text: String, what: SheetOrPicture) throws {
    #expect(try SheetOrPicture(text) == what)
  }

  @Test(arguments: ["", "/", "lagoon/", "lagoon/x", "/3", "a b", "lagoon/3/7/1", "../lagoon", "3/"])
  func `what is neither is refused`(text: String) {
    #expect(throws: RequestError.self) { try SheetOrPicture(text) }
  }
}

import Breeding
import TestSupport
import Testing

@Suite struct WorkplaceTests {
  @Test func `a lineage that is named is bred in and becomes the current one`() throws {
    try withFolder { folder in
      let workshop = Workshop(populations: folder, sheet: SheetSettings(size: 8))
      for name in ["a", "b"] { _ = try workshop.new(name, count: 2, seed: 1) }
      let place = Workplace(LineageName("a"), knowing: 1)
      #expect(try workshop.next(pick: [1], in: place).lineage.description == "a")
      #expect(try workshop.folder.currentName().description == "a")
      #expect(try workshop.open("b").history.count == 1)
      _ = try workshop.undo(in: Workplace(LineageName("a")))
      #expect(try workshop.open("a").history.now == 1)
      _ = try workshop.vary(PictureName("a/1/1"), rows: 2, in: Workplace(LineageName("b")))
      #expect(try workshop.open("b").history.count == 2)
      #expect(try workshop.folder.currentName().description == "b")
    }
  }

  @Test func `nothing is done where the lineage is not as it was known`() throws {
    try withFolder { folder in
      let workshop = Workshop(populations: folder, sheet: SheetSettings(size: 8))
      _ = try workshop.new("a", count: 2, seed: 1)
      _ = try workshop.new("b", count: 2, seed: 1)
      let place = Workplace(LineageName("a"), knowing: 2)
      let acts: [() throws -> ShownGeneration] = [
        { try workshop.next(pick: [1], in: place) },
        { try workshop.vary(PictureName("a/1/1"), in: place) },
        { try workshop.cross(PictureName("a/1/1"), PictureName("a/1/2"), in: place) },
        { try workshop.morph(PictureName("a/1/1"), PictureName("a/1/2"), in: place) },
        { try workshop.undo(in: place) }, { try workshop.redo(in: place) },
      ]
      for act in acts {
        let words = message { _ = try act() }
        #expect(words.contains("a is at 1 generations, and 2 were known here"), "\(words)")
      }
      #expect(try workshop.open("a").history.count == 1)
      #expect(try workshop.folder.currentName().description == "b")
    }
  }
}

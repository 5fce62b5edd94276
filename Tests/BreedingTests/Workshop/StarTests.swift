import Breeding
import Files
import Foundation
import Genomes
import Imports
import Populations
import TestSupport
import Testing

/// Stars as a person has them.
@Suite struct StarTests {
  /// A lineage "lagoon" of two generations, and "reef", which is the current one.
  private func withWorkshop(_ body: (Workshop, String) throws -> Void) throws {
    try withFolder { folder in
      let workshop = Workshop(
        populations: "\(folder)/populations", breeder: Runs.breeder, sheet: SheetSettings(size: 8))
      try workshop.new("lagoon", count: 4, seed: 5)
      try workshop.next(pick: [2])
      try workshop.new("reef", count: 3, seed: 6)
      try body(workshop, folder)
    }
  }

  private func names(_ texts: String...) throws -> [PictureName] {
    try texts.map { try PictureName($0) }
  }

  private func listed(_ workshop: Workshop, _ selection: StarSelection) throws -> [Int] {
    try workshop.stars(selection).map(\.star.number)
  }

  @Test func `a star's name has two parts, an address in a lineage of that name three`() throws {
    #expect(try PictureName("stars/5") == .star(5))
    let stars = try #require(LineageName("stars"))
    #expect(try PictureName("stars/3/7") == .bred(lineage: stars, generation: 3, number: 7))
    #expect(try PictureName("stars/5.png") == .file(path: "stars/5.png", number: nil))
    #expect(try PictureName("./stars/5.png/7") == .file(path: "./stars/5.png", number: 7))
    for text in ["stars/0", "stars/05", "stars/-1", "stars/", "stars", "Stars/5", "stars/5/"] {
      #expect(throws: RequestError.self, "\(text)") { try PictureName(text) }
    }
  }

  @Test func `a star stays its picture's when the lineage is renamed`() throws {
    try withWorkshop { workshop, _ in
      try workshop.star(names("lagoon/1/2", "lagoon/2/1"))
      try workshop.rename("lagoon", to: "sea")
      #expect(try workshop.star(names("sea/1/2", "stars/2"), title: nil).map(\.number) == [1, 2])
      #expect(try workshop.unstar(names("sea/1/2", "lagoon/2/1")).map(\.number) == [1, 2])
      #expect(try workshop.star(names("sea/1/2")).map(\.number) == [1], "it was taken back")
    }
  }

  @Test func `a star is found wherever a picture is, also when its lineage is gone`() throws {
    try withWorkshop { workshop, folder in
      let picture = try workshop.find("lagoon/2/3")
      let star = try workshop.star(names("lagoon/2/3"), title: "Wave", tags: ["sea"], note: "ja")
      #expect(star.map(\.number) == [1] && star[0].address.description == "lagoon/2/3")
      try FileManager.default.removeItem(atPath: "\(folder)/populations/lagoon")
      let found = try workshop.find("stars/1")
      #expect(found.specimen == picture.specimen)
      #expect(found.argument == "stars/1" && found.label == "stars/1" && found.stem == "stars-1")
      #expect(try workshop.png(of: found) == workshop.png(of: picture))
      let both = try workshop.find(names("stars/1", "2", "stars/1"))
      #expect(both.map(\.label) == ["stars/1", "1/2", "stars/1"])
      #expect(throws: PopulationError.unknownStar(2)) { try workshop.find("stars/2") }
      let file = try workshop.render(found, to: "\(folder)/wave.png").file
      #expect(try workshop.find(file).specimen == picture.specimen)
    }
  }

  @Test func `children of a star have its picture as their parent`() throws {
    try withWorkshop { workshop, folder in
      try workshop.star(names("lagoon/2/3", "reef/1/2"))
      let crossed = try workshop.cross(PictureName("stars/1"), PictureName("1"), count: 4)
      #expect(crossed.lineage.description == "reef" && crossed.generation.parent == 1)
      let parents = Set(crossed.generation.individuals.flatMap(\.parents).map(\.description))
      #expect(parents == ["lagoon/2/3", "1/1"])
      // A star of the current lineage is the picture that is there.
      let varied = try workshop.vary(PictureName("stars/2"), rows: 2)
      #expect(varied.generation.parent == 1)
      #expect(
        varied.generation.individuals.allSatisfy { $0.parents.map(\.description) == ["1/2"] })
      #expect(throws: RequestError.self) {
        try workshop.cross(PictureName("stars/2"), PictureName("reef/1/2"))
      }
      #expect(try workshop.verify().faults.isEmpty)
      #expect(
        try workshop.stars(StarSelection(order: .descendants)).map(\.descendants) == [4, 3])
    }
  }

  @Test func `where another lineage has the name, children name the picture and not its place`()
    throws
  {
    try withWorkshop { workshop, folder in
      try workshop.star(names("reef/1/2"))
      try FileManager.default.removeItem(atPath: "\(folder)/populations/reef")
      try workshop.new("reef", count: 3, seed: 7)
      let varied = try workshop.vary(PictureName("stars/1"), rows: 2)
      #expect(
        varied.generation.individuals.allSatisfy { $0.parents.map(\.description) == ["reef/1/2"] })
      #expect(try workshop.verify().faults.isEmpty)
      let checked = try #require(try workshop.verifyStars())
      #expect(checked.faults.isEmpty)
      #expect(
        checked.notes.map(\.description) == ["stars/1: at reef/1/2 there is another picture now"])
      #expect(try workshop.star(names("reef/1/2"))[0].number == 2)
    }
  }

  @Test func `stars are found by tags and words, and sorted`() throws {
    try withWorkshop { workshop, _ in
      try workshop.star(names("lagoon/1/1"), title: "zebra", tags: ["Animal", "night"])
      try workshop.star(names("lagoon/1/2"), title: "Ape", tags: ["animal"], note: "up\na tree")
      try workshop.star(names("lagoon/2/1", "3"), tags: ["sea"])
      #expect(try listed(workshop, StarSelection()) == [4, 3, 2, 1])
      #expect(try listed(workshop, StarSelection(order: .title)) == [2, 1, 3, 4])
      #expect(try listed(workshop, StarSelection(order: .descendants)) == [2, 1, 3, 4])
      #expect(try listed(workshop, StarSelection(tags: ["ANIMAL"])) == [2, 1])
      #expect(try listed(workshop, StarSelection(tags: ["animal", "night"])) == [1])
      #expect(try listed(workshop, StarSelection(search: "tree ape")) == [2])
      #expect(try listed(workshop, StarSelection(search: "lagoon")) == [3, 2, 1])
      #expect(try listed(workshop, StarSelection(tags: ["sea"], search: "reef")) == [4])
      #expect(try listed(workshop, StarSelection(search: "whale")) == [])
      #expect(try listed(workshop, StarSelection(numbers: [1, 3, 1])) == [3, 1])
      #expect(try listed(workshop, StarSelection(tags: ["sea"], numbers: [1, 3])) == [3])
      #expect(throws: PopulationError.unknownStar(9)) {
        try workshop.stars(StarSelection(numbers: [1, 9]))
      }
      #expect(
        CountedTag.all(of: try workshop.stars())
          == [
            CountedTag(tag: "Animal", count: 2), CountedTag(tag: "sea", count: 2),
            CountedTag(tag: "night", count: 1),
          ])
      try workshop.unstar(names("stars/3", "reef/1/3"))
      #expect(try listed(workshop, StarSelection()) == [2, 1])
      try workshop.star(names("stars/3", "lagoon/1/1"))
      #expect(try listed(workshop, StarSelection()) == [3, 2, 1])
      #expect(try workshop.stars()[0].star.words.tags == ["sea"])
    }
  }

  @Test func `what cannot be starred is refused, and then nothing is changed`() throws {
    try withWorkshop { workshop, folder in
      let sheet = try workshop.show(2, of: "lagoon").sheet
      try workshop.star(names("1"), title: "one")
      let before = try text(of: workshop.folder.starsPath)
      let refusals: [(String, () throws -> Void)] = [
        ("title: expected one picture", { try workshop.star(names("1", "2"), title: "x") }),
        ("title \"a\\n\": expected at most 200", { try workshop.star(names("1"), title: "a\n") }),
        ("tag \"a,b\": expected 1 to 50", { try workshop.star(names("2"), tags: ["a", "a,b"]) }),
        (
          "tag 33 times: expected at most 32 tags",
          { try workshop.star(names("2"), tags: (1...33).map { "\($0)" }) }
        ),
        ("note \"\\u{7}\": expected", { try workshop.star(names("2"), note: "\u{7}") }),
        (
          "a star is of a lineage; import the file", { try workshop.star(names("2", "\(sheet)/1")) }
        ),
        ("a star is of a lineage; import the file", { try workshop.unstar(names("\(sheet)/1")) }),
        ("no picture 9 in generation 1", { try workshop.star(names("2", "9")) }),
        ("no star 7", { try workshop.star(names("2", "stars/7")) }),
        ("no star 7", { try workshop.unstar(names("1", "stars/7")) }),
        ("reef/1/2 is not starred", { try workshop.unstar(names("stars/1", "2")) }),
        ("no such star", { try workshop.star([]) }),
        ("no such star", { try workshop.new("x", from: []) }),
        ("no such star", { try workshop.drawSheet(of: [], to: "\(folder)/x.png") }),
      ]
      for (words, body) in refusals {
        let said = message(of: body)
        #expect(said.contains(words), "\(said)")
      }
      #expect(try text(of: workshop.folder.starsPath) == before)
      #expect(try TestSupport.names(in: folder) == ["populations"])
    }
  }

  @Test func `a sheet shows the stars' numbers and carries their genomes`() throws {
    try withWorkshop { workshop, folder in
      var workshop = workshop
      workshop.sheet.size = 64
      let stars = try workshop.star(names("lagoon/2/4", "lagoon/1/1", "2"))
      let shown = [stars[2], stars[0]]
      let path = "\(folder)/sheet.png"
      try workshop.drawSheet(of: shown, to: path)
      let layout = try workshop.layout(of: shown)
      #expect(layout.numbers == [3, 1])
      let pictures = try workshop.pictures(of: shown, size: 64)
      let plain = try Sheet(count: 2, cellWidth: 64, cellHeight: 64)
      #expect(try Picture(pngFile: path) == layout.draw(pictures))
      #expect(layout.draw(pictures) != plain.draw(pictures))
      #expect(try workshop.find("\(path)/1").specimen == shown[0].specimen())
      let planted = try workshop.importFile(path, into: "planted")
      #expect(planted.generation.individuals.count == 2)
    }
  }

  @Test func `stars are written one by one, and as a page`() throws {
    try withWorkshop { workshop, folder in
      let stars = try workshop.star(names("lagoon/2/4", "1"), tags: ["<b>"])
      var done: [Int] = []
      let files = try workshop.render(stars, into: "\(folder)/art/new") { count, total in
        done.append(10 * count + total)
      }
      #expect(done == [12, 22])
      #expect(files == ["\(folder)/art/new/stars-1.png", "\(folder)/art/new/stars-2.png"])
      #expect(try files.map { try workshop.find($0).specimen } == stars.map { try $0.specimen() })
      #expect(try Picture(pngFile: files[0]).width == 8)
      try workshop.writePage(of: stars, to: "\(folder)/art/page.html")
      let page = try text(of: "\(folder)/art/page.html")
      #expect(page.components(separatedBy: "<figure ").count == 3)
      #expect(page.contains("&lt;b&gt;") && !page.contains("<b><b>"))
      #expect(page.contains("<h1>Stars</h1>"))
      func heading(_ stars: [Star], _ tags: [String] = []) throws -> Substring {
        var parts = try workshop.pageParts(of: stars, tagged: tags)
        let first = try parts.next()
        let beginning = String(decoding: try #require(first), as: UTF8.self)
        return try #require(beginning.firstMatch(of: /<h1>(.*)<\/h1>/)?.1)
      }
      #expect(try heading(stars, ["<b>"]) == "&lt;b&gt;")
      let titled = try workshop.star(names("2"), title: "Dawn")
      #expect(try heading(titled) == "Dawn" && heading(titled, ["sun"]) == "sun")
      #expect(throws: PopulationError.self) {
        try workshop.render(stars, into: "\(folder)/populations/lagoon")
      }
    }
  }

  @Test func `a lineage begins with stars, which are its first sheet's parents`() throws {
    try withWorkshop { workshop, _ in
      let stars = try workshop.star(names("lagoon/2/4", "lagoon/1/1", "2"))
      let shown = try workshop.new("mixed", from: [stars[2], stars[0]], seed: 3)
      #expect(
        shown.generation.individuals.map(\.genome)
          == (try [2, 0].map { try stars[$0].specimen().genome }))
      #expect(
        shown.generation.individuals.map { $0.parents.map(\.description) }
          == [["reef/1/2"], ["lagoon/2/4"]])
      #expect(GenerationOutline(shown.generation).words == "the stars 3, 1")
      #expect(try workshop.folder.currentName().description == "mixed")
      let children = try workshop.next(pick: [1])
      #expect(children.generation.individuals.count == 16, "two are too few to choose from")
      #expect(try workshop.verify().faults.isEmpty)
      // The copies are no descendants, what was bred from them is; 2/4 is one of 1/2.
      #expect(
        try workshop.stars(StarSelection(order: .descendants)).map { $0.descendants ?? -1 }
          == [16, 0, 0])
      #expect(throws: PopulationError.self) { try workshop.new("mixed", from: stars) }
      let again = try workshop.new("again", from: [stars[2], stars[0]], seed: 3)
      #expect(again.generation.individuals == shown.generation.individuals)
    }
  }
}

import Breeding
import TestSupport
import Testing

@Suite struct PictureListTests {
  private func list(_ words: String...) throws -> String {
    try PictureList(words).names.map(\.description).joined(separator: " ")
  }

  @Test func `words, commas, blanks and ranges make the same list`() throws {
    for words in [
      ["3", "4", "5"], ["3,4,5"], ["3, 4 5"], ["3-5"], ["3,", "4", ",5"], ["3", "4-5"],
    ] {
      #expect(try PictureList(words).names.map(\.description) == ["3", "4", "5"], "\(words)")
    }
    #expect(try list("3", ",", "7") == "3 7")
  }

  @Test func `addresses, stars and pictures of files have ranges too`() throws {
    #expect(try list("2/5,lagoon/3/7") == "2/5 lagoon/3/7")
    #expect(try list("2/5-6", "lagoon/3/2-1") == "2/5 2/6 lagoon/3/2 lagoon/3/1")
    #expect(try list("stars/5, stars/7-8") == "stars/5 stars/7 stars/8")
    #expect(try list("sheet.png/2-3", "1") == "sheet.png/2 sheet.png/3 1")
    #expect(try list("3-5/2/7") == "3-5/2/7", "a lineage may be called so")
  }

  @Test func `a number right behind a comma is of the sheet that stands before it`() throws {
    #expect(try list("lagoon/4/1,3") == "lagoon/4/1 lagoon/4/3")
    #expect(try list("lagoon/4/1,", "3", "5") == "lagoon/4/1 lagoon/4/3 5", "a blank begins anew")
    #expect(try list("lagoon/4/1", ",3-5") == "lagoon/4/1 lagoon/4/3 lagoon/4/4 lagoon/4/5")
    #expect(
      try list("lagoon/4/1-2, 5,lagoon/5/2,7")
        == "lagoon/4/1 lagoon/4/2 lagoon/4/5 lagoon/5/2 lagoon/5/7")
    #expect(try list("2/5,6") == "2/5 2/6")
    #expect(try list("stars/5,7-8") == "stars/5 stars/7 stars/8")
    #expect(try list("sheet.png/2,3") == "sheet.png/2 sheet.png/3")
    #expect(try list("art.png,3") == "art.png 3", "which names no sheet")
    #expect(try list("lagoon/4/1 3") == "lagoon/4/1 3")
  }

  @Test func `a generation's right behind another lineage's is refused, since it may be of either`()
  {
    #expect {
      try PictureList(["lagoon/4/1,5/2"])
    } throws: {
      "\($0)"
        == "5/2 after lagoon/4/1 and a comma: type lagoon/5/2 for one of that lineage, or a blank in "
        + "place of the comma for one of the current lineage: lagoon/4/1 5/2"
    }
  }

  @Test func `a file that is there is one picture, whatever its name has`() throws {
    try withFolder { folder in
      for name in ["my, art.png", "1,2.png", "art,"] {
        let path = "\(folder)/\(name)"
        try AtomicFile.write(path, bytes: [])
        #expect(try list(path, "7") == "\(path) 7")
      }
      #expect(try list("7 \(folder)/none.png") == "7 \(folder)/none.png", "told as missing")
      #expect(try list("\(folder)/my art.png") == "\(folder)/my art.png", "told as missing")
    }
  }

  @Test(arguments: [
    ["3,"], [",3"], ["3,,7"], ["x"], [""], ["3", "x"], ["0"], ["3*2"], ["lagoon/3"], ["lagoon/3-5"],
    ["1-999999999"], ["3", "7,"], ["1-99999", "1-99999"], ["stars/0-2"],
  ])
  func `any other word is none`(words: [String]) {
    #expect(throws: RequestError.self) { try PictureList(words) }
  }

  @Test func `what stands there more than once is kept and told`() throws {
    let list = try PictureList(["3,3,2/7", "2/7"])
    #expect(list.names.count == 4 && list.different.count == 2)
    #expect(list.repetition == "3, 2/7 were typed more than once: each counts once")
    #expect(try PictureList(["1,1"]).revisit == "1 was typed more than once: it is passed as often")
    #expect(try PictureList(["3,7"]).repetition == nil)
  }
}

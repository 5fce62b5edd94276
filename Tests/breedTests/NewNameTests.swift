import Foundation
import Testing

/// What a new lineage may be called.
@Suite struct NewNameTests {
  @Test func `a run that begins a lineage whose name is near another's says so`() throws {
    let scratch = try Scratch(lineageOf: 2)
    try scratch.breed("new", "lagoon", "--count", "2", "--size", "8")
    let near = try scratch.breed("auto", "lagon", "-g", "1", "-q", "--size", "8")
    #expect(near.status == 0)
    #expect(
      near.err.contains(
        "lagon is a new lineage: did you mean \"lagoon\"? \"breed delete lagon\" takes it back\n"),
      "\(near.err)")
    let again = try scratch.breed("auto", "lagon", "-g", "1", "-q", "--size", "8")
    #expect(again.status == 0 && !again.err.contains("did you mean"), "it is there now")
    for name in ["lagoon2", "lagom-1", "reef", "ab"] {
      let other = try scratch.breed("auto", name, "-g", "1", "-q", "--size", "8")
      #expect(other.status == 0 && !other.err.contains("did you mean"), "\(other.err)")
    }
  }

  @Test func `where the last lineage was deleted a run begins another`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let run = ["auto", "-g", "1", "-q", "--size", "8"]
    try scratch.breed("delete", "a")
    #expect(try scratch.breed(run).status == 0)
    try scratch.breed("delete", "lineage-1")
    try scratch.breed("delete", "--purge")
    #expect(try scratch.breed(run).status == 0)
  }

  @Test(arguments: ["3", "1-3", "stars"])
  func `a name that means pictures wherever it is typed is refused`(name: String) throws {
    let scratch = try Scratch(lineageOf: 2)
    for words in [
      ["new", name], ["auto", name], ["rename", "a", name], ["copy", "a", name],
      ["vary", "1", "--into", name],
    ] {
      try scratch.expectRefusal(
        words, status: 64,
        naming: ["\(name) means pictures wherever it is typed", "such as lineage-"])
    }
  }

  @Test func `what is imported from a file of such a name has another`() throws {
    let scratch = try Scratch(lineageOf: 2)
    try scratch.breed("export", "1", "--to", "json", "-o", "576.json")
    let done = try scratch.breed("import", "576.json", "--size", "8")
    #expect(done.status == 0 && done.out.hasPrefix("import-576: generation 1"), "\(done.err)")
  }

  @Test(arguments: [
    ("logo.svg.png", "logo"), ("s.JPG.png", "s"), ("b.tar.gz.png", "b"), ("3.txt.png", "import-3"),
    ("v1.2.png", "v1.2"), ("moon.md .png", "moon.md-"),
  ])
  func `a lineage that a file begins is not called as another file`(file: String, name: String)
    throws
  {
    let scratch = try Scratch(lineageOf: 2)
    try scratch.breed("render", "1", "--size", "8", "-o", file)
    let done = try scratch.breed("import", file, "--size", "8")
    #expect(done.status == 0 && done.out.hasPrefix("\(name): generation 1"), "\(done.err)")
  }

  @Test func `nor is a lineage that is taken from a folder`() throws {
    let scratch = try Scratch(lineageOf: 2)
    try FileManager.default.copyItem(
      at: scratch.url.appendingPathComponent("populations/a"),
      to: scratch.url.appendingPathComponent("b.svg"))
    let done = try scratch.breed("import", "b.svg", "--size", "8")
    #expect(done.status == 0 && done.out.hasPrefix("b: generation 1"), "\(done.err)")
    #expect(try scratch.breed("verify", "b").status == 0)
  }

  @Test func `a lineage that has such a name is still opened`() throws {
    let scratch = try Scratch(lineageOf: 2)
    try FileManager.default.moveItem(
      at: scratch.url.appendingPathComponent("populations/a"),
      to: scratch.url.appendingPathComponent("populations/3"))
    #expect(try scratch.breed("load", "3", "--size", "8").out.hasPrefix("3: generation 1"))
    #expect(try scratch.breed("next", "1", "--size", "8").out.hasPrefix("3: generation 2"))
  }
}

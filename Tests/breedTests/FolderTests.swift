import Foundation
import Testing

/// Where lineages are looked for.
@Suite struct FolderTests {
  private func makeFolder(_ scratch: Scratch, _ path: String) throws {
    try FileManager.default.createDirectory(
      at: scratch.url.appendingPathComponent(path), withIntermediateDirectories: true)
  }

  @Test func `a folder of lineages above is found, as git finds its own`() throws {
    let scratch = try Scratch(lineageOf: 2)
    try makeFolder(scratch, "sketches/blue")
    let next = try scratch.shell("cd sketches/blue && \"$0\" next 1 --size 8")
    #expect(next.out.hasSuffix("\n../../populations/a/0002.png\n"), "\(next.out)\(next.err)")
    #expect(next.status == 0)
    #expect(try scratch.shell("cd sketches && \"$0\" list -q").out.hasPrefix("* a  2 generations"))
    let new = try scratch.shell("cd sketches && \"$0\" new b --count 2 --size 8")
    #expect(new.out.hasSuffix("\n../populations/b/0001.png\n"))
    #expect(try scratch.shell("cd populations/a && \"$0\" list -q").out.contains("* b"))
  }

  @Test func `the nearest is taken, and one that holds nothing only where one is`() throws {
    let scratch = try Scratch(lineageOf: 2)
    try makeFolder(scratch, "deep/er")
    try makeFolder(scratch, "deep/populations")
    #expect(try scratch.shell("cd deep/er && \"$0\" list -q").out.contains("* a"))
    #expect(try scratch.shell("cd deep && \"$0\" list -q").out == "")
    try scratch.shell("cd deep && \"$0\" new c --count 2 --size 8")
    #expect(try scratch.shell("cd deep/er && \"$0\" list -q").out.hasPrefix("* c"))
  }

  @Test func `what is named is not looked for above`() throws {
    let scratch = try Scratch(lineageOf: 2)
    try makeFolder(scratch, "sub")
    for script in [
      "cd sub && \"$0\" --populations populations show",
      "cd sub && BREED_POPULATIONS=populations \"$0\" show",
    ] {
      let done = try scratch.shell(script)
      #expect(done.status == 1 && done.err.contains("/here/sub/populations: begin with"))
    }
  }

  @Test func `where none is found the folder that was looked in is named`() throws {
    let scratch = try Scratch()
    let done = try scratch.breed("show")
    #expect(done.err.contains("/here/populations: begin with \"breed new\""))
    #expect(done.err.contains("--populations"))
  }

  @Test func `where lineages lie and none is current, some of them are offered`() throws {
    let scratch = try Scratch()
    for name in ["a", "b", "c", "d", "e"] {
      try scratch.breed("new", name, "--count", "1", "--size", "8")
    }
    try FileManager.default.removeItem(at: scratch.url.appendingPathComponent("populations/e"))
    try scratch.expectRefusal(
      ["show"], status: 1,
      naming: [
        "e, the current lineage, is not in populations any more", "breed load NAME",
        "there are 4, such as a, b, c;", "breed list",
      ])
    try FileManager.default.removeItem(
      at: scratch.url.appendingPathComponent("populations/.current"))
    for command in ["show", "auto", "next 1"] {
      try scratch.expectRefusal(
        command.split(separator: " ").map(String.init), status: 1,
        naming: ["none of the lineages in populations is the current one", "there are 4"])
    }
    #expect(try scratch.breed("load", "a").status == 0)
  }

  @Test(arguments: [
    Refused(["show", "FLOWERS"], "did you mean \"flowers\"?"),
    Refused(["load", "flow"], "did you mean \"flowers\"?"),
    Refused(["delete", "flwers"], "did you mean \"flowers\"?"),
    Refused(["render", "flwers/1/2"], "did you mean \"flowers\"?"),
  ])
  func `a name in other letters, or the beginning of one, brings it`(refused: Refused) throws {
    let scratch = try Scratch()
    try scratch.breed("new", "flowers", "--count", "2", "--size", "8")
    try scratch.expectRefusal(refused.arguments, status: 1, naming: refused.words)
  }

  @Test(arguments: [
    Refused(["render", "flwers"], "flwers: did you mean \"flowers/2/1\"?"),
    Refused(["vary", "FLOWERS"], "did you mean \"flowers/2/1\"?"),
    Refused(["sheet", "flow", "1"], "did you mean \"flowers/2/1\"?"),
    Refused(
      ["render", "flowers"],
      "flowers is a lineage: expected one of its pictures, such as flowers/2/1"
    ),
    Refused(["render", "1,flowers"], "flowers is a lineage: expected one of its pictures"),
    Refused(["next", "flowers"], "breed load flowers goes to it, then breed next"),
    Refused(["render", "lagoon"], "'lagoon'", "expected a number on the sheet"),
    Refused(["render", "flwers", "--populations", "none"], "expected a number on the sheet"),
  ])
  func `a lineage where a picture is expected brings one of its pictures`(
    refused: Refused
  ) throws {
    let scratch = try Scratch()
    try scratch.breed("new", "flowers", "--count", "2", "--size", "8")
    try scratch.breed("next", "1", "--size", "8")
    try scratch.expectRefusal(refused.arguments, status: 64, naming: refused.words)
  }

  @Test func `a mistyped name of many brings three`() throws {
    let scratch = try Scratch(lineageOf: 1)
    try scratch.shell("for n in $(seq 100 203); do cp -r populations/a populations/wave-$n; done")
    try scratch.expectRefusal(
      ["load", "wave-10"], status: 1,
      naming: ["did you mean \"wave-100\", \"wave-101\" or \"wave-102\"?\n"])
    try scratch.expectRefusal(
      ["load", "lagoon"], status: 1, naming: ["there are 105, such as a, wave-100, wave-101; "])
  }
}

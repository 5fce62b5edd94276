import Foundation
import Testing

/// `rename`, `copy`, `delete` and `list`.
@Suite struct LineageCommandTests {
  /// Lineage a, the current one, and b, which was bred from it.
  private func scratch() throws -> Scratch {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.breed("cross", "1", "2", "--count", "3", "--into", "b", "--size", "16")
    try scratch.breed("load", "a", "--size", "16")
    return scratch
  }

  /// What a command prints, and then what it says.
  private func said(_ scratch: Scratch, _ line: String) throws -> [String] {
    let done = try scratch.breed(line.split(separator: " ").map(String.init))
    #expect(done.status == 0, "\(line): \(done.err)")
    return [done.out, done.err]
  }

  @Test func `a lineage is loaded with its generation in a word, or a generation by its number`()
    throws
  {
    let scratch = try Scratch(lineageOf: 2)
    try scratch.breed("next", "1", "--size", "8")
    // As an older version could call one.
    try scratch.breed("new", "b", "--count", "1", "--size", "8")
    try FileManager.default.moveItem(
      at: scratch.url.appendingPathComponent("populations/b"),
      to: scratch.url.appendingPathComponent("populations/7"))
    #expect(try scratch.breed("load", "a/1", "--size", "8").out.hasPrefix("a: generation 1"))
    #expect(try scratch.breed("load", "2", "--size", "8").out.hasPrefix("a: generation 2"))
    #expect(try scratch.breed("load", "7", "--size", "8").out.hasPrefix("7: generation 1"))
    try scratch.expectRefusal(["load", "a/9"], status: 1, naming: ["no generation 9 in a"])
    try scratch.expectRefusal(["load", "b/1"], status: 1, naming: ["no lineage \"b\""])
  }

  @Test func `a rename keeps all, and says how to take it back`() throws {
    let scratch = try scratch()
    let records = try scratch.records()
    #expect(
      try said(scratch, "rename a z")
        == ["a is now called z\n", "to take it back: breed rename z a\n"])
    #expect(try scratch.records(of: "z").count == records.count + 1, "and the former name")
    #expect(try scratch.breed("list", "-q").out.contains("* z  "))
    #expect(try scratch.breed("log").out.hasPrefix("z, seed 7\n"))
    #expect(try scratch.breed("verify", "--all").status == 0)
    let json = try scratch.breed("rename", "z", "a", "--json")
    #expect(try json.json() as? [String: String] == ["lineage": "a", "was": "z"])
  }

  @Test func `another's history still means something, and says what it is called now`() throws {
    let scratch = try scratch()
    try scratch.breed("rename", "a", "z")
    let log = try said(scratch, "log b")
    #expect(log[0].contains("crossed from a/1/1 and a/1/2"))
    #expect(log[1] == "a is now called z\n")
    let painted = try scratch.breed("render", "a/1/2", "--size", "16", "-o", "a.png")
    #expect(painted.status == 0 && painted.err.contains("breed: a is now called z\n"))
    try scratch.expectRefusal(
      ["load", "a"], status: 1, naming: ["no lineage \"a\"", "it is now called z"])
    try scratch.breed("star", "z/1/1")
    try scratch.breed("rename", "z", "y")
    #expect(try said(scratch, "stars")[1].hasPrefix("z is now called y\n"))
  }

  @Test func `a folder that has a lineage and no lineage's name is told by list`() throws {
    let scratch = try scratch()
    try scratch.shell("mv populations/b 'populations/Ben Smith'")
    let listed = try said(scratch, "list")
    #expect(listed[0].hasPrefix("* a") && !listed[0].contains("Ben"))
    #expect(
      listed[1]
        == "populations/Ben Smith holds a lineage, but has no name of one, so it is not listed: rename the "
        + "folder, or copy it by breed import 'populations/Ben Smith'\n")
    #expect(
      try scratch.breed("import", "populations/Ben Smith", "--size", "16").out
        .hasPrefix("Ben-Smith: generation 1, 3 pictures, "))
  }

  @Test func `a copy is whole, and the current lineage stays`() throws {
    let scratch = try scratch()
    #expect(
      try said(scratch, "copy a c")
        == [
          "c is a copy of a\n", "to go on with it: breed load c; to take it back: breed delete c\n",
        ])
    let (old, new) = (try scratch.records(), try scratch.records(of: "c"))
    #expect(old.map { $0.key.replacing("/a/", with: "/c/") }.sorted() == new.keys.sorted())
    for (path, bytes) in old { #expect(new[path.replacing("/a/", with: "/c/")] == bytes) }
    #expect(try scratch.breed("show", "--json", "--size", "16").json() is [String: Any])
    #expect(try scratch.breed("list", "-q").out.contains("* a  "))
    let json = try scratch.breed("copy", "a", "d", "--json")
    #expect(try json.json() as? [String: String] == ["lineage": "d", "of": "a"])
    #expect(try scratch.breed("verify", "--all").status == 0)
  }

  @Test func `what is deleted can be restored, and no other lineage becomes the current one`()
    throws
  {
    let scratch = try scratch()
    let records = try scratch.records()
    #expect(
      try said(scratch, "delete a") == [
        "a is in the trash as a@1\n",
        "to take it back: breed delete --restore a@1\n"
          + "no lineage is the current one now: choose one with \"breed load NAME\"\n",
      ])
    #expect(try scratch.breed("list", "-q").out.hasPrefix("  b  "))
    try scratch.expectRefusal(
      ["next", "1"], status: 1,
      naming: [
        "a, the current lineage, is not in populations any more", "breed delete --restore a@1",
        "there are b",
      ])
    try scratch.expectRefusal(["show", "a"], status: 1, naming: ["breed delete --restore a@1"])
    #expect(try said(scratch, "log b")[1] == "a is in the trash: breed delete --restore a@1\n")
    #expect(try scratch.breed("verify", "--all").out.hasPrefix("b: "))
    let trash = try said(scratch, "list --trash")
    #expect(trash[0].hasPrefix("a@1  1 generation  20"))
    #expect(trash[1] == "to take one back: breed delete --restore a@1\n")
    #expect(
      try said(scratch, "delete --restore a") == [
        "a is back\n", "to go on with it: breed load a\n",
      ])
    #expect(try scratch.records() == records)
    #expect(try scratch.breed("verify", "--all").status == 0)
  }

  @Test func `several are deleted at once, and purged for good`() throws {
    let scratch = try scratch()
    let json = try scratch.breed("delete", "a", "b", "--json").json() as? [[String: String]]
    #expect(
      json == [["lineage": "a", "trash": "a@1"], ["lineage": "b", "trash": "b@2"]])
    let listed = try scratch.breed("list", "--trash", "--json").json() as? [[String: Any]]
    #expect(listed?.map { $0["trash"] as? String } == ["a@1", "b@2"])
    #expect(listed?.map { $0["generations"] as? Int } == [1, 1])
    #expect(try said(scratch, "delete --purge b@2")[0] == "b@2 is deleted for good\n")
    #expect(try said(scratch, "delete --purge")[0] == "a@1 is deleted for good\n")
    #expect(try said(scratch, "delete --purge") == ["", "the trash is empty\n"])
    #expect(try said(scratch, "list --trash") == ["", "the trash is empty\n"])
    #expect(try scratch.contents().keys.allSatisfy { !$0.hasPrefix("populations/.trash") })
  }

  @Test func `what is in the way of a deleted lineage is told, and what is deleted already`()
    throws
  {
    let scratch = try scratch()
    try scratch.breed("delete", "a")
    try scratch.breed("new", "a", "--count", "2", "--size", "8")
    try scratch.expectRefusal(
      ["delete", "--restore", "a"], status: 1,
      naming: ["there is a lineage \"a\": rename the one that is there first"])
    try scratch.expectRefusal(
      ["delete", "a@1"], status: 1,
      naming: ["a@1 is in the trash already", "--restore a@1", "--purge a@1"])
  }

  @Test(arguments: [
    Refused(["rename", "x", "y"], "no lineage \"x\"", "there are a, b"),
    Refused(["rename", "a", "b"], "there is a lineage \"b\"", "choose another name"),
    Refused(["copy", "a", "b"], "there is a lineage \"b\""),
    Refused(["delete", "a", "x"], "no lineage \"x\""),
    Refused(["delete", "--restore", "a"], "no lineage \"a\" in the trash", "it is empty"),
    Refused(["delete", "--purge", "a"], "no lineage \"a\" in the trash"),
  ])
  func `what cannot be moved is left where it is`(refused: Refused) throws {
    try scratch().expectRefusal(refused.arguments, status: 1, naming: refused.words)
  }

  @Test(arguments: [
    Refused(["delete"], "expected the name of a lineage"),
    Refused(["delete", "--restore"], "expected the name of a lineage"),
    Refused(
      ["delete", "--restore", "--purge", "a"], "--restore and --purge: expected one of them"),
    Refused(["rename", "a", "../b"], "no name of a lineage"),
    Refused(["copy", "a", "--", "-x"], "-x"),
    Refused(["new", "c", "--pictures", "1", "--recipe", "neat"], "--recipe", "--pictures"),
    Refused(["new", "c", "--pictures", "1", "--layers", "3"], "--layers", "--pictures"),
    Refused(["new", "c", "--count", "3", "--pictures", "1"], "--count", "--pictures"),
    Refused(["new", "c", "--pictures", "1,x"], "--pictures", "expected a number"),
    Refused(["new", "c", "--pictures", "a.png"], "a.png", "breed import a.png"),
  ])
  func `what is typed wrongly is told, and nothing done`(refused: Refused) throws {
    try scratch().expectRefusal(refused.arguments, status: 64, naming: refused.words)
  }

  @Test func `the list has dates and sizes, also for programs`() throws {
    let scratch = try scratch()
    let date = Date(timeIntervalSince1970: 1_800_000_000)
    try FileManager.default.setAttributes(
      [.modificationDate: date],
      ofItemAtPath: scratch.url.appendingPathComponent(scratch.generationPath(1)).path)
    // The log is older than what was bred: its time would tell when one last moved in it.
    let list = try scratch.breed("list", environment: ["TZ": "UTC0"])
    let line = try #require(list.out.split(separator: "\n").first)
    #expect(
      line.wholeMatch(
        of: #/\* a  1 generation, now at 1, seed 7 +2027-01-15 08:00 +[\d.]+ kB/#) != nil,
      "\(line)")
    let json = try #require(try scratch.breed("list", "--json").json() as? [[String: Any]])
    #expect(json.map { $0["bred"] as? String }[0] == "2027-01-15T08:00:00Z")
    let bytes = try scratch.contents().filter { $0.key.hasPrefix("populations/a/") }
      .reduce(0) { $0 + $1.value.count }
    // The lock is not among what was counted here.
    let told = try #require(json[0]["bytes"] as? Int)
    #expect(bytes...bytes + 200 ~= told)
  }

  @Test func `a lineage begins with pictures of several others`() throws {
    let scratch = try scratch()
    let done = try scratch.breed(
      "new", "c", "--pictures", "3", "b/1/1-2", "a/1/1,4", "--seed", "5", "--size", "16")
    #expect(
      done.out.hasPrefix(
        "c: generation 1, 5 pictures, the pictures a/1/3, b/1/1, b/1/2, a/1/1, a/1/4, seed 5\n"),
      "\(done.out)\(done.err)")
    #expect(try scratch.breed("verify", "c").status == 0)
    let method = try #require(
      try scratch.object(scratch.generationPath(1, of: "c"))["method"] as? [String: Any])
    #expect(method["by"] as? String == "pictures")
    #expect(method["of"] as? [String] == ["a/1/3", "b/1/1", "b/1/2", "a/1/1", "a/1/4"])
    #expect(try scratch.breed("next", "1", "--count", "4", "--size", "16").status == 0)
  }

  @Test func `a sheet is imported into a lineage that is there`() throws {
    let scratch = try scratch()
    let done = try scratch.breed(
      "import", "populations/b/0001.png", "--into", "a", "--size", "16")
    #expect(
      done.out.hasPrefix("a: generation 2, 3 pictures, imported from 0001.png, seed 7\n"),
      "\(done.err)")
    #expect(try scratch.breed("log").out.contains("* 2  imported from 0001.png, 3 pictures\n"))
    #expect(try scratch.breed("undo", "--size", "16").out.hasPrefix("a: generation 1, "))
    #expect(try scratch.breed("verify", "--all").status == 0)
  }
}

import Foundation
import Testing

/// `-` in place of a file: standard output, or standard input.
@Suite struct StandardStreamTests {
  @Test(arguments: [
    "render 1 --size 8", "animate 1 --size 8 --frames 2", "gallery --size 8",
    "export 1 --to json", "inspect 1 --size 8 --sweep all", "stars --size 8",
  ])
  func `one file goes to standard output, and nothing else`(command: String) throws {
    let scratch = try Scratch(lineageOf: 2)
    try scratch.breed("star", "1")
    let file =
      switch command.split(separator: " ")[0] {
      case "gallery": "a.html"
      case "export": "a.json"
      case "inspect": "in/a-1-1-sweep-all.png"
      default: "a.png"
      }
    let done = try scratch.shell(
      """
      "$0" \(command) -o - > out 2> err && "$0" \(command) -q -o \
      \(command.contains("inspect") ? "in" : file) > told
      """)
    #expect(done.status == 0, "\(done.err)")
    let found =
      try scratch.contents()[file] ?? scratch.contents().first { $0.key.hasPrefix("in/") }?.value
    #expect(try scratch.data("out") == found)
    #expect(try !scratch.names().contains("-"))
  }

  @Test func `a picture is read from standard input wherever a file is`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let done = try scratch.shell(
      """
      "$0" render 2 --size 8 -o - | "$0" render - --size 8 -o - | "$0" import - --into b --size 8 -q
      """)
    #expect(done.status == 0, "\(done.err)")
    let genomes = try ["a", "b"].map { lineage in
      try #require(
        try scratch.object("populations/\(lineage)/0001.json")["individuals"] as? [[String: Any]]
      ).map { $0["genome"] as? NSDictionary }
    }
    #expect(genomes[1] == [genomes[0][1]])
    let named = try scratch.shell("\"$0\" export 1 --to json | \"$0\" import - --size 8 -q")
    #expect(named.out.hasPrefix("stdin: generation 1, 1 picture, imported from stdin"))
    let shown = try scratch.shell("\"$0\" render 1 --size 8 -o - | \"$0\" show -")
    #expect(shown.status == 0 && shown.out.hasPrefix("-: "), "\(shown.err)")
    let opened = try scratch.shell(
      "\"$0\" render 1 --size 8 -o - | \"$0\" open - --size 8 -o opened.png")
    #expect(opened.status == 0 && opened.out == "opened.png\n", "\(opened.err)")
    try scratch.expectRefusal(
      ["render", "-/1"], status: 64, naming: ["save it first", "sheet.png/1"])
    let broken = try scratch.shell("echo no | \"$0\" render -")
    #expect(broken.status != 0 && broken.err.hasPrefix("breed: standard input: "), "\(broken.err)")
  }

  @Test func `settings are read from standard input, and a target, read more than once, is not`()
    throws
  {
    let scratch = try Scratch(lineageOf: 4)
    let auto = "auto -g 1 --population 4 --size 8 -q"
    let done = try scratch.shell("echo '{ \"species\": 2 }' | \"$0\" \(auto) --settings -")
    #expect(done.status == 0, "\(done.err)")
    let wrong = try scratch.shell("echo '{ \"x\": 2 }' | \"$0\" \(auto) --settings -")
    #expect(wrong.status == 64 && wrong.err.contains("--settings: standard input: "))
    let target = try scratch.shell(
      "\"$0\" render 1 --size 8 -o - | \"$0\" \(auto) --fitness target:-")
    #expect(target.status == 64 && target.err.contains("a target is read more than once"))
  }
}

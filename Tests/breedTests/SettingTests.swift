import Foundation
import Testing

@Suite struct SettingTests {
  private static let auto = [
    "auto", "a", "--seed", "7", "--population", "6", "--generations", "2", "--size", "16",
  ]

  /// A folder with a file of settings.
  private func scratch(settings: String) throws -> Scratch {
    let scratch = try Scratch()
    try Data(settings.utf8).write(to: scratch.url.appendingPathComponent("neat.json"))
    return scratch
  }

  private func settings(_ scratch: Scratch) throws -> [String: Double] {
    let method = try scratch.object(scratch.generationPath(3))["method"] as? [String: Any]
    return try #require(method?["settings"] as? [String: Double])
  }

  @Test func `settings are saved with the lineage, those typed above those of the file`() throws {
    let usual = try Scratch()
    try usual.breed(Self.auto)
    let defaults = try settings(usual)

    let scratch = try scratch(settings: #"{ "species": 4, "elite": 3, "add-node": 0.5 }"#)
    let set = ["--settings", "neat.json", "--set", "elite=2", "--set", "weight=0.25"]
    let done = try scratch.breed(Self.auto + set)
    #expect(done.status == 0, "\(done.err)")
    let found = try settings(scratch)
    let differing = found.filter { defaults[$0.key] != $0.value }
    #expect(differing == ["species": 4, "elite": 2, "add-node": 0.5, "weight": 0.25])
    #expect(found.count == defaults.count)
    #expect(done.out.contains(", weight 0.25, about 4 species, elite 2, add-node 0.5, best 0."))
    let log = try scratch.breed("log").out
    #expect(log.contains(", weight 0.25, about 4 species, elite 2, add-node"))

    // The same settings, typed: the same lineage.
    let typed = try Scratch()
    try typed.breed(
      Self.auto
        + ["elite=3", "species=4", "weight=0.25", "add-node=5e-1", "elite=2"].flatMap {
          ["--set", $0]
        })
    #expect(try typed.records() == scratch.records())
    #expect(try typed.records() != usual.records())
  }

  @Test func `help lists every setting with its default`() throws {
    let usual = try Scratch()
    try usual.breed(Self.auto)
    let help = try usual.breed("auto", "--set", "help")
    #expect(help.status == 0 && help.err == "")
    let lines = help.out.split(separator: "\n")
    for line in lines { #expect(line.count <= 80, "\(line)") }
    let listed = Dictionary(
      uniqueKeysWithValues: try lines.dropFirst().map { line in
        let words = line.split(separator: " ")
        try #require(words.count > 4, "each is explained, in a line")
        return (String(words[0]), Double(words[1]))
      })
    #expect(listed == (try settings(usual)))
  }

  @Test(arguments: [
    Refused(["--set", "specis=3"], "setting \"specis\"", "did you mean \"species\"?"),
    Refused(["--set", "elites=3"], "did you mean \"elite\"?"),
    Refused(["--set", "banana=3"], "setting \"banana\"", "add-node"),
    Refused(["--set", "species"], "--set", "expected name=value", "species=8"),
    Refused(["--set", "species="], "--set", "expected name=value"),
    Refused(["--set", "=8"], "--set", "expected name=value"),
    Refused(["--set", "species=0"], "--set species=0", "a whole number from 1 to 1000"),
    Refused(["--set", "species=2.5"], "a whole number from 1 to 1000"),
    Refused(["--set", "species=eight"], "a whole number from 1 to 1000"),
    Refused(["--set", "add-node=1.01"], "--set add-node=1.01", "0.0 to 1.0"),
    Refused(["--set", "add-node=-0.1"], "0.0 to 1.0"),
    Refused(["--set", "weight=nan"], "--set weight=nan", "0.0 to 100.0"),
    Refused(["--set", "weight=inf"], "0.0 to 100.0"),
    Refused(["--set", "elite=7"], "--set elite", "at most the population, 6"),
    Refused(["--set", "a\u{1B}[31m=1"], "\\u{1B}"),
  ])
  func `a setting that cannot be is refused`(refused: Refused) throws {
    try Scratch().expectRefusal(Self.auto + refused.arguments, status: 64, naming: refused.words)
  }

  @Test(arguments: [
    (
      #"{ "specis": 8 }"#,
      ["neat.json: $.specis: expected no such setting", "did you mean \"species\"?"]
    ),
    (#"{ "species": 0 }"#, ["neat.json: $.species", "a whole number from 1 to 1000", "found 0"]),
    (#"{ "species": 1.5 }"#, ["neat.json: $.species", "a whole number from 1 to 1000"]),
    (
      #"{ "add-node": "often" }"#, ["neat.json: $[\"add-node\"]", "expected a number", "\"often\""]
    ),
    (#"{ "add-node": 2 }"#, ["neat.json: $[\"add-node\"]", "0.0 to 1.0"]),
    (#"{ "species": 8, "species": 9 }"#, ["neat.json", "species"]),
    ("[]", ["neat.json: $: expected an object"]),
    (#"{ "species": 8"#, ["neat.json:1:"]),
    ("", ["neat.json"]),
  ])
  func `a file of settings is read strictly`(file: String, words: [String]) throws {
    try scratch(settings: file).expectRefusal(
      Self.auto + ["--settings", "neat.json"], status: 64, naming: words)
  }

  @Test func `a file of settings that is not there is named`() throws {
    try Scratch().expectRefusal(
      Self.auto + ["--settings", "none.json"], status: 64, naming: ["none.json: cannot read"])
  }
}

import Foundation
import Testing

/// The subcommands, in the order of the help.
let subcommands = [
  "new", "next", "cross", "vary", "morph", "edit", "auto", "ask", "tell", "show", "log", "stats",
  "compare", "undo", "redo", "load",
  "list", "copy", "rename", "delete", "open", "render", "caption", "sheet", "animate", "merge",
  "inspect",
  "export", "gallery", "star", "stars", "unstar", "score", "judge", "taste", "import", "verify",
  "serve",
  "doctor",
]

@Suite struct HelpTests {
  @Test(arguments: ["breed"] + subcommands)
  func `the help is the text on file`(command: String) throws {
    let scratch = try Scratch()
    let help = try scratch.breed((command == "breed" ? [] : [command]) + ["--help"])
    #expect(help.status == 0)
    #expect(help.err == "")
    let file = try #require(
      Bundle.module.url(forResource: command, withExtension: "txt", subdirectory: "Help"))
    // After a change that is meant: breed COMMAND --help > Tests/breedTests/Help/COMMAND.txt
    #expect(try help.out == String(contentsOf: file, encoding: .utf8))
    #expect(try scratch.contents().isEmpty)
  }

  @Test func `the first help has a line for each command and fits 80 columns`() throws {
    let lines = try Scratch().breed("--help").out.split(
      separator: "\n", omittingEmptySubsequences: false
    ).dropLast()
    #expect(lines.count == subcommands.count + 15)
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines.map(\.count).max() ?? 0 > 40)
  }

  @Test(arguments: subcommands)
  func `the help of each command fits 80 columns beside the usage`(command: String) throws {
    let help = try Scratch().breed(command, "--help").out
    for line in help.split(separator: "\n") where !line.hasPrefix("USAGE: ") {
      #expect(line.count <= 80, "\(line)")
    }
    #expect(help.contains("USAGE: breed \(command)"))
    #expect(help.contains("  -q, --quiet"))
  }

  @Test(arguments: subcommands)
  func `an option's default stands in the sentence about it`(command: String) throws {
    let help = try Scratch().breed(command, "--help").out
    let words = help.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(!words.contains(". (default:"))
  }

  @Test func `no argument at all prints the help`() throws {
    let scratch = try Scratch()
    #expect(try scratch.breed() == scratch.breed("--help"))
    #expect(try scratch.breed("help", "next") == scratch.breed("next", "--help"))
  }

  @Test func `each command has an example and they all work in their order`() throws {
    let scratch = try Scratch()
    let lines = try scratch.breed("--help").out.split(separator: "\n")
    let examples = lines.filter { !$0.hasPrefix("USAGE") }.compactMap { line in
      line.firstRange(of: ": breed ").map {
        line[$0.upperBound...].split(separator: " ").map(String.init)
      }
    }
    #expect(examples.map(\.first) == subcommands)
    try FileManager.default.copyItem(
      at: Scratch.repository.appendingPathComponent(
        "Tests/ImportsTests/Resources/Picbreeder/skull.zip"),
      to: scratch.url.appendingPathComponent("skull.zip"))
    // The page's server goes on until it is stopped: `ServeTests`.
    for example in examples where example.first != "serve" {
      // What a shell makes of its last word is named here, and painted before.
      let parts = ["art.png.1-of-2.part", "art.png.2-of-2.part"]
      if example.first == "merge" {
        for part in ["1/2", "2/2"] {
          #expect(try scratch.breed("render", "7", "-o", "art.png", "--part", part).status == 0)
        }
      }
      let done = try scratch.breed(example.first == "merge" ? ["merge"] + parts : example)
      #expect(done.status == 0, "\(example): \(done.err)")
      #expect(done.out != "", "\(example)")
      if example.first == "ask" { try scratch.answer(done) }
    }
    // The large one is among what was painted: width and height as the file's header has them.
    #expect(
      try scratch.contents().contains {
        !$0.key.contains("/") && $0.key.hasSuffix(".png")
          && $0.value[16..<24].elementsEqual([0, 0, 0x10, 0, 0, 0, 0x08, 0x70])
      })
  }

  @Test func `the version is printed`() throws {
    let version = try Scratch().breed("--version")
    #expect(version.status == 0 && version.err == "")
    let lines = version.out.split(separator: "\n", omittingEmptySubsequences: false)
    try #require(lines.count == 4 && lines[3] == "")
    #expect(lines[0].wholeMatch(of: #/breed \d+\.\d+\.\d+(-[a-z0-9.]+)?/#) != nil)
    #expect(lines[1].contains(#/^processor: .+, level (baseline|v3|v4)$/#))
    for library in ["libpng", "zlib", "json-c", "OpenSSL", "expat", "libzip", "libmicrohttpd"] {
      #expect(lines[2].contains(try Regex("[ ,]\(library) \\d+\\.\\d+")), "\(library)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completion scripts name every command and need no lineage`(shell: String) throws {
    let scratch = try Scratch()
    let script = try scratch.breed("--generate-completion-script", shell)
    #expect(script.status == 0 && script.err == "")
    for command in subcommands {
      let word = try Regex("\\b\(command)\\b")
      #expect(script.out.contains(word), "\(command)")
    }
    // Bash asks for the fitness's values where they are to be completed.
    #expect(script.out.contains(shell == "bash" ? "auto -- --fitness" : "entropy"))
    #expect(try scratch.contents().isEmpty)
  }

  @Test func `the bash completion is a script that bash can read`() throws {
    let scratch = try Scratch()
    let script = try scratch.breed("--generate-completion-script", "bash").out
    try Data(script.utf8).write(to: scratch.url.appendingPathComponent("breed.bash"))
    let bash = URL(fileURLWithPath: "/bin/bash")
    let read = try scratch.start(["-n", "breed.bash"], program: bash).finish()
    #expect(read == Outcome(status: 0, isSignalled: false, out: "", err: ""))
  }
}

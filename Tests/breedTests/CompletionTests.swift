import Foundation
import Testing

/// What bash offers when Tab is pressed, by the script that the program writes for it.
@Suite struct CompletionTests {
  private static let bash = URL(fileURLWithPath: "/bin/bash")

  /// What is offered for the last of these words.
  private func offered(_ words: [String], in scratch: Scratch) throws -> [String] {
    let script = try scratch.breed("--generate-completion-script", "bash").out
    let folder = Scratch.program.deletingLastPathComponent().path
    let driver = """
      \(script)
      COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
      _breed "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    try Data(driver.utf8).write(to: scratch.url.appendingPathComponent("driver"))
    let done = try scratch.start(
      ["driver"] + words, program: Self.bash, environment: ["PATH": "\(folder):/usr/bin:/bin"]
    ).finish()
    #expect(done.err == "")
    return done.out.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    (["load", ""], ["a", "b"]), (["verify", ""], ["a", "b"]), (["taste", "b"], ["b"]),
    (["load", "a", ""], ["2", "1"]), (["show", "b"], ["b/"]),
    (["next", ""], ["1", "2", "3", "4"]),
    (["next", "3,"], ["3,1", "3,2", "3,3", "3,4"]), (["next", "--pick", "2"], ["2"]),
    (["cross", "a/"], ["a/2/", "a/1/"]), (["cross", "a/1/"], ["a/1/1", "a/1/2", "a/1/3"]),
    (["star", "1/"], ["1/1", "1/2", "1/3", "1/4"]), (["unstar", "st"], ["stars/"]),
    (["unstar", "stars/"], ["stars/1"]), (["stars", "--only", ""], ["1"]),
    (["stars", "--only", "2,"], ["2,1"]), (["next", "1", "--lock", "2,4"], ["2,4"]),
    (["new", "x", "--pictures", "3,a/2"], ["3,a/2/"]), (["new", "x", "--palette", "ember,"], []),
    (["auto", "--fitness", "edges,symmetry-r"], ["edges,symmetry-radial"]),
    (["star", "1", "--tag", ""], ["bird", "blue"]),
    (["render", "dr"], ["drawn/"]), (["render", "drawn/"], ["drawn/one.png"]),
    (["cross", "1", "2", "--into", "b"], ["b"]),
    (["load", "--populations", "elsewhere", ""], ["c"]), (["load", "--populations=none", ""], []),
    (["new", "x", "--recipe", "dee"], ["deep"]), (["auto", "--set", "specie"], ["species="]),
    (["auto", "--axes", "symmetry-r"], ["symmetry-radial"]),
    (["auto", "--axes", "edges,symmetry-r"], ["edges,symmetry-radial"]),
    (["new", "--activations", "sine,cub"], ["sine,cube"]), (["new", "--inputs", "th"], ["theta"]),
    (["new", "--init", ""], ["normal:1", "uniform:3", "fan-in"]),
    (["next", "--activations", "sine,cub"], ["sine,cube"]),
    (["edit", "1", "--activation", "4=cub"], ["4=cube"]), (["edit", "1", "--activation", "4"], []),
    (["star", "1", "--tag", "bird,bl"], ["bird,blue"]),
    (["animate", "1", "--motion", "zoom,rot"], ["zoom,rotate"]),
    (["delete", ""], ["a", "b"]), (["delete", "--restore", ""], ["gone@1"]),
    (["delete", "--purge", "g"], ["gone@1"]),
    (["help", "rec"], ["recipes"]), (["help", "ren"], ["rename", "render"]),
    (["--color", ""], ["auto", "always", "never"]), (["load", "--color", "al"], ["always"]),
    (["--color", "always", "load", ""], ["a", "b"]), (["--quiet", "load", ""], ["a", "b"]),
    (["--populations", "elsewhere", "load", ""], ["c"]),
  ])
  func `lineages, pictures, generations, tags and settings are offered`(
    words: [String], expected: [String]
  ) throws {
    let scratch = try Scratch()
    for command in ["new a --count 3", "next 1 --count 3", "new b --count 4"] {
      let words = command.split(separator: " ").map(String.init) + ["--seed", "1", "--size", "16"]
      try #require(scratch.breed(words).status == 0)
    }
    try #require(
      scratch.breed("new", "c", "--populations", "elsewhere", "--size", "16").status == 0)
    try #require(scratch.breed("star", "1", "--tag", "bird,blue").status == 0)
    try #require(scratch.breed("new", "gone", "--size", "16").status == 0)
    try #require(scratch.breed("delete", "gone").status == 0)
    try #require(scratch.breed("load", "b").status == 0)
    let drawn = scratch.url.appendingPathComponent("drawn")
    try FileManager.default.createDirectory(at: drawn, withIntermediateDirectories: true)
    for name in ["one.png", "two.txt"] { try Data().write(to: drawn.appendingPathComponent(name)) }
    let found = try offered(["breed"] + words, in: scratch)
    #expect(found.filter { !$0.hasPrefix("--") } == expected)
  }

  @Test func `the flags that every command takes are offered before it and after it`() throws {
    let scratch = try Scratch()
    for words in [["--co"], ["load", "--co"], ["--populations", "p", "load", "--co"]] {
      #expect(try offered(["breed"] + words, in: scratch) == ["--color"], "\(words)")
    }
    // The program's own help tells of it.
    #expect(try !scratch.breed("load", "--help").out.contains("--color"))
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/fish"), "needs fish (Debian: fish)"
    ),
    arguments: [
      ("breed help rec", ["recipes"]), ("breed --col", ["--color"]),
      ("breed doctor --col", ["--color"]), ("breed doctor --color ne", ["never"]),
    ])
  func `fish offers pages of help, and flags before a command and after it`(
    line: String, expected: [String]
  ) throws {
    let scratch = try Scratch()
    let script = try scratch.breed("--generate-completion-script", "fish").out
    try Data(script.utf8).write(to: scratch.url.appendingPathComponent("breed.fish"))
    let done = try scratch.start(
      ["--no-config", "-c", "source breed.fish; complete -C '\(line)'"],
      program: URL(fileURLWithPath: "/usr/bin/fish")
    ).finish()
    #expect(
      done.out.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) } == expected,
      "\(done.err)")
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/zsh"), "needs zsh (Debian: zsh)"))
  func `zsh offers pages of help, and flags before a command and after it`() throws {
    let scratch = try Scratch()
    let script = try scratch.breed("--generate-completion-script", "zsh").out
    // What zsh would show is printed instead.
    let driver = """
      compdef() { }
      \(script)
      __breed_complete() { print -l -- "$@" }
      _arguments() { print -l -- "$@" }
      CURRENT=2
      _breed_help
      _breed_load
      words=(breed)
      _breed
      """
    try Data(driver.utf8).write(to: scratch.url.appendingPathComponent("driver"))
    let done = try scratch.start(["-f", "driver"], program: URL(fileURLWithPath: "/usr/bin/zsh"))
      .finish()
    let lines = done.out.split(separator: "\n")
    #expect(lines.contains("recipes") && lines.contains("rename"), "\(done.err)")
    #expect(lines.count { $0.hasPrefix("--color[When words are coloured.]") } == 2)
    #expect(lines.contains { $0.hasPrefix("--populations") })
  }

  @Test func `nothing is written by being asked, and what cannot be read offers nothing`() throws {
    let scratch = try Scratch()
    #expect(try offered(["breed", "load", ""], in: scratch) == [])
    #expect(try offered(["breed", "next", ""], in: scratch).filter { !$0.hasPrefix("-") } == [])
    #expect(try scratch.contents().keys.allSatisfy { $0 == "driver" })
  }
}

import Foundation
import Testing

/// What is told of what was typed before any command reads it.
@Suite struct TypedArgumentTests {
  @Test(arguments: [
    Refused(["shwo"], "no command \"shwo\"", "did you mean \"show\"?"),
    Refused(["NEXT", "1"], "did you mean \"next\"?"),
    Refused(["ren"], "did you mean \"rename\" or \"render\"?"),
    Refused(["rendr", "7", "--size", "8"], "did you mean \"render\"?"),
    Refused(["banana"], "no command \"banana\"", "\"breed help\" lists all"),
    Refused(["banana", "--help"], "no command \"banana\""),
    Refused(["art.png"], "to begin a lineage from it, breed import art.png"),
    Refused(["photo.jpg"], "breed auto NAME --fitness target:photo.jpg"),
    Refused(["3,7"], "breed next 3,7"), Refused(["recipes"], "breed help recipes"),
    Refused(["-q", "shwo"], "did you mean \"show\"?"), Refused(["\u{1B}[31m"], "\\u{1B}[31m"),
    Refused(["-q"], "a command after -q"), Refused(["--populations"], "--populations"),
    Refused(["help", "nonsense"], "no command or page \"nonsense\""),
    Refused(["help", "shwo"], "did you mean \"show\"?"),
    Refused(["help", "recipe"], "did you mean \"recipes\"?"),
    Refused(["help", "next", "show"], "show: expected only one"),
  ])
  func `a command that is unknown is told with those near it`(refused: Refused) throws {
    try Scratch(lineageOf: 2).expectRefusal(refused.arguments, status: 64, naming: refused.words)
  }

  @Test(arguments: [
    Refused(["combine", "a"], "no command \"combine\"", "breed new NAME --pictures", "--into"),
    Refused(["parts"], "--part 3/10", "breed merge"),
    Refused(["zoom", "3"], "breed render 7 --zoom", "--motion zoom"),
    Refused(["random"], "breed new"), Refused(["lesson"], "the guide"),
    Refused(["diff", "1", "2"], "breed sheet 3 7", "breed inspect"),
    Refused(["statistics"], "breed stats", "--json"),
    Refused(["plot"], "breed compare NAME -o plot.svg", "breed stats --csv"),
    Refused(["species"], "breed help species"), Refused(["xor"], "--recipe minimal"),
    Refused(["save"], "every sheet is saved", "breed star 7", "breed render 7"),
    Refused(["undelete"], "breed list --trash", "breed delete --restore NAME"),
    Refused(["restore", "a"], "breed delete --restore"), Refused(["trash"], "breed list --trash"),
    Refused(["quit"], "nothing to leave"), Refused(["exit"], "nothing to leave"),
    Refused(["version"], "breed --version"), Refused(["man"], "breed help next"),
    Refused(["completions", "bash"], "--generate-completion-script bash"),
    Refused(["tile"], "--tile 3x2", "--tiling torus"),
    Refused(["new", "b", "--recipe", "xor"], "did you mean \"minimal\"?"),
    Refused(["new", "b", "--palette", "blue"], "\"porcelain\", \"midnight\" or \"delft\""),
    Refused(["new", "b", "--colour", "never"], "for colours of words, --color never"),
    Refused(["auto", "--fitness", "ssim"], "did you mean \"target-ssim\"?"),
  ])
  func `what others call otherwise leads to what there is`(refused: Refused) throws {
    try Scratch(lineageOf: 2).expectRefusal(refused.arguments, status: 64, naming: refused.words)
  }

  @Test(arguments: [
    Refused(["star", "1", "--titel", "Sonne"], "unknown option --titel", "did you mean --title?"),
    Refused(["star", "1", "--titel=Sonne"], "unknown option --titel:", "--title?"),
    Refused(["-q", "star", "1", "--titel", "x"], "unknown option --titel"),
    Refused(["new", "b", "--depth", "2"], "unknown option --depth", "did you mean --layers?"),
    Refused(["auto", "--target", "a.png"], "did you mean --fitness target:FILE?"),
    Refused(["serve", "--readonly"], "--readonly", "\"breed serve --help\" lists all"),
    Refused(["star", "1", "-x"], "unknown option -x"),
    Refused(["render", "1", "--rotate", "-3", "--bar"], "unknown option --bar:", "--bare?"),
    Refused(["next", "no", "--stength", "0.1"], "unknown option --stength", "--strength?"),
    Refused(["log", "--helpp"], "did you mean --help?"),
    Refused(["next", "1", "--csv"], "unknown option --csv: it belongs to breed log"),
    Refused(["render", "1", "--transparent"], "did you mean --alpha?"),
    Refused(["next", "1", "--like"], "did you mean --taste?"),
  ])
  func `an option that is unknown is told before what stands behind it`(refused: Refused) throws {
    try Scratch(lineageOf: 2).expectRefusal(refused.arguments, status: 64, naming: refused.words)
  }

  @Test(arguments: [
    Refused(["--qiet", "list"], "unknown option --qiet: did you mean --quiet?"),
    Refused(["-q", "--jsn", "list"], "unknown option --jsn: did you mean --json?"),
    Refused(["-V"], "unknown option -V: did you mean --version?"),
    Refused(["--size", "8", "show"], "--size: it stands behind a command, as in breed new --size"),
    Refused(["--bred=1"], "unknown option --bred: \"breed help\" lists all commands"),
    Refused(["--populations"], "--populations: expected a folder, and a command behind it"),
  ])
  func `so is one in the place of the command`(refused: Refused) throws {
    try Scratch(lineageOf: 2).expectRefusal(refused.arguments, status: 64, naming: refused.words)
  }

  @Test(arguments: [
    Refused(["next", "no"], "no"), Refused(["star", "1", "--title"], "--title"),
    Refused(["render", "1", "--rotate", "x"], "'x'", "--rotate"),
    Refused(["next", "1", "--strength", "--keep"], "--strength"),
  ])
  func `where all options are known, the value is told`(refused: Refused) throws {
    let done = try Scratch(lineageOf: 2).breed(refused.arguments)
    #expect(done.status == 64 && !done.err.contains("unknown option"), "\(done.err)")
    for word in refused.words { #expect(done.err.contains(word), "\(done.err)") }
  }

  @Test(arguments: [
    Refused(["next", "1", "--seed", "1", "--seed", "2"], "--seed twice, 1 and 2"),
    Refused(["next", "1", "--seed=1", "--seed", "2"], "--seed twice"),
    Refused(["next", "1", "-s", "0.1", "--strength", "0.2"], "--strength twice, 0.1 and 0.2"),
    Refused(["render", "1", "-o", "a.png", "-o", "b.png"], "--output twice, a.png and b.png"),
    Refused(["render", "1", "--rotate", "-3", "--rotate", "5"], "--rotate twice, -3 and 5"),
    Refused(["new", "b", "--recipe", "neat", "-r", "one"], "--recipe twice"),
    Refused(
      ["--populations", "x", "list", "--populations", "y"], "--populations twice, x and y"),
  ])
  func `an option that takes one value is refused where it is there twice`(
    refused: Refused
  ) throws {
    try Scratch(lineageOf: 2).expectRefusal(refused.arguments, status: 64, naming: refused.words)
  }

  @Test(arguments: [
    (["score", "1", "-f", "-entropy"], "1/1  -entropy -0."),
    (["score", "1", "--fitness", "-0.5*entropy"], "1/1  -0.5 * entropy -0."),
    (["score", "1", "--fitness", "-(entropy - 1)", "-q"], "1/1  -(entropy - 1) 0."),
    (["render", "1", "--rotate", "-3", "--size", "8", "-o", "turned.png"], "turned.png"),
  ])
  func `a value may begin with a minus`(arguments: [String], said: String) throws {
    let done = try Scratch(lineageOf: 2).breed(arguments)
    #expect(done.status == 0 && done.out.hasPrefix(said), "\(done.out)\(done.err)")
  }

  @Test(arguments: [
    (["next", "-p3,4", "--size", "8"], "a: generation 2"),
    (["next", "1", "-s0.3", "-n4", "--size", "8"], "a: generation 2"),
    (["auto", "-g1", "-q", "--size", "8"], "a: generation 2"),
    (["export", "1", "--to", "json", "-o-"], "{"),
  ])
  func `a value may be joined to a short option`(arguments: [String], said: String) throws {
    let done = try Scratch(lineageOf: 4).breed(arguments)
    #expect(done.status == 0 && done.out.hasPrefix(said), "\(done.out)\(done.err)")
  }

  @Test(arguments: [
    Refused(["auto", "--generations", "-1"], "--generations -1: expected 1 to 1000000"),
    Refused(["next", "1", "--strength", "-.5"], "--strength -0.5: expected 0"),
    Refused(["auto", "--fitness", "--quiet"], "Missing value for '--fitness"),
    Refused(
      ["render", "1", "--output", "-art.png"],
      "--output: expected a value, found -art.png", "typed as --output=-art.png"),
    Refused(
      ["render", "1", "--caption", "-1"], "--caption: expected a value, found -1",
      "typed as --caption=-1"),
  ])
  func `what is no value of its option is told, and how to type it`(refused: Refused) throws {
    try Scratch(lineageOf: 2).expectRefusal(refused.arguments, status: 64, naming: refused.words)
  }

  @Test(arguments: [
    "star 1 --tag a --tag b", "next 1 -q -q --size 8",
    "edit 1 --bias 7=1 --bias 8=1 --size 8", "star 1 --title --title",
  ])
  func `what only looks like that is left to the command`(words: String) throws {
    let done = try Scratch(lineageOf: 2).breed(words.split(separator: " ").map(String.init))
    #expect(!done.err.contains("twice"), "\(done.err)")
  }

  @Test(arguments: [
    Refused(["star", "1", "--title", "Gold", "moth"], "quotation marks: --title \"Gold moth\""),
    Refused(["star", "1", "--title=Gold", "moth"], "quotation marks: --title \"Gold moth\""),
    Refused(
      ["render", "1", "--caption", "Untitled", "by", "me", "--size", "8"],
      "quotation marks: --caption \"Untitled by me\""),
    Refused(
      ["auto", "--fitness", "0.6*entropy", "+", "0.4*symmetry"],
      "quotation marks: --fitness \"0.6*entropy + 0.4*symmetry\""),
    Refused(["auto", "b", "-f", "entropy", "-", "0.4*bell"], "-f \"entropy - 0.4*bell\""),
    Refused(["auto", "-f", "entropy", "+bell"], "-f \"entropy +bell\""),
  ])
  func `words that need quotation marks are told with them`(refused: Refused) throws {
    try Scratch(lineageOf: 2).expectRefusal(refused.arguments, status: 64, naming: refused.words)
  }

  @Test(arguments: [
    Refused(["score", "-f", "entropy", "3-"], "'3-' is invalid"),
    Refused(["render", "--caption", "Hi", "1..3"], "'1..3' is invalid"),
    Refused(["score", "-f", "entropy", "all"], "a range of its numbers, such as breed score 1-16"),
    Refused(["render", "1", "--caption", "--color", "green"], "--color green: expected auto"),
    Refused(["next", "1", "--lock", "2/3"], "--lock"),
  ])
  func `a mistyped picture is told as one, also behind an option's text`(refused: Refused) throws {
    let scratch = try Scratch(lineageOf: 2)
    let done = try scratch.breed(refused.arguments)
    #expect(done.status == 64 && !done.err.contains("quotation marks"), "\(done.err)")
    for word in refused.words { #expect(done.err.contains(word), "\(done.err)") }
  }

  @Test(arguments: [
    Refused(["render"], "expected a picture, as in \"breed render 7"),
    Refused(["load"], "expected <name>, as in \"breed load a\""),
    Refused(["export", "1"], "--to: expected a form", "such as --output art.glsl"),
  ])
  func `what is missing is told with an example`(refused: Refused) throws {
    try Scratch(lineageOf: 2).expectRefusal(refused.arguments, status: 64, naming: refused.words)
  }

  @Test func `what all commands take may stand before the command`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let list = try scratch.breed("list", "--quiet")
    #expect(list.status == 0 && list.out.hasPrefix("* a  1 generation"))
    #expect(try scratch.breed("-q", "list") == list)
    #expect(try scratch.breed("--quiet", "list") == list)
    #expect(try scratch.breed("--json", "-q", "list") == scratch.breed("list", "--json", "-q"))
    for words in [["--populations", "other"], ["--populations=other"]] {
      let other = try scratch.breed(words + ["list"])
      #expect(other.out == "" && other.err.contains("/here/other: begin with"))
    }
    let next = try scratch.breed("-q", "next", "1", "--size", "8")
    #expect(next.status == 0 && next.err == "")
  }

  @Test func `a long list is as fast as a short one`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let many = Array(repeating: ["1", "2"], count: 10_000).flatMap(\.self)
    let scored = try scratch.breed(["score"] + many + ["--fitness", "contrast"])
    #expect(scored.out.split(separator: "\n").count == 2)
    #expect(scored.err.hasPrefix("breed: 1, 2 were typed more than once: each counts once\nmean  "))
  }
}

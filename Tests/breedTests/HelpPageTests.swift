import Testing

/// The pages of help that are about several commands.
@Suite struct HelpPageTests {
  private static let pages = [
    ("recipes", ["mix", "neat", "picbreeder", "natural"]),
    ("fitness", ["entropy", "beauty", "near(", "parentheses", "program of yours"]),
    ("measures", ["entropy", "target:", "novelty", "beauty"]),
    ("settings", ["--layers", "--palette", "picbreeder", "species", "neurogram:\n"]),
    ("neat", ["species", "threshold"]), ("palettes", ["ember", "delft", "0b132b,1c2541"]),
    ("motions", ["rotate", "latent", "--zoom-end", "0.2"]),
    ("picks", ["lagoon/3/7", "stars/5", "3-5", "3*2,7", "sheet.png/7"]),
    (
      "words",
      [
        "generation", "parent", "mutation", "crossing", "species", "genome", "activation", "recipe",
        "fitness", "star",
      ]
    ),
  ]

  @Test(arguments: pages)
  func `a page lists what there is`(page: String, words: [String]) throws {
    let scratch = try Scratch()
    let help = try scratch.breed("help", page)
    #expect(help.status == 0 && help.err == "")
    for word in words { #expect(help.out.contains(word), "\(word)") }
    #expect(try scratch.contents().isEmpty)
    #expect(try scratch.breed("--help").out.contains(page), "the first help names it")
  }

  @Test(arguments: [
    (["new", "--recipe", "help"], "recipes"), (["new", "b", "-r", "help"], "recipes"),
    (["auto", "--recipe=help"], "recipes"), (["auto", "--fitness", "help"], "fitness"),
    (["score", "-f", "help"], "fitness"), (["auto", "--until", "help"], "fitness"),
    (["auto", "--set", "help"], "neat"), (["new", "--palette", "help"], "palettes"),
    (["render", "1", "--palette=help"], "palettes"),
    (["vary", "1", "--palette", "help"], "palettes"),
    (["next", "1", "--palette", "help"], "palettes"),
    (["animate", "1", "--motion", "help"], "motions"),
  ])
  func `an option whose value is help prints its page`(words: [String], page: String) throws {
    let scratch = try Scratch()
    #expect(try scratch.breed(words) == scratch.breed("help", page))
  }

  @Test(arguments: [
    (["export", "1", "--to", "help"], "glsl"),
    (["vary", "1", "--activations", "help"], "gaussian"),
    (["vary", "1", "--focus", "help"], "weights"), (["auto", "--search", "help"], "map-elites"),
    (["render", "1", "--colour", "help"], "oklch"),
    (["stars", "--sort", "help"], "newest"), (["animate", "1", "--pan-path", "help"], "circular"),
  ])
  func `or the values that it takes`(words: [String], value: String) throws {
    let scratch = try Scratch()
    let help = try scratch.breed(words)
    #expect(help.status == 0 && help.err == "")
    #expect(help.out.hasPrefix(words.first { $0.hasPrefix("--") } ?? ""))
    #expect(help.out.split(separator: "\n").dropFirst().contains("  \(value)"))
    #expect(try scratch.contents().isEmpty)
  }

  @Test(arguments: [
    (["new", "b", "--init", "help"], "--init: Distribution of the weights"),
    (["render", "1", "--size", "help"], "--size: Size in pixels"),
    (["next", "1", "--strength=help"], "--strength: "),
  ])
  func `or a sentence on what it is, where it takes no list`(words: [String], said: String) throws {
    let scratch = try Scratch()
    let help = try scratch.breed(words)
    #expect(help.status == 0 && help.err == "", "\(help.err)")
    #expect(help.out.hasPrefix(said), "\(help.out)")
    #expect(try scratch.contents().isEmpty)
  }

  @Test(arguments: ["species", "mutation", "mutations", "crossing", "genome"])
  func `a word of the field is explained in a line`(word: String) throws {
    let help = try Scratch().breed("help", word)
    #expect(help.status == 0 && help.err == "")
    #expect(help.out.hasPrefix(word.prefix(7)) && help.out.contains("breed help words"))
    #expect(help.out.split(separator: "\n").count == 2)
  }

  @Test func `every page wraps between words, and lists with an indent`() throws {
    let scratch = try Scratch()
    for page in Self.pages.map({ ["help", $0.0] }) + [["new", "--help"]] {
      let wide = try scratch.breed(page).out
      #expect(wide.split(separator: "\n").allSatisfy { $0.count <= 80 || $0.hasPrefix("USAGE") })
      let narrow = try scratch.breed(page, environment: ["COLUMNS": "60"]).out
      #expect(narrow.split(separator: "\n").allSatisfy { $0.count <= 60 }, "\(narrow)")
      #expect(
        narrow.split(whereSeparator: \.isWhitespace) == wide.split(whereSeparator: \.isWhitespace))
    }
    let recipes = try scratch.breed(["help", "recipes"], environment: ["COLUMNS": "60"]).out
    #expect(recipes.contains("  mix         each picture by another recipe, in colours of\n"))
    #expect(recipes.contains("\n              its own\n"))
  }

  @Test func `where help is a text like others it is one`() throws {
    let scratch = try Scratch(lineageOf: 2)
    #expect(try scratch.breed("star", "1", "--title", "help").out.hasSuffix("help\n"))
  }
}

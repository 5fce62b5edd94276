import Foundation
import Testing

/// `breed new --recipe` and the flags in place of a recipe's own settings.
@Suite struct RecipeFlagTests {
  @Test func `flags take the place of the preset and are kept in the file`() throws {
    let scratch = try Scratch()
    let made = try scratch.breed(
      "new", "a", "--recipe", "mondrian", "--layers", "3", "--width=8", "--taper",
      "--activation", "sine", "--init", "uniform:3", "--coordinates", "pixel", "--zoom", "0.5",
      "--inputs", "x,y,r,bias,z0", "--colour", "grey", "--symmetry", "kaleidoscope:6",
      "--tiling", "torus", "--count", "2", "--size", "16")
    #expect(made.status == 0, "\(made.err)")
    #expect(
      made.out.contains(
        "drawn by mondrian, layers 3, width 8, taper yes, activation sine, init uniform:3, "
          + "coordinates pixel, zoom 0.5, inputs x,y,r,bias,z0, colour grey, symmetry kaleidoscope:6, "
          + "tiling torus"))
    let file = try scratch.object(scratch.generationPath(1))
    let method = try #require(file["method"] as? [String: Any])
    let settings: NSDictionary = [
      "layers": 3, "width": 8, "taper": true, "activation": "sine", "init": "uniform:3",
      "coordinates": "pixel", "zoom": 0.5, "inputs": ["x", "y", "r", "bias", "z0"],
      "colour": "grey", "symmetry": "kaleidoscope:6", "tiling": "torus",
    ]
    let expected: NSDictionary = ["by": "new", "recipe": "mondrian", "settings": settings]
    #expect(NSDictionary(dictionary: method) == expected)
    let individuals = try #require(file["individuals"] as? [[String: Any]])
    let genome = try #require(individuals[0]["genome"] as? [String: Any])
    let canvas = try #require(genome["canvas"] as? [String: Any])
    #expect(canvas["origin"] as? String == "corner")
    #expect(canvas["scale"] as? Double == 64)
    #expect(canvas["symmetry"] as? String == "kaleidoscope:6")
    #expect(canvas["tiling"] as? String == "torus")
    let nodes = try #require(genome["nodes"] as? [Any])
    #expect(nodes.count == 20)
  }

  @Test func `a lineage that auto begins takes them too`() throws {
    let scratch = try Scratch()
    let made = try scratch.breed(
      "auto", "b", "--recipe", "neat", "--activations", "sine,gaussian", "--zoom", "2",
      "--generations", "1", "--population", "4", "--size", "16")
    #expect(made.status == 0, "\(made.err)")
    let method = try #require(
      try scratch.object(scratch.generationPath(1, of: "b"))["method"] as? [String: Any])
    let settings: NSDictionary = ["zoom": 2, "activations": ["sine", "gaussian"]]
    let expected: NSDictionary = ["by": "new", "recipe": "neat", "settings": settings]
    #expect(NSDictionary(dictionary: method) == expected)
  }

  @Test(.timeLimit(.minutes(5)))
  func `more pollocks than one file has room for are drawn, written and read`() throws {
    let scratch = try Scratch()
    let made = try scratch.breed(
      "new", "a", "--recipe", "pollock", "--count", "20", "--seed", "1", "--size", "16")
    #expect(made.status == 0, "\(made.err)")
    #expect(made.err.contains("populations/a/0001.png: carries no genomes"))
    let files = try scratch.contents().keys.filter { $0.hasSuffix(".json") }
    #expect(files.count > 2 && files.contains("populations/a/0001-1.json"))
    let rendered = try scratch.breed("render", "20", "--size", "16")
    #expect(rendered.status == 0, "\(rendered.err)")
  }

  @Test func `the recipe's own settings are not repeated`() throws {
    let scratch = try Scratch()
    try scratch.breed("new", "a", "--recipe", "goo", "--count", "2", "--size", "16")
    let method = try #require(
      try scratch.object(scratch.generationPath(1))["method"] as? [String: Any])
    #expect(NSDictionary(dictionary: method) == ["by": "new", "recipe": "goo"])
  }

  @Test(arguments: [
    Refused(["--layers", "3"], "--layers means nothing", "\"mix\"", "--activations"),
    Refused(["--recipe", "goo", "--activations", "sine"], "--activations means nothing", "--init"),
    Refused(["--recipe", "picbreeder", "--colour", "rgb"], "--colour means nothing"),
    Refused(["--recipe", "one", "--layers", "65"], "--layers 65", "0 to 64"),
    Refused(["--recipe", "one", "--width", "0"], "--width 0", "1 to 1024"),
    Refused(["--recipe", "one", "--width", "x"], "--width", "'x'"),
    Refused(["--recipe", "one", "--init", "normal"], "--init", "normal:1, uniform:3 or fan-in"),
    Refused(["--recipe", "one", "--init", "uniform:0"], "--init uniform:0", "over 0"),
    Refused(["--zoom", "0"], "--zoom 0", "0.000001 to"),
    Refused(["--zoom=-1"], "--zoom -1", "0.000001 to"),
    Refused(["--inputs", "x,radius"], "input \"radius\"", "x, y, r, theta"),
    Refused(["--inputs", "x,biass"], "input \"biass\"", "did you mean \"bias\"?"),
    Refused(["--inputs", "x,x"], "--inputs x,x", "each input once"),
    Refused(["--activations", "sine,gausian"], "\"gausian\"", "did you mean \"gaussian\"?"),
    Refused(["--recipe", "one", "--activation", "tan"], "\"tan\"", "did you mean \"tanh\"?"),
    Refused(["--coordinates", "pixels"], "did you mean \"pixel\"?"),
    Refused(["--colour", "gray"], "did you mean \"grey\"?"),
    Refused(
      ["--recipe", "pollock", "--width", "1024"], "--layers and --width", "at most 4096 and 200000"),
  ])
  func `a flag that cannot be is refused in a line`(refused: Refused) throws {
    let scratch = try Scratch()
    try scratch.expectRefusal(
      ["new", "a"] + refused.arguments, status: 64, naming: refused.words)
  }
}

import Testing

/// A call that must be refused, and words that its one line must have.
struct Refused: CustomTestStringConvertible {
  let arguments: [String]
  let words: [String]
  var environment: [String: String] = [:]

  init(_ arguments: [String], _ words: String..., environment: [String: String] = [:]) {
    self.arguments = arguments
    self.words = words
    self.environment = environment
  }

  var testDescription: String {
    (environment.map { "\($0)=\($1)" } + ["breed"] + arguments).joined(separator: " ")
  }
}

@Suite struct BadValueTests {
  @Test(arguments: [
    "0", "99", "3,,7", "x", "", "-1", "99999999999999999999", "3,", ",3", "1e1",
    "+3", "３", "3;7", "3,99",
  ])
  func `a pick that is not on the sheet writes nothing`(pick: String) throws {
    let scratch = try Scratch(lineageOf: 8)
    try scratch.expectRefusal(
      ["next", pick.isEmpty ? "--pick" : "--pick=\(pick)"] + (pick.isEmpty ? [""] : []),
      status: 64,
      naming: ["99", "3,99"].contains(pick) ? ["99", "1 to 8"] : ["--pick", "expected", "3,7"])
  }

  @Test(arguments: [
    Refused(["auto", "--fitness", "entrpy"], "fitness \"entrpy\"", "did you mean \"entropy\"?"),
    Refused(["auto", "--fitness", ""], "fitness \"\"", "there are ", "entropy"),
    Refused(["score", "--fitness", "ENTROPY"], "\"ENTROPY\"", "entropy"),
    Refused(["new", "b", "--recipe", "net"], "recipe \"net\"", "did you mean \"neat\"?"),
    Refused(["new", "b", "--recipe", "layer"], "did you mean \"layers\"?"),
    Refused(["auto", "b", "--recipe", "banana"], "recipe \"banana\"", "neat, normal, goo"),
    Refused(["auto", "--fitnes", "entropy"], "--fitnes", "--fitness"),
    Refused(["next", "--pick", "1", "--focus", "color"], "focus \"color\"", "\"colour\"?"),
    Refused(["vary", "1", "--focus", "shape"], "\"shape\"", "structure, weights, colour"),
    Refused(["cross", "1", "2", "--activations", "sine,gausian"], "did you mean \"gaussian\"?"),
    Refused(["next", "--pick", "1", "--activations", ""], "activation \"\"", "gaussian"),
    Refused(["next", "--pick", "1", "--inputs", "x,angle"], "input \"angle\"", "theta"),
    Refused(["vary", "1", "--inputs", "x,,y"], "input \"\""),
    Refused(["new", "--symmetry", "rotation:1"], "--symmetry", "rotation:N", "2 to 64"),
    Refused(["next", "--pick", "1", "--tiling", "tours"], "tiling \"tours\"", "torus"),
    Refused(["new", "b", "--symmetry", "miror"], "did you mean \"mirror\"?"),
    Refused(["animate", "1", "--pan-path", "circle"], "did you mean \"circular\"?"),
    Refused(["next", "1", "--focus", "Colour"], "did you mean \"colour\"?"),
    Refused(["next", "1", "--inputs", "x,q"], "input \"q\"", "there are x, y, r"),
    Refused(
      ["new", "b", "--palette", "fier"], "did you mean \"ember\"? \"breed help palettes\" lists all"
    ),
    Refused(
      ["new", "b", "--palette", "banana"], "there are ember,", "; \"breed help palettes\" says what"
    ),
    Refused(["new", "b", "-r", "de"], "did you mean \"deep\"? \"breed help recipes\" lists all"),
    Refused(["auto", "--fitness", "entrpy"], "? \"breed help fitness\" lists all"),
    Refused(["auto", "--set", "spec=2"], "\"species\"? \"breed help neat\" lists all"),
    Refused(["animate", "1", "--motion", "zom"], "\"zoom\"? \"breed help motions\" lists all"),
  ])
  func `an unknown name brings those that there are`(refused: Refused) throws {
    try Scratch(lineageOf: 4).expectRefusal(refused.arguments, status: 64, naming: refused.words)
  }

  @Test(arguments: [
    Refused(["render", "1", "--dpi", "300dpi"], "1 to 9600, without dpi: 300"),
    Refused(["animate", "1", "--seconds", "4s"], "without s: 4"),
    Refused(["sheet", "1", "--size", "a4"], "prints are painted by breed render"),
    Refused(["sheet", "1", "--dpi", "300"], "unknown option --dpi", "belongs to breed render"),
    Refused(["render", "1", "--size", "1920", "1080"], "--size 1920x1080"),
    Refused(["render", "all"], "breed render 1-16"), Refused(["next", "all"], "breed next 1-16"),
  ])
  func `what others would understand is told as it is typed here`(refused: Refused) throws {
    try Scratch(lineageOf: 4).expectRefusal(refused.arguments, status: 64, naming: refused.words)
  }

  @Test(arguments: [
    Refused(["score", "--fitness", "entropy *"], "--fitness \"entropy *\": column 10: expected a"),
    Refused(["auto", "--fitness", "near(entropy)"], "column 1", "near(x, target, width)"),
    Refused(["score", "--fitness", "0.5*symetry"], "column 5", "did you mean \"symmetry\"?"),
    Refused(["score", "--fitness", "target:no.png"], "column 1: no.png: ", "No such file"),
    Refused(["score", "--fitness", "1\u{1B}[31m"], "column 2", "\\u{1B}"),
  ])
  func `a bad fitness is told with its column`(refused: Refused) throws {
    try Scratch(lineageOf: 4).expectRefusal(refused.arguments, status: 64, naming: refused.words)
  }

  @Test(arguments: [
    Refused(["auto", "--bins", "4x4"], "--axes and --bins", "--search map-elites"),
    Refused(["auto", "--search", "nsga2", "--axes", "edges,bell"], "--axes and --bins"),
    Refused(["auto", "--search", "map-elites", "--bins", "4x"], "--bins", "1x1 to 256x256"),
    Refused(["auto", "--search", "map-elites", "--bins", "0x4"], "--bins", "1x1 to 256x256"),
    Refused(["auto", "--search", "map-elites", "--bins", "257"], "--bins", "1x1 to 256x256"),
    Refused(["auto", "--search", "map-elites", "--axes", "bell"], "--axes", "two", "found 1"),
    Refused(["auto", "--search", "map-elites", "--axes", "bell,edges,fractal"], "two", "found 3"),
    Refused(["auto", "--search", "map-elites", "--axes", "bell,egdes"], "column 6", "\"edges\"?"),
    Refused(["auto", "--search", "map-elites", "--axes", "bell,novelty"], "--axes: novelty"),
    Refused(["auto", "--search", "map-elites", "--fitness", "novelty"], "--fitness: novelty"),
    Refused(
      ["auto", "--search", "map-elites", "--fitness", "bell,edges"], "2 objectives", "nsga2"),
    Refused(["auto", "--fitness", "bell,edges,fractal"], "3 objectives", "nsga2"),
    Refused(["auto", "--search", "novelty", "--fitness", "bell,edges"], "2 objectives", "nsga2"),
    Refused(["auto", "--search", "nsga2"], "two objectives or more", "\"entropy, symmetry\""),
    Refused(["auto", "--search", "nsga2", "--fitness", "bell,novelty"], "--fitness: novelty"),
    Refused(["auto", "--search", "mapelites"], "\"mapelites\"", "\"map-elites\"?"),
    Refused(["auto", "--set", "elite=5", "--population", "4"], "--set elite", "at most", "4"),
  ])
  func `a search that does not fit what else is asked for is refused`(refused: Refused) throws {
    try Scratch(lineageOf: 4).expectRefusal(refused.arguments, status: 64, naming: refused.words)
  }

  @Test(arguments: ["0", "-1", "65536", "10x", "4096x2160x1", "x", "", "10X10", "1.5", "0x5"])
  func `a size that no picture has is refused`(size: String) throws {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.expectRefusal(
      ["render", "1"] + (size.isEmpty ? ["--size", ""] : ["--size=\(size)"]), status: 64,
      naming: ["--size", "expected 1 to 65535", "4096x2160"])
  }

  @Test(
    arguments: ["0", "-1", "65536"], ["new b", "next --pick 1", "auto", "show", "undo", "load a"])
  func `so is that of a thumbnail`(size: String, command: String) throws {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.expectRefusal(
      command.split(separator: " ").map(String.init) + ["--size=\(size)"], status: 64,
      naming: ["--size \(size)", "expected 1 to 65535"])
  }

  @Test(arguments: [
    ["new", "b"], ["next", "--pick", "1"], ["next", "--pick", "1", "--count", "900"], ["auto"],
    ["show"], ["undo"], ["redo"], ["load", "a"], ["load", "a", "1"],
  ])
  func `a sheet too large is refused before anything is painted or moved`(command: [String])
    throws
  {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.breed("next", "--pick", "1", "--size", "16")
    try scratch.breed("next", "--pick", "1", "--size", "16")
    try scratch.breed("undo", "--size", "16")
    try scratch.expectRefusal(
      command + ["--size", "60000"], status: 64, naming: ["--size 60000", "too large", "limit"])
  }

  @Test(arguments: [
    Refused(["new", "b", "--count", "0"], "--count 0", "1 to 1000"),
    Refused(["new", "b", "--count", "1001"], "--count 1001", "1 to 1000"),
    Refused(["next", "--pick", "1", "--count", "0"], "--count 0", "1 to 1000"),
    Refused(["next", "--pick", "1", "--count", "1001"], "--count 1001", "1 to 1000"),
    Refused(["auto", "--population", "0"], "--population 0", "1 to 1000"),
    Refused(["auto", "--population", "1001"], "--population 1001", "1 to 1000"),
    Refused(["auto", "--generations", "0"], "--generations 0", "1 to 1000000"),
    Refused(["auto", "--generations", "1000001"], "--generations 1000001", "1 to 1000000"),
    Refused(["auto", "--evaluations", "0"], "--evaluations 0", "1 to 1000000000000"),
    Refused(["auto", "--checkpoint", "0"], "--checkpoint 0", "1 to 1000000"),
    Refused(["auto", "--checkpoint", "1000001"], "--checkpoint 1000001", "1 to 1000000"),
    Refused(["next", "--pick", "1", "--strength=-0.1"], "--strength -0.1", "expected 0", "to 1"),
    Refused(["next", "--pick", "1", "--strength", "1.1"], "--strength 1.1", "expected 0", "to 1"),
    Refused(["next", "--pick", "1", "--strength", "nan"], "--strength nan", "expected 0"),
    Refused(["cross", "1", "2", "--strength", "inf"], "--strength inf", "expected 0", "to 1"),
    Refused(["new", "b", "--seed=-1"], "--seed", "a whole number, 0 to 9223372036854775807"),
    Refused(["new", "b", "--seed", "-1"], "'-1'", "--seed", "a whole number, 0 to"),
    Refused(
      ["new", "b", "--seed", "9223372036854775808"], "--seed", "0 to 9223372036854775807"),
    Refused(
      ["next", "--pick", "1", "--seed", "99999999999999999999999"], "--seed", "number, 0 to"),
    Refused(["auto", "--seed", "x"], "--seed", "'x'", "a whole number, 0 to"),
    Refused(["show", "--threads", "0"], "--threads 0", "1 to 1024"),
    Refused(["show", "--threads", "1025"], "--threads 1025", "1 to 1024"),
    Refused(["render", "1", "--output", ""], "--output", "expected a file"),
    Refused(["list", "--populations", ""], "--populations", "expected a folder"),
  ])
  func `a number out of its bounds is refused with the bounds`(refused: Refused) throws {
    try Scratch(lineageOf: 4).expectRefusal(refused.arguments, status: 64, naming: refused.words)
  }

  @Test(arguments: [
    Refused(["auto", "--seed", "7.5"], "'7.5'", "--seed", "expected a whole number, 0 to"),
    Refused(["auto", "-g", "1e3"], "'1e3'", "expected a whole number, 1 to 1000000"),
    Refused(["auto", "--evaluations", "1k"], "'1k'", "a whole number, 1 to 1000000000000"),
    Refused(["auto", "--population", ""], "--population", "a whole number, 1 to 1000"),
    Refused(["auto", "--to-generation", "ten"], "'ten'", "a whole number, 2 to 1000000"),
    Refused(["new", "b", "--count", "25x"], "'25x'", "a whole number, 1 to 1000"),
    Refused(
      ["new", "b", "--recipe", "goo", "--layers", "2.5"], "'2.5'", "a whole number, 0 to 64"),
    Refused(["show", "--size", "1,5"], "'1,5'", "a whole number, 1 to 65535"),
    Refused(["show", "--threads", "two"], "'two'", "a whole number, 1 to 1024"),
    Refused(["load", "a", "first"], "'first'", "a whole number, 1 to"),
    Refused(
      ["next", "1", "--strength", "0,2"], "'0,2'",
      "expected a number, 0 to 1; with a point, such as 0.2"),
    Refused(["next", "1", "-s", "20%"], "'20%'", "expected a number, 0 to 1"),
    Refused(["animate", "1", "--seconds", "1,5"], "'1,5'", "with a point"),
    Refused(["render", "1", "--zoom", "1,5"], "'1,5'", "1000000; with a point"),
  ])
  func `what is no number is refused with what is expected`(refused: Refused) throws {
    try Scratch(lineageOf: 4).expectRefusal(refused.arguments, status: 64, naming: refused.words)
  }

  @Test(arguments: [
    Refused(["auto", "--fitness", "clamp(entropy,1,0)"], "at most high; found 1 and 0"),
    Refused(["score", "--fitness", "2*near(entropy,0.5,1-1)"], "a width over 0; found 0"),
    Refused(["auto", "--until", "near(entropy,0.5,0) > 0"], "--until", "a width over 0"),
    Refused(["auto", "--fitness", "0,5*entropy"], "0: expected a measure", "a point, such as 0.5"),
    Refused(
      ["auto", "--search", "map-elites", "--axes", "entropy, entropy"], "--axes: entropy twice"),
    Refused(["auto", "--fitness", "NaN"], "unknown name \"NaN\": there are entropy"),
    Refused(["auto", "--settings", "none.json"], "--settings: none.json: ", "No such file"),
  ])
  func `what can be computed and cannot be meant is refused`(refused: Refused) throws {
    try Scratch(lineageOf: 4).expectRefusal(refused.arguments, status: 64, naming: refused.words)
  }

  @Test(arguments: [
    Refused(["next", "--pick", "1", "--lock", "5"], "no picture 5", "1 to 4"),
    Refused(["next", "--pick", "1", "--lock", "2,x"], "--lock", "such as 3,7"),
    Refused(["next", "--pick", "1", "--lock", "2*3"], "--lock", "such as 3,7"),
    Refused(["next", "--pick", "1*0"], "--pick", "3*2,7 to breed from 3 twice as often"),
    Refused(["next", "--pick", "1*101"], "--pick", "3*2,7"),
    Refused(["next", "--pick", "1*2*2"], "--pick", "3*2,7"),
    Refused(
      ["next", "--pick", (1...11).map { "\($0 % 4 + 1)*100" }.joined(separator: ",")],
      "--pick of 1100 in all", "at most 1000"),
    Refused(["next", "--pick", "1", "--unlike", "9"], "no picture 9", "1 to 4"),
    Refused(["next", "--pick", "1", "--unlike", "0"], "--unlike", "such as 3,7"),
    Refused(["next", "--pick", "1", "--newcomers", "0"], "--newcomers 0", "1 to 3"),
    Refused(["next", "--pick", "1", "--newcomers", "4"], "--newcomers 4", "1 to 3"),
    Refused(
      ["next", "--pick", "1", "--newcomers", "1", "--count", "1"], "--newcomers", "--count"),
    Refused(["next", "--pick", "1", "--lock", "3", "--count", "2"], "--lock 3", "2 pictures"),
    Refused(["next", "--pick", "1,2", "--keep", "--lock", "2"], "--lock 2", "--keep keeps it too"),
    Refused(["next", "--pick", "3,4", "--keep", "--lock", "1"], "--lock 1", "places 1 to 2"),
    Refused(["next", "--pick", "1", "--lock", "1,2,3,4"], "no place is left", "--count"),
    Refused(
      ["next", "--pick", "1", "--focus", "weights", "--activations", "sine"], "--activations"),
    Refused(["next", "--pick", "1", "--focus", "colour", "--inputs", "x"], "--inputs", "colour"),
    Refused(["next", "--pick", "1", "--focus", "view", "--palette", "ember"], "no colour"),
    Refused(["cross", "1", "1"], "1/1 twice", "breed vary"),
    Refused(["cross", "1", "a/1/1"], "1/1 twice", "breed vary"),
    Refused(["morph", "2", "1/2"], "1/2 twice"),
    Refused(["cross", "1", "2", "--strength", "2"], "--strength 2"),
    Refused(["cross", "1", "2", "--count", "0"], "--count 0", "1 to 1000"),
    Refused(["morph", "1", "2", "--count", "1"], "--count 1", "2 to 1000"),
    Refused(["vary", "1", "--rows", "1"], "--rows 1", "2 to 31"),
    Refused(["vary", "1", "--rows", "32"], "--rows 32", "2 to 31"),
    Refused(["vary", "9"], "no picture 9", "1 to 4"),
    Refused(["cross", "1", "a/1/5"], "no picture 5", "1 to 4"),
    Refused(["morph", "1", "2", "--into", "a b"], "no name of a lineage"),
  ])
  func `what contradicts itself or is not there is named`(refused: Refused) throws {
    try Scratch(lineageOf: 4).expectRefusal(refused.arguments, status: 64, naming: refused.words)
  }

  @Test(arguments: [
    Refused(["show"], "BREED_SIMD=avx9", "baseline, v3 or v4", environment: ["BREED_SIMD": "avx9"]),
    Refused(["new"], "BREED_THREADS=0", "1 to 1024", environment: ["BREED_THREADS": "0"]),
    Refused(["score"], "BREED_THREADS=-3", "1 to 1024", environment: ["BREED_THREADS": "-3"]),
    Refused(["auto"], "BREED_THREADS=two", "1 to 1024", environment: ["BREED_THREADS": "two"]),
    Refused(["undo"], "BREED_SIMD=V3", "baseline", environment: ["BREED_SIMD": "V3"]),
  ])
  func `so is a bad variable of the environment`(refused: Refused) throws {
    try Scratch(lineageOf: 4).expectRefusal(
      refused.arguments, status: 64, naming: refused.words, environment: refused.environment)
  }

  @Test(arguments: [
    Refused(["cross", "1"], "two pictures"), Refused(["vary"], "breed vary 7"),
    Refused(["morph"], "breed morph 3 7"),
    Refused(["cross", "1", "lagoon/3"], "'lagoon/3'", "such as lagoon/3/7"),
    Refused(["render"], "breed render 7"), Refused(["load"], "<name>"),
    Refused(["undo", "3"], "'3'"), Refused(["brd"], "\"brd\""),
    Refused(["--bred"], "--bred"), Refused(["show", "--siez", "3"], "--siez", "--size"),
    Refused(["score", "1", "x"], "'x'", "such as 7"), Refused(["render", "0"], "'0'", "such as 7"),
    Refused(["render", "1/0"], "'1/0'"), Refused(["render", "5"], "5", "1 to 4"),
    Refused(["score", "1", "1/5"], "5", "1 to 4"),
    Refused(["--generate-completion-script", "nosh"], "'nosh'", "zsh bash fish"),
    Refused(["next", "--pick=\u{1B}[31m\n"], "--pick", "\\u{1B}[31m"),
  ])
  func `what is missing or unknown is named`(refused: Refused) throws {
    try Scratch(lineageOf: 4).expectRefusal(refused.arguments, status: 64, naming: refused.words)
  }
}

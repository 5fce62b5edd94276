import Foundation
import Testing

@Suite struct ExportTests {
  @Test func `a program goes to standard output, or to a file with what to do with it`() throws {
    let scratch = try Scratch(lineageOf: 4)
    let printed = try scratch.breed("export", "3", "--to", "glsl")
    #expect(printed.status == 0 && printed.err == "")
    #expect(printed.out.hasPrefix("// a/1/3, a picture bred by breed."))
    #expect(printed.out.contains("void mainImage(out vec4 fragColor, in vec2 fragCoord)"))

    let written = try scratch.breed("export", "1/3", "--to", "glsl", "-o", "art.glsl")
    #expect(written.status == 0 && written.out == "art.glsl\n")
    #expect(written.err == "paste it into a new shader on shadertoy.com\n")
    #expect(try scratch.data("art.glsl") == Data(printed.out.utf8))

    let told = try scratch.breed("export", "3", "--to", "python", "-o", "art.py", "--json")
    let json = try #require(try told.json() as? [String: String])
    #expect(json == ["lineage": "a", "id": "1/3", "form": "python", "file": "art.py"])
    #expect(told.err == "")
  }

  @Test func `the file's ending says the form where none is named`() throws {
    let scratch = try Scratch(lineageOf: 2)
    for (name, form) in [
      ("a.glsl", "glsl"), ("a.PY", "python"), ("a.dot", "dot"), ("a.json", "json"),
    ] {
      let done = try scratch.breed("export", "1", "-o", name, "-q")
      #expect(done.status == 0 && done.out == "\(name)\n", "\(done.err)")
      let named = try scratch.breed("export", "1", "--to", form)
      #expect(try scratch.data(name) == Data(named.out.utf8))
    }
    let several = try scratch.breed("export", "1-2", "-o", "%d.glsl", "-q")
    #expect(several.out == "1.glsl\n2.glsl\n")
    #expect(try scratch.breed("export", "1", "--to", "glsl", "-o", "a.txt").status == 0)
  }

  @Test func `a module says which packages it needs to be tried`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let written = try scratch.breed("export", "1", "--to", "python", "-o", "art.py")
    #expect(written.err == "try it (needs NumPy and Pillow): python3 art.py out.png\n")
  }

  @Test func `a genome alone is planted again as it was`() throws {
    let scratch = try Scratch(lineageOf: 4)
    try scratch.breed("export", "3", "--to", "json", "-o", "g.json")
    let done = try scratch.breed("import", "g.json", "--into", "b", "--seed", "1", "--size", "16")
    #expect(done.status == 0)
    #expect(done.out.hasPrefix("b: generation 1, 1 picture, imported from g.json, seed 1\n"))
    let again = try scratch.breed("export", "b/1/1", "--to", "json")
    #expect(try scratch.data("g.json") == Data(again.out.utf8))
  }

  @Test func `a genome that was damaged is refused with its place, and plants nothing`() throws {
    let scratch = try Scratch(lineageOf: 2)
    let genome = try scratch.breed("export", "1", "--to", "json").out
    for (text, word) in [
      (String(genome.dropLast(9)), "g.json:"),
      (genome.replacingOccurrences(of: "genome/1", with: "genome/9"), "$.format: a newer version"),
      (
        genome.replacingOccurrences(of: "\"bias\": 0.0 }", with: "\"bias\": \"\" }"),
        "$.nodes[0].bias"
      ),
      (" {}", "expected a genome of breed"),
    ] {
      try Data(text.utf8).write(to: scratch.url.appendingPathComponent("g.json"))
      try scratch.expectRefusal(["import", "g.json", "--into", "b"], status: 1, naming: [word])
    }
  }

  @Test func `a report needs standard output for itself`() throws {
    let scratch = try Scratch(lineageOf: 2)
    try scratch.expectRefusal(
      ["export", "1", "--to", "glsl", "--json"], status: 64, naming: ["expected only with --output"]
    )
    try scratch.expectRefusal(
      ["export", "1", "--to", "glsl", "--json", "-o", "-"], status: 64,
      naming: ["standard output is for the report", "another --output"])
  }

  @Test func `a form that is not there is refused`() throws {
    let scratch = try Scratch(lineageOf: 2)
    for (arguments, words) in [
      (["export", "1", "--to", "glls"], ["form \"glls\"", "did you mean \"glsl\"?"]),
      (["export", "1"], ["--to"]),
      (["export", "3", "--to", "json"], ["no picture 3", "1 to 2"]),
      (["export", "1", "--to", "json", "-o", ""], ["--output"]),
      (["export", "1", "--to", "json", "--json"], ["--json", "--output"]),
    ] { try scratch.expectRefusal(arguments, status: 64, naming: words) }
  }

  @Test func `what cannot be written or drawn leaves no file`() throws {
    let scratch = try Scratch(lineageOf: 2)
    try scratch.shell("touch taken")
    try scratch.expectRefusal(
      ["export", "1", "--to", "python", "-o", "taken/art.py"], status: 1,
      naming: ["taken", "Not a directory"])
    let before = try scratch.contents()
    let done = try scratch.breed(
      ["export", "1", "--to", "svg", "-o", "a.svg"], environment: ["PATH": "/nowhere"])
    #expect(done.status == 1 && done.err.contains("install graphviz"))
    #expect(try scratch.contents() == before)
  }
}

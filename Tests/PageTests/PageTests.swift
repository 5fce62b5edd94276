import Breeding
import Foundation
import Page
import TestSupport
import Testing

/// What the page's API gives and does.
@Suite struct PageTests {
  /// An answer's JSON, read by another program's parser.
  private func object(_ reply: Reply) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(reply.body)) as? [String: Any])
  }

  @Test func `the state tells the lineages and the current one`() throws {
    try Served.with { served in
      _ = try served.workshop.new("b", count: 1, seed: 1)
      let state = try object(served.get("/api/state"))
      #expect(state["version"] as? String == Workshop.version)
      #expect(state["current"] as? String == "b")
      let lineages = try #require(state["lineages"] as? [[String: Any]])
      #expect(lineages.map { $0["name"] as? String } == ["a", "b"])
      #expect(lineages[0]["count"] as? Int == 1)
    }
  }

  @Test func `what may be chosen is what the program has`() throws {
    try Served.with { served in
      let choices = try object(served.get("/api/choices"))
      func names(_ key: String) -> [String]? {
        (choices[key] as? [[String: Any]])?.compactMap { $0["name"] as? String }
      }
      #expect(names("recipes") == Recipes.all.map(\.name))
      #expect(names("palettes") == Gradient.named.map(\.name))
      let stops = (choices["palettes"] as? [[String: Any]])?.flatMap {
        $0["stops"] as? [String] ?? []
      }
      #expect(try #require(stops).allSatisfy { $0.wholeMatch(of: /#[0-9a-f]{6}/) != nil })
      #expect(names("inputs") == Input.withoutImage.map(\.rawValue))
      #expect(choices["colours"] as? [String] == ColourModel.allCases.map(\.rawValue))
      #expect(choices["activations"] as? [String] == Activation.allCases.map(\.rawValue))
    }
  }

  @Test func `a picture has the bytes that the workshop paints`() throws {
    try Served.with { served in
      let picture = try served.workshop.find("a/1/3")
      var settings = RenderSettings()
      settings.size = PictureSize(width: 120, height: 80)
      settings.view.centreX = 0.1
      settings.view.zoom = 3
      settings.view.rotation = 0.125
      let path = "/api/pictures/a/1/3.png?width=120&height=80&x=0.1&zoom=3&rotation=0.125"
      let saved = served.get(path + "&save=1")
      #expect(try saved.body == served.workshop.png(of: picture, settings))
      #expect(saved.header("content-disposition") == "attachment; filename=\"a-1-3.png\"")
      settings.carriesGenome = false
      let shown = served.get(path)
      #expect(try shown.body == served.workshop.png(of: picture, settings))
      #expect(shown.header("etag") != nil)
      settings = RenderSettings()
      settings.size = PictureSize(width: 64, height: 64)
      settings.carriesGenome = false
      let named = try #require(Gradient.named.first { $0.name == "dusk" })
      let canvas = CanvasChanges {
        $0.palette = named.gradient
        $0.symmetry = .kaleidoscope(6)
        $0.tiling = .torus
      }
      let dusk = try picture.painted(with: canvas)
      let query = "palette=dusk&symmetry=kaleidoscope:6&tiling=torus"
      #expect(
        try served.get("/api/pictures/a/1/3.png?width=64&height=64&\(query)").body
          == served.workshop.png(of: dusk, settings))
      #expect(
        try served.get("/api/pictures/a/1/3.glsl?\(query)").body
          == Exporters.all.first { $0.name == "glsl" }?.export(dusk.specimen))
    }
  }

  @Test func `what a form does not have is refused`() throws {
    try Served.with { served in
      let sized = served.get("/api/pictures/a/1/3.glsl?width=64")
      #expect(sized.status == 400 && sized.text.contains("?width: expected with .png alone"))
      let folded = served.get("/api/pictures/a/1/3.png?symmetry=rotation:1")
      #expect(folded.status == 400 && folded.text.contains("rotation:1"), "\(folded.text)")
      let pair = served.get("/api/pictures/a/1/3.png?palette=dusk&colour=hsv")
      #expect(pair.status == 400 && pair.text.contains("palette"), "\(pair.text)")
    }
  }

  @Test func `a sheet has the pixels of the one on disk`() throws {
    try Served.with { served in
      let reply = served.get("/api/sheets/a/1.png")
      #expect(reply.status == 200)
      let path = "\(served.folder)/reply.png"
      try Data(reply.body).write(to: URL(fileURLWithPath: path))
      let one = try Picture(sheetFile: path)
      let other = try Picture(sheetFile: "\(served.folder)/a/0001.png")
      #expect(one == other)
    }
  }

  @Test func `every form that a picture is exported to is served`() throws {
    try Served.with { served in
      let picture = try served.workshop.find("a/1/2")
      for exporter in Exporters.all where exporter.name != "svg" {
        let reply = served.get("/api/pictures/a/1/2.\(exporter.name)")
        #expect(try reply.body == exporter.export(picture.specimen), "\(exporter.name)")
      }
    }
  }

  @Test func `children are those of the same command, byte for byte`() throws {
    try Served.with { served in
      let reply = served.post(
        "/api/lineages/a/next",
        #"{"from":1,"seen":1,"pick":[3,7,7],"strength":0.4,"keep":true,"lock":[5],"count":12,"#
          + #""newcomers":2,"limits":{"palette":"dusk","activations":["sine","gaussian"]},"#
          + #""wishes":{"calm":true,"unlike":[2]}}"#)
      #expect(reply.status == 200, "\(reply.text)")
      let answer = try object(reply)
      #expect(
        answer["command"] as? String
          == "breed next '3,7*2' --strength 0.4 --keep --lock 5 --count 12 --newcomers 2 "
          + "--calm --unlike 2 --activations sine,gaussian --palette dusk")
      try withFolder { folder in
        let other = Workshop(populations: folder, sheet: SheetSettings(size: 16))
        try other.new(
          "a", recipe: Breeder.recipe(named: "neat", settings: RecipeSettings()), count: 9, seed: 7)
        var limits = VariationLimits()
        try limits.set("palette", to: "dusk")
        try limits.set("activations", to: "sine,gaussian")
        var wishes = Wishes()
        wishes.calm = true
        wishes.unlike = [2]
        try other.next(
          pick: [3, 7, 7], strength: 0.4, keep: true, lock: [5], limits: limits, count: 12,
          wishes: wishes, newcomers: 2)
        let pages = try text(of: "\(served.folder)/a/0002.json")
        #expect(try text(of: "\(folder)/a/0002.json") == pages)
      }
      let generation = try #require(answer["generation"] as? [String: Any])
      #expect((generation["pictures"] as? [Any])?.count == 12)
    }
  }

  @Test func `the command tells the generation that is bred from, where it is not the current one`()
    throws
  {
    try Served.with { served in
      func command(_ path: String, _ body: String) throws -> String? {
        try object(served.post("/api/lineages/a/\(path)", body))["command"] as? String
      }
      let commands = try [
        command("next", #"{"from":1,"pick":[1]}"#), command("next", #"{"from":2,"pick":[2]}"#),
        command("undo", "{}"), command("next", #"{"from":3,"pick":[3]}"#),
        command("next", #"{"from":1,"pick":[3]}"#),
      ]
      #expect(
        commands == [
          "breed next 1", "breed next 2", "breed undo",
          "breed next 3 --from 3", "breed next 3 --from 1",
        ])
    }
  }

  @Test func `a picture that was bred from is marked`() throws {
    try Served.with { served in
      #expect(served.post("/api/lineages/a/next", #"{"from":1,"pick":[3,7]}"#).status == 200)
      #expect(served.post("/api/lineages/a/next", #"{"from":1,"pick":[3]}"#).status == 200)
      let pictures = try #require(
        object(served.get("/api/lineages/a/generations/1"))["pictures"] as? [[String: Any]])
      #expect(pictures.map { $0["children"] as? Int } == [0, 0, 2, 0, 0, 0, 1, 0, 0])
      let lineage = try object(served.get("/api/lineages/a"))
      let generations = try #require(lineage["generations"] as? [[String: Any]])
      #expect(generations.map { $0["parent"] as? Int } == [nil, 1, 1])
      #expect(generations[1]["picks"] as? [Int] == [3, 7])
      #expect(lineage["undo"] as? Int == 1)
    }
  }

  @Test func `whoever knows an older state is told, and nothing is bred`() throws {
    try Served.with { served in
      _ = try served.workshop.next(pick: [1])
      for (path, body) in [
        ("next", #"{"from":1,"seen":1,"pick":[1]}"#), ("undo", #"{"seen":1}"#),
        ("vary", #"{"from":1,"number":1,"seen":1}"#),
        ("cross", #"{"first":"a/1/1","second":"a/1/2","seen":1}"#),
      ] {
        let reply = served.post("/api/lineages/a/\(path)", body)
        #expect(reply.status == 409, "\(path): \(reply.text)")
        #expect(reply.text.contains("someone else bred there meanwhile"))
      }
      #expect(served.count() == 2)
      #expect(try served.workshop.open("a").history.now == 2)
    }
  }

  @Test func `back, forth and to any generation, and each becomes the current lineage`() throws {
    try Served.with { served in
      _ = try served.workshop.next(pick: [1])
      _ = try served.workshop.new("b", count: 1, seed: 1)
      func now() throws -> Int { try served.workshop.open("a").history.now }
      #expect(served.post("/api/lineages/a/undo", #"{"seen":2}"#).status == 200)
      #expect(try now() == 1)
      #expect(try served.workshop.folder.currentName().description == "a")
      #expect(served.post("/api/lineages/a/undo", "{}").status == 409)
      #expect(served.post("/api/lineages/a/redo", "{}").status == 200)
      #expect(try now() == 2)
      let load = served.post("/api/lineages/a/load", #"{"generation":1}"#)
      #expect(try object(load)["command"] as? String == "breed load a 1")
      #expect(try now() == 1)
      #expect(served.post("/api/lineages/b/load", "{}").status == 200)
      #expect(try served.workshop.folder.currentName().description == "b")
    }
  }

  @Test func `a lineage is begun, and a file becomes one`() throws {
    try Served.with { served in
      let begun = served.post("/api/lineages", #"{"name":"c","recipe":"neat","count":4,"seed":3}"#)
      #expect(begun.status == 201, "\(begun.text)")
      #expect(
        try object(begun)["command"] as? String == "breed new c --recipe neat --count 4 --seed 3")
      #expect(served.post("/api/lineages", #"{"name":"c"}"#).status == 409)
      let sheet = try served.workshop.show(1, of: "c").sheet
      let png = try Data(contentsOf: URL(fileURLWithPath: sheet))
      let client = try #require(Client(port: served.port))
      client.send(
        "POST /api/import?name=four.png HTTP/1.1\r\nHost: \(served.host)\r\n\(served.bearer)\r\n"
          + "Connection: close\r\nContent-Length: \(png.count)\r\n\r\n")
      client.send(Array(png))
      let imported = Reply(client.receiveAll())
      #expect(imported.status == 201, "\(imported.text)")
      #expect(try served.workshop.open("four").history.count == 1)
      let bad = served.post("/api/import?name=x.json", "{")
      #expect(bad.status == 400)
      #expect(bad.text.contains("x.json"))
    }
  }

  @Test(arguments: [
    ("next", #"{"pick":[1]}"#, "from"), ("next", #"{"from":1}"#, "pick"),
    ("next", #"{"from":1,"pick":[]}"#, "expected pictures to breed from"),
    ("next", #"{"from":1,"pick":[10]}"#, "1 to 9"),
    ("next", #"{"from":2,"pick":[1]}"#, "generation 2"),
    ("next", #"{"from":1,"pick":[1],"strength":2}"#, "to 1 (wild)"),
    ("next", #"{"from":1,"pick":["1"]}"#, "integer"), ("next", "[]", "object"),
    ("next", "{", "end"),
    ("next", #"{"from":1,"pick":[1],"colour":"grey"}"#, "colour"),
    ("next", #"{"from":1,"pick":[1],"limits":{"colours":"grey"}}"#, "colours"),
    ("next", #"{"from":1,"pick":[1],"limits":{"colour":"red"}}"#, "red"),
    ("next", #"{"from":1,"pick":[1],"wishes":{"wild":true}}"#, "wild"),
    ("next", #"{"from":1,"pick":[1],"count":1001}"#, "1 to 1000"),
    ("vary", #"{"from":1,"number":99}"#, "1 to 9"),
    ("cross", #"{"first":"1/1","second":"a/1/2"}"#, "lineage/generation/number"),
    ("load", #"{"generation":7}"#, "generation 7"),
  ])
  func `a wrong value is told in a sentence and changes nothing`(
    path: String, body: String, words: String
  ) throws {
    try Served.with { served in
      let reply = served.post("/api/lineages/a/\(path)", body)
      #expect([400, 404].contains(reply.status), "\(reply.status) \(reply.text)")
      let sentence = try #require(object(reply)["error"] as? String)
      #expect(sentence.contains(words), "\(sentence)")
      #expect(!sentence.contains("\n"))
      #expect(served.count() == 1)
    }
  }

  @Test func `a lineage that a shell is writing to is waited for, then told`() throws {
    try Served.with { served in
      do {
        let lineage = try served.workshop.folder.open(LineageName("a"), forWriting: true)
        let reply = served.post("/api/lineages/a/next", #"{"from":1,"pick":[1]}"#)
        #expect(reply.status == 409, "\(reply.text)")
        withExtendedLifetime(lineage) {}
      }
      #expect(served.post("/api/lineages/a/next", #"{"from":1,"pick":[1]}"#).status == 200)
    }
  }
}

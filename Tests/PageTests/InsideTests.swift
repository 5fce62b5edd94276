import Breeding
import Foundation
import Page
import TestSupport
import Testing

/// What the API tells of a picture's network, and what becomes of it by hand.
@Suite struct InsideTests {
  /// An answer's JSON, read by another program's parser.
  private func object(_ reply: Reply) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(reply.body)) as? [String: Any])
  }

  /// The parts of a path's query that carry changes.
  private func query(_ changes: String) -> String {
    "changes="
      + changes.replacing("%", with: "%25").replacing(" ", with: "%20").replacing("=", with: "%3D")
  }

  /// A connection that the picture depends on, as a person types it.
  private func strongest(_ served: Served, _ picture: String = "a/1/3") throws -> String {
    let map = NetworkMap(try served.workshop.find(picture).genome)
    let link = try #require(map.strongestLink)
    return "\(link.from)-\(link.to)"
  }

  @Test func `a network has what the shell numbers, and what may be chosen is known`() throws {
    try Served.with { served in
      let reply = served.get("/api/pictures/a/1/3/network")
      #expect(reply.status == 200, "\(reply.text)")
      let network = try object(reply)
      let map = NetworkMap(try served.workshop.find("a/1/3").genome)
      let nodes = try #require(network["nodes"] as? [[String: Any]])
      #expect(nodes.compactMap { $0["number"] as? Int } == map.nodes.map(\.number))
      #expect(nodes.compactMap { $0["id"] as? String } == map.nodes.map(\.gene.id.description))
      #expect(nodes.compactMap { $0["layer"] as? Int } == map.nodes.map(\.layer))
      #expect(nodes.compactMap { $0["heard"] as? Bool } == map.nodes.map(\.isLive))
      let links = try #require(network["connections"] as? [[String: Any]])
      #expect(links.compactMap { $0["from"] as? Int } == map.links.map(\.from))
      #expect(
        links.compactMap { $0["enabled"] as? Bool } == map.links.map(\.connection.enabled))
      #expect(
        links.compactMap { ($0["weight"] as? Double).map { Float($0) } }
          == map.links.map(\.connection.weight))
      let curves = try #require(
        object(served.get("/api/choices"))["curves"] as? [String: [Double]])
      #expect(Set(curves.keys) == Set(Activation.allCases.map(\.rawValue)))
      let identity = try #require(curves["identity"])
      #expect(identity.first == -4 && identity.last == 4 && identity[identity.count / 2] == 0)
    }
  }

  @Test func `changes show in the network and the picture, and nothing is saved`() throws {
    try Served.with { served in
      let place = try strongest(served)
      let path = "/api/pictures/a/1/3"
      let changes = query("weight \(place)=-1.25")
      let network = try object(served.get("\(path)/network?\(changes)"))
      let links = try #require(network["connections"] as? [[String: Any]])
      let changed = links.first {
        "\($0["from"] as? Int ?? 0)-\($0["to"] as? Int ?? 0)" == place
      }
      #expect(changed?["weight"] as? Double == -1.25)
      let picture = try served.workshop.find("a/1/3")
      let edited = try picture.edited([NamedChange(.weight, "\(place)=-1.25")])
      var settings = RenderSettings()
      settings.size = PictureSize(width: 48, height: 48)
      settings.carriesGenome = false
      let reply = served.get("\(path).png?width=48&height=48&\(changes)")
      #expect(try reply.body == served.workshop.png(of: edited, settings))
      #expect(try reply.body != served.workshop.png(of: picture, settings))
      #expect(reply.header("cache-control") == "no-store")
      #expect(served.get("\(path)/nodes.png?\(changes)").header("cache-control") == "no-store")
      #expect(served.count() == 1)
    }
  }

  @Test func `a connection that is switched off leaves the numbers as they were`() throws {
    try Served.with { served in
      let place = try strongest(served)
      func nodes(_ query: String) throws -> [String] {
        let network = try object(served.get("/api/pictures/a/1/3/network\(query)"))
        let nodes = try #require(network["nodes"] as? [[String: Any]])
        return nodes.compactMap { $0["id"] as? String }
      }
      #expect(try nodes("?" + query("off \(place)")) == nodes(""))
    }
  }

  @Test func `the pictures of all nodes lie in a grid, in the order of their numbers`() throws {
    try Served.with { served in
      let map = NetworkMap(try served.workshop.find("a/1/3").genome)
      let painted = NodePictures(
        of: map, at: Viewport(side: 24), scale: .stretched, by: served.workshop.breeder.renderer)
      func picture(_ query: String) throws -> Picture {
        let reply = served.get("/api/pictures/a/1/3/nodes.png?\(query)")
        #expect(reply.status == 200, "\(reply.text)")
        #expect(reply.header("etag") != nil)
        let path = "\(served.folder)/nodes.png"
        try Data(reply.body).write(to: URL(fileURLWithPath: path))
        return try Picture(sheetFile: path)
      }
      let sheet = try Sheet(
        count: map.nodes.count, cellWidth: 24, cellHeight: 24, gap: 0, margin: 0)
      #expect(
        try picture("side=24&scale=stretched")
          == sheet.draw(painted.pictures, numbered: false))
      #expect(try picture("side=24&scale=stretched&node=5") == painted.pictures[4])
    }
  }

  @Test func `what is kept is the generation of the same command, byte for byte`() throws {
    try Served.with { served in
      let place = try strongest(served)
      let last = NetworkMap(try served.workshop.find("a/1/3").genome).nodes.count
      let reply = served.post(
        "/api/lineages/a/edit",
        #"{"from":1,"number":3,"seen":1,"changes":["activation \#(last)=sine","weight \#(place)=-2"]}"#
      )
      #expect(reply.status == 200, "\(reply.text)")
      let answer = try object(reply)
      #expect(
        answer["command"] as? String
          == "breed edit a/1/3 --weight \(place)=-2.0 --activation \(last)=sine")
      #expect(answer["count"] as? Int == 2)
      try withFolder { folder in
        let other = Workshop(populations: folder, sheet: SheetSettings(size: 16))
        try other.new(
          "a", recipe: Breeder.recipe(named: "neat", settings: RecipeSettings()), count: 9, seed: 7)
        try other.edit(
          PictureName("a/1/3"),
          [NamedChange(.weight, "\(place)=-2"), NamedChange(.activation, "\(last)=sine")])
        let pages = try text(of: "\(served.folder)/a/0002.json")
        #expect(try text(of: "\(folder)/a/0002.json") == pages)
      }
    }
  }

  @Test func `whoever knows an older state is told, and nothing is kept`() throws {
    try Served.with { served in
      _ = try served.workshop.next(pick: [1])
      let place = try strongest(served)
      let reply = served.post(
        "/api/lineages/a/edit",
        #"{"from":1,"number":3,"seen":1,"changes":["weight \#(place)=2"]}"#)
      #expect(reply.status == 409, "\(reply.text)")
      #expect(served.count() == 2)
    }
  }

  @Test(arguments: [
    (#"{"from":1,"number":3}"#, "changes"),
    (#"{"from":1,"number":3,"changes":[]}"#, "leave 1/3 as it is"),
    (#"{"from":1,"number":3,"changes":["weight 1-999=2"]}"#, "no node \"999\""),
    (#"{"from":1,"number":3,"changes":["weight 1-2"]}"#, "21-22=1.5"),
    (#"{"from":1,"number":3,"changes":["wait 1-2=3"]}"#, "wait"),
    (#"{"from":1,"number":3,"changes":[""]}"#, "unknown change"),
    (#"{"from":1,"number":3,"changes":["activation 5=round"]}"#, "round"),
    (#"{"from":1,"number":3,"changes":["bias 1=2"]}"#, "input"),
    (#"{"from":1,"number":3,"changes":["bias 5=1","bias 5=2"]}"#, "twice"),
    (#"{"from":1,"number":3,"changes":[5]}"#, "string"),
    (#"{"from":1,"number":99,"changes":["bias 5=1"]}"#, "1 to 9"),
    (#"{"from":9,"number":3,"changes":["bias 5=1"]}"#, "generation 9"),
  ])
  func `a wrong change is told in a sentence and nothing is kept`(
    body: String, words: String
  ) throws {
    try Served.with { served in
      let reply = served.post("/api/lineages/a/edit", body)
      #expect([400, 404].contains(reply.status), "\(reply.status) \(reply.text)")
      let sentence = try #require(object(reply)["error"] as? String)
      #expect(sentence.contains(words), "\(sentence)")
      #expect(!sentence.contains("\n"))
      #expect(served.count() == 1)
    }
  }

  @Test func `what is asked of a network has bounds`() throws {
    try Served.with { served in
      let many = (1...401).map { _ in "off%201-2" }.joined(separator: ",")
      for (path, words) in [
        ("a/1/3/network?changes=\(many)", "at most 400"),
        ("a/1/3/network?\(query("weight 1-999=1"))", "no node"),
        ("a/1/3.png?\(query("weight 1-999=1"))", "no node"),
        ("a/1/3/nodes.png?side=513", "expected 1 to 512"),
        ("a/1/3/nodes.png?node=999", "expected 1 to"),
        ("a/1/3/nodes.png?scale=large", "fixed or stretched"),
        ("a/1/3/nodes.png?size=3", "changes"), ("a/1/99/network", "1 to 9"),
        ("a/1/x/network", "expected a number"),
        ("a/1/3.png?save=1&\(query("bias 5=1"))", "expected no changes"),
      ] {
        let reply = served.get("/api/pictures/\(path)")
        #expect([400, 404].contains(reply.status), "\(path): \(reply.status)")
        #expect(reply.text.contains(words), "\(path): \(reply.text)")
      }
    }
  }
}

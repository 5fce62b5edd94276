import Breeding
import Foundation
import TestSupport
import Testing

/// Pictures that move: what their frames show, the small ones that are looked at, and the files.
@Suite struct FilmTests {
  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  /// The lines of an answer that tells how far a film is; its parts may be chunks.
  private func lines(_ reply: Reply) throws -> [[String: Any]] {
    try reply.text.split(whereSeparator: \.isNewline)
      .filter { $0.hasPrefix("{") }.map { try object(Array($0.utf8)) }
  }

  @Test func `every motion is offered, with what it takes`() throws {
    try Served.with { served in
      let choices = try object(served.get("/api/choices").body)
      let motions = try #require(choices["motions"] as? [[String: Any]])
      #expect(motions.map { $0["name"] as? String } == MotionKind.all.map(\.name))
      let flags = motions.flatMap { ($0["flags"] as? [[String: Any]]) ?? [] }
      #expect(
        flags.map { $0["name"] as? String } == MotionKind.all.flatMap(\.flags).map(\.name))
      let zoom = try #require(flags.first { $0["name"] as? String == "zoom-end" })
      #expect(zoom["default"] as? String == "0.2")
      #expect(zoom["about"] as? String == "width that the last frame shows; smaller is closer")
      let path = try #require(flags.first { $0["name"] as? String == "pan-path" })
      #expect(path["words"] as? [String] == ["circular", "horizontal", "vertical"])
    }
  }

  @Test func `a film is that of the same command, byte for byte`() throws {
    try Served.with { served in
      let reply = served.post(
        "/api/films",
        #"{"pictures":["a/1/3"],"motions":["zoom","rotate"],"values":{"zoom-end":"0.5"},"#
          + #""frames":7,"fps":12,"pingPong":true,"width":24,"height":16,"samples":2,"#
          + #""view":{"x":0.25,"zoom":2,"rotation":0.125}}"#)
      #expect(reply.status == 200, "\(reply.text)")
      let last = try #require(lines(reply).last)
      #expect(last["done"] as? Int == 7)
      #expect(last["name"] as? String == "a-1-3-zoom-rotate.png")
      let file = try #require(last["file"] as? String)
      let made = served.get(file)
      #expect(
        made.header("content-disposition") == "attachment; filename=\"a-1-3-zoom-rotate.png\"")
      var settings = FilmSettings()
      settings.motions = [ZoomMotion.kind, RotateMotion.kind]
      try settings.set(ZoomMotion.lastScale, to: 0.5)
      (settings.frameCount, settings.framesPerSecond) = (7, 12)
      settings.isThereAndBack = true
      settings.size = PictureSize(width: 24, height: 16)
      settings.supersampling = Supersampling(side: 2)
      (settings.view.centreX, settings.view.zoom, settings.view.rotation) = (0.25, 2, 0.125)
      let path = "\(served.folder)/other.png"
      try served.workshop.animate(
        [served.workshop.find("a/1/3")], settings, to: .animation(path))
      let other = try Data(contentsOf: URL(fileURLWithPath: path))
      // The answer may come in chunks, whose lengths stand between its bytes.
      #expect(Data(made.body).range(of: other) != nil || Data(made.body) == other)
      #expect(served.count() == 1, "nothing is bred")
    }
  }

  @Test func `its pictures are painted on the canvas that is asked for`() throws {
    try Served.with { served in
      let path = "/api/films/preview"
      let start = #"{"pictures":["a/1/3"],"motions":["zoom"],"frames":2,"width":16,"height":16"#
      let made = served.post(path, start + #","canvas":{"symmetry":"two-way","tiling":"torus"}}"#)
      #expect(made.status == 200, "\(made.text)")
      var settings = FilmSettings()
      (settings.motions, settings.frameCount) = ([ZoomMotion.kind], 2)
      settings.size = PictureSize(width: 16, height: 16)
      settings.carriesGenomes = false
      let canvas = CanvasChanges {
        $0.symmetry = .twoWay
        $0.tiling = .torus
      }
      let file = "\(served.folder)/other.png"
      try served.workshop.animate(
        [served.workshop.find("a/1/3").painted(with: canvas)], settings, to: .animation(file))
      #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == Data(made.body))
      let wrong = served.post(path, start + #","canvas":{"symmetry":"round"}}"#)
      #expect(wrong.status == 400 && wrong.text.contains("symmetry"), "\(wrong.text)")
    }
  }

  @Test func `the views are those of the frames, and a morph has none`() throws {
    try Served.with { served in
      let reply = served.post(
        "/api/films/views",
        #"{"pictures":["a/1/3"],"motions":["spiral"],"values":{"spiral-strength":"4"},"frames":4}"#)
      let views = try #require(object(reply.body)["views"] as? [[Double]])
      #expect(views.map { $0[4] } == [0, 1, 2, 3])
      let morph = served.post(
        "/api/films/views", #"{"pictures":["a/1/3","a/1/4"],"motions":["morph"],"loop":true}"#)
      let way = try object(morph.body)
      #expect(way["views"] is NSNull)
      #expect(way["closes"] as? Bool == true)
    }
  }

  @Test func `a small one is painted at once, and a large one is not`() throws {
    try Served.with { served in
      let small = served.post(
        "/api/films/preview", #"{"pictures":["a/1/3"],"frames":3,"width":16,"height":16}"#)
      #expect(small.status == 200)
      #expect(small.body.starts(with: [0x89, 0x50, 0x4E, 0x47]))
      let large = served.post(
        "/api/films/preview", #"{"pictures":["a/1/3"],"frames":600,"width":512,"height":512}"#)
      #expect(large.status == 400)
      #expect(large.text.contains("expected at most 61"), "\(large.text)")
    }
  }

  @Test func `a frame on the way between two is that of the morph`() throws {
    try Served.with { served in
      let path = "/api/morphs?from=a/1/3&to=a/1/4&frames=5&width=32&height=24"
      let first = served.get(path + "&frame=0")
      var settings = RenderSettings()
      settings.size = PictureSize(width: 32, height: 24)
      settings.carriesGenome = false
      let (one, two) = (try served.workshop.find("a/1/3"), try served.workshop.find("a/1/4"))
      #expect(try first.body == served.workshop.png(of: one, settings))
      #expect(try served.get(path + "&frame=4").body == served.workshop.png(of: two, settings))
      let middle = served.get(path + "&frame=2")
      #expect(middle.status == 200)
      #expect(middle.body != first.body)
      #expect(middle.header("etag") != nil)
    }
  }

  @Test(arguments: [
    "from=a/1/3", "from=a/1/3&to=3", "from=a/1/3&to=b/1/1", "from=a/1/3&to=a/1/10",
    "from=a/1/3&to=a/1/4&frames=1", "from=a/1/3&to=a/1/4&frames=4&frame=4",
    "from=a/1/3&to=a/1/4&width=4096", "from=a/1/3&to=a/1/4&frames=1001",
  ])
  func `a way that there is not is refused`(query: String) throws {
    try Served.with { served in
      let reply = served.get("/api/morphs?\(query)")
      #expect([400, 404].contains(reply.status), "\(reply.status) \(reply.text)")
    }
  }

  @Test(arguments: [
    (#"{}"#, "pictures"), (#"{"pictures":[]}"#, "1 to 100"),
    (#"{"pictures":["1/3"]}"#, "lineage/generation/number"),
    (#"{"pictures":["a/1/99"]}"#, "1 to 9"),
    (#"{"pictures":["a/1/3"],"motions":["jump"]}"#, "zoom"),
    (#"{"pictures":["a/1/3"],"motions":["morph"]}"#, "two pictures"),
    (#"{"pictures":["a/1/3","a/1/4"],"motions":["zoom"]}"#, "one picture"),
    (#"{"pictures":["a/1/3"],"motions":["time"]}"#, "does not use t"),
    (#"{"pictures":["a/1/3"],"values":{"zoom-end":"near"}}"#, "a number"),
    (#"{"pictures":["a/1/3"],"values":{"zoom-end":"0"}}"#, "0.000001"),
    (#"{"pictures":["a/1/3"],"values":{"zoom":"1"}}"#, "no motion takes it"),
    (#"{"pictures":["a/1/3"],"values":{"pan-path":"up"}}"#, "circular"),
    (#"{"pictures":["a/1/3"],"motions":["wave"],"values":{"zoom-end":"1"}}"#, "leave one"),
    (#"{"pictures":["a/1/3"],"frames":1}"#, "2"), (#"{"pictures":["a/1/3"],"fps":0}"#, "1 to"),
    (#"{"pictures":["a/1/3"],"width":4096}"#, "2048"),
    (#"{"pictures":["a/1/3"],"frames":5000,"width":1024,"height":1024}"#, "expected at most"),
    (#"{"pictures":["a/1/3"],"form":"../x"}"#, "expected one of png"),
    (#"{"pictures":["a/1/3"],"view":{"zoom":0}}"#, "zoom"),
    (#"{"pictures":["a/1/3"],"path":"/tmp/x"}"#, "path"),
  ])
  func `what cannot be made is told in a sentence before anything is`(
    body: String, words: String
  ) throws {
    try Served.with { served in
      let reply = served.post("/api/films", body)
      #expect([400, 404].contains(reply.status), "\(reply.status) \(reply.text)")
      #expect(reply.text.contains(words), "\(reply.text)")
      #expect(served.get("/api/films/1.png").status == 404)
    }
  }

  @Test func `one that nobody waits for is given up, and then there is room for another`() throws {
    try Served.with { served in
      let long =
        #"{"pictures":["a/1/3"],"frames":2000,"width":480,"height":480,"samples":4}"#
      let small = #"{"pictures":["a/1/3"],"frames":2,"width":16,"height":16}"#
      do {
        let client = try #require(Client(port: served.port))
        client.send(
          "POST /api/films HTTP/1.1\r\nHost: \(served.host)\r\n\(served.bearer)\r\n"
            + "Content-Type: application/json\r\nContent-Length: \(long.utf8.count)\r\n\r\n\(long)")
        #expect(Reply(client.receive()).status == 200)
        let refused = served.post("/api/films", small)
        #expect(refused.status == 409, "\(refused.text)")
        withExtendedLifetime(client) {}
      }
      var status = 0
      for _ in 0..<100 where status != 200 {
        status = served.post("/api/films", small).status
        if status != 200 { Thread.sleep(forTimeInterval: 0.1) }
      }
      #expect(status == 200)
    }
  }

  @Test func `the last one is kept until another is made, not until it is begun`() throws {
    try Served.with { served in
      let small = #"{"pictures":["a/1/3"],"frames":2,"width":16,"height":16}"#
      let made = try #require(lines(served.post("/api/films", small)).last?["file"] as? String)
      do {
        let long = #"{"pictures":["a/1/3"],"frames":2000,"width":480,"height":480,"samples":4}"#
        let client = try #require(Client(port: served.port))
        client.send(
          "POST /api/films HTTP/1.1\r\nHost: \(served.host)\r\n\(served.bearer)\r\n"
            + "Content-Type: application/json\r\nContent-Length: \(long.utf8.count)\r\n\r\n\(long)")
        #expect(Reply(client.receive()).status == 200)
        #expect(served.get(made).status == 200, "another is being made")
        withExtendedLifetime(client) {}
      }
      var next: String?
      for _ in 0..<100 where next == nil {
        next = try lines(served.post("/api/films", small)).last?["file"] as? String
        if next == nil { Thread.sleep(forTimeInterval: 0.1) }
      }
      #expect(served.get(try #require(next)).status == 200)
      #expect(served.get(made).status == 404, "one is kept")
    }
  }

  @Test func `sides that a movie cannot have are told before it is begun`() throws {
    try Served.with { served in
      let forms = try object(served.get("/api/choices").body)["film"] as? [String: Any]
      guard (forms?["forms"] as? [String])?.contains("mp4") == true else { return }
      let reply = served.post(
        "/api/films", #"{"pictures":["a/1/3"],"frames":2,"width":17,"height":16,"form":"mp4"}"#)
      #expect(reply.status == 400 && reply.text.contains("18 × 16"), "\(reply.text)")
    }
  }
}

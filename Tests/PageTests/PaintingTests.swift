import Breeding
import Foundation
import Page
import TestSupport
import Testing

/// What is painted for pages, when, and how often.
@Suite struct PaintingTests {
  private func generation(_ reply: Reply, _ key: String? = nil) throws -> [[String: Any]] {
    var object = try #require(
      try JSONSerialization.jsonObject(with: Data(reply.body)) as? [String: Any])
    if let key { object = try #require(object[key] as? [String: Any]) }
    return try #require(object["pictures"] as? [[String: Any]])
  }

  /// The picture of a `data:` address.
  private func picture(_ served: Served, _ text: Any?) throws -> Picture {
    let head = "data:image/png;base64,"
    let text = try #require(text as? String)
    try #require(text.hasPrefix(head))
    let path = "\(served.folder)/image.png"
    try #require(Data(base64Encoded: String(text.dropFirst(head.count))))
      .write(to: URL(fileURLWithPath: path))
    return try Picture(pngFile: path)
  }

  @Test func `a generation brings its pictures along where that is asked for`() throws {
    try Served.with { served in
      let plain = try generation(served.get("/api/lineages/a/generations/1"))
      #expect(plain.allSatisfy { $0["image"] is NSNull })
      let pictures = try generation(served.get("/api/lineages/a/generations/1?paint=20"))
      let painted = try served.workshop.breeder.pictures(
        of: served.workshop.show(1, of: "a").generation, size: 20)
      for (one, other) in zip(pictures, painted) {
        #expect(try picture(served, one["image"]) == other)
      }
      #expect(pictures.count == painted.count)
    }
  }

  @Test func `so does what breeds`() throws {
    try Served.with { served in
      let reply = served.post("/api/lineages/a/next?paint=16", #"{"from":1,"pick":[3]}"#)
      let pictures = try generation(reply, "generation")
      #expect(try picture(served, pictures.last?["image"]).width == 16)
      #expect(served.count() == 2)
    }
  }

  @Test(arguments: ["0", "15", "1025", "x", ""])
  func `a side out of bounds is refused before anything is bred`(side: String) throws {
    try Served.with { served in
      let reply = served.post("/api/lineages/a/next?paint=\(side)", #"{"from":1,"pick":[3]}"#)
      #expect(reply.status == 400 && reply.text.contains("?paint=\(side): expected 16 to 1024"))
      #expect(served.count() == 1)
    }
  }

  @Test func `large pictures come along as far as there is room`() throws {
    try Served.with { served in
      let reply = served.get("/api/lineages/a/generations/1?paint=1024")
      let pictures = try generation(reply)
      #expect(pictures.filter { !($0["image"] is NSNull) }.count == 8 && pictures.count == 9)
    }
  }

  @Test func `samples are told as in a shell`() throws {
    try Served.with { served in
      let found = try served.workshop.find("a/1/3")
      var settings = RenderSettings()
      settings.size = PictureSize(width: 64, height: 64)
      settings.carriesGenome = false
      for text in ["3", "auto", "auto:2"] {
        settings.supersampling = try #require(Supersampling(text))
        #expect(
          try served.get("/api/pictures/a/1/3.png?width=64&height=64&samples=\(text)").body
            == served.workshop.png(of: found, settings))
      }
      for text in ["0", "9", "auto:9", "auto:", "many"] {
        let reply = served.get("/api/pictures/a/1/3.png?samples=\(text)")
        #expect(
          reply.status == 400
            && reply.text.contains("?samples=\(text): expected 1 to 8, auto or auto:8"))
      }
    }
  }

  @Test func `the sheet of what was bred is drawn while nobody waits, or before the server ends`()
    throws
  {
    try Served.with { served in
      for pick in [3, 4, 5] {
        let count = try #require(served.count())
        let reply = served.post(
          "/api/lineages/a/next", #"{"from":\#(count),"pick":[\#(pick)]}"#)
        #expect(reply.status == 200, "\(reply.text)")
      }
      served.server.stop()
      for number in 2...4 {
        let path = "\(served.folder)/a/000\(number).png"
        let drawn = try Picture(sheetFile: path)
        _ = try served.workshop.show(number, of: "a")
        #expect(try Picture(sheetFile: path) == drawn)
      }
    }
  }

  @Test func `a lineage that was begun anew under its name has its own pictures`() throws {
    try Served.with { served in
      let path = "/api/pictures/a/1/3.png?width=32&height=32"
      let before = served.get(path).body
      #expect(served.get(path).body == before)
      try FileManager.default.removeItem(atPath: "\(served.folder)/a")
      try served.workshop.new(
        "a", recipe: Breeder.recipe(named: "neat", settings: RecipeSettings()), count: 9, seed: 8)
      let after = served.get(path).body
      #expect(after != before)
      var settings = RenderSettings()
      settings.size = PictureSize(width: 32, height: 32)
      settings.carriesGenome = false
      #expect(try after == served.workshop.png(of: served.workshop.find("a/1/3"), settings))
    }
  }

  @Test(arguments: [
    "/api/pictures/a/1/3.png?width=32&height=32", "/api/pictures/a/1/3.json", "/api/sheets/a/1.png",
    "/api/pictures/a/1/3/nodes.png", "/api/examples/a/1/3.png?side=16", "/api/recipes/neat.png",
  ])
  func `who has kept an answer is told whether it is still the same`(path: String) throws {
    try Served.with { served in
      let first = served.get(path)
      let tag = try #require(first.header("etag"))
      #expect(first.header("cache-control") == "private, no-cache")
      let again = served.ask("GET", path, [served.bearer, "If-None-Match: \(tag)"])
      #expect(again.status == 304 && again.body.isEmpty && again.header("etag") == tag)
      guard !path.contains("recipes") else { return }
      try FileManager.default.removeItem(atPath: "\(served.folder)/a")
      try served.workshop.new(
        "a", recipe: Breeder.recipe(named: "neat", settings: RecipeSettings()), count: 9, seed: 8)
      let other = served.ask("GET", path, [served.bearer, "If-None-Match: \(tag)"])
      #expect(other.status == 200 && other.body != first.body)
    }
  }

  @Test func `many who ask for one picture at once have it`() throws {
    try Served.with { served in
      let path = "/api/pictures/a/1/3.png?width=300&height=300&samples=4"
      let expected = served.get(path + "&x=0").body
      #expect(!expected.isEmpty)
      let bodies = Replies()
      // Its port and token are all that is read of it.
      nonisolated(unsafe) let served = served
      DispatchQueue.concurrentPerform(iterations: 24) { _ in bodies.add(served.get(path).body) }
      #expect(bodies.all.count == 24 && bodies.all.allSatisfy { $0 == expected })
    }
  }
}

/// Answers that come on several threads.
private final class Replies: @unchecked Sendable {
  private let lock = NSLock()
  private var bodies: [[UInt8]] = []

  func add(_ body: [UInt8]) { lock.withLock { bodies.append(body) } }

  var all: [[UInt8]] { lock.withLock { bodies } }
}

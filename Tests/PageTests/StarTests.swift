import Breeding
import Foundation
import Page
import TestSupport
import Testing

/// Stars by the page's API.
@Suite struct StarTests {
  private func object(_ reply: Reply) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(reply.body)) as? [String: Any])
  }

  private func stars(_ served: Served, _ query: String = "") throws -> [[String: Any]] {
    try #require(object(served.get("/api/stars\(query)"))["stars"] as? [[String: Any]])
  }

  /// A body that came in chunks.
  private func joined(_ body: [UInt8]) -> [UInt8] {
    var (rest, whole): (ArraySlice<UInt8>, [UInt8]) = (body[...], [])
    while let end = rest.firstIndex(of: 13),
      let count = Int(String(decoding: rest[..<end], as: UTF8.self), radix: 16), count > 0
    {
      whole += rest[(end + 2)...].prefix(count)
      rest = rest[(end + 2)...].dropFirst(count + 2)
    }
    return whole
  }

  private func star(_ served: Served, _ body: String) throws -> [String: Any] {
    let reply = served.post("/api/stars", body)
    #expect(reply.status == 200, "\(reply.text)")
    return try object(reply)
  }

  @Test func `a picture is starred, named, taken back and starred again`() throws {
    try Served.with { served in
      #expect(try stars(served).isEmpty)
      let made = try star(served, #"{"of":["a/1/3"]}"#)
      #expect(made["command"] as? String == "breed star a/1/3")
      let named = try star(
        served, #"{"of":["stars/1"],"title":"-x","tags":["a b","c"],"note":"two\nlines"}"#)
      #expect(
        named["command"] as? String
          == "breed star stars/1 --title=-x --tag 'a b,c' --note 'two\nlines'")
      let listed = try #require(try stars(served).first)
      #expect(listed["number"] as? Int == 1 && listed["address"] as? String == "stars/1")
      #expect(listed["of"] as? String == "a/1/3" && listed["title"] as? String == "-x")
      #expect(listed["tags"] as? [String] == ["a b", "c"])
      #expect(listed["note"] as? String == "two\nlines" && listed["there"] as? Bool == true)
      let back = try object(served.post("/api/stars/unstar", #"{"of":["a/1/3"]}"#))
      #expect(back["command"] as? String == "breed unstar a/1/3")
      #expect(try stars(served).isEmpty)
      #expect(served.get("/api/pictures/stars/1.png?width=8&height=8").status == 200, "to undo it")
      let again = try star(served, #"{"of":["a/1/3"],"title":""}"#)
      #expect(again["command"] as? String == "breed star a/1/3 --title ''")
      let star = try #require((again["stars"] as? [[String: Any]])?.first)
      #expect(star["number"] as? Int == 1 && star["tags"] as? [String] == ["a b", "c"])
      #expect(star["title"] as? String == "")
    }
  }

  @Test func `a sheet marks the pictures that are stars, and no other of their addresses`() throws {
    try Served.with { served in
      func marks() throws -> [Int?] {
        let sheet = try object(served.get("/api/lineages/a/generations/1"))
        return try #require(sheet["pictures"] as? [[String: Any]]).map { $0["star"] as? Int }
      }
      _ = try star(served, #"{"of":["a/1/3","a/1/5"]}"#)
      #expect(try marks() == [nil, nil, 1, nil, 2, nil, nil, nil, nil])
      // As a shell does.
      let shell = Workshop(populations: served.folder, sheet: SheetSettings(size: 16))
      try shell.unstar([.star(1)])
      #expect(try marks() == [nil, nil, nil, nil, 2, nil, nil, nil, nil])
      try FileManager.default.removeItem(atPath: "\(served.folder)/a")
      _ = try shell.new("a", count: 9, seed: 99)
      #expect(try marks() == Array(repeating: nil, count: 9))
      let details = try object(served.get("/api/stars/2"))
      #expect(details["generation"] is NSNull)
      #expect(details["why"] as? String == "at a/1/5 there is another picture now")
    }
  }

  @Test func `a star whose lineage is gone is listed and painted, and says why`() throws {
    try Served.with { served in
      _ = try star(served, #"{"of":["a/1/3"]}"#)
      let before = served.get("/api/pictures/a/1/3.png?width=32&height=32").body
      let whole = try object(served.get("/api/stars/1"))
      #expect((whole["generation"] as? [String: Any])?["lineage"] as? String == "a")
      #expect((whole["picture"] as? [String: Any])?["operation"] is String)
      try FileManager.default.removeItem(atPath: "\(served.folder)/a")
      #expect(try stars(served)[0]["there"] as? Bool == false)
      #expect(served.get("/api/pictures/stars/1.png?width=32&height=32").body == before)
      #expect(served.get("/api/pictures/stars/1.glsl").status == 200)
      let gone = try object(served.get("/api/stars/1"))
      #expect(gone["why"] as? String == "a/1/3 is not there any more")
      #expect((gone["picture"] as? [String: Any])?["nodes"] is Int)
    }
  }

  @Test func `stars are found and sorted as in a shell, and their tags counted`() throws {
    try Served.with { served in
      _ = try star(served, #"{"of":["a/1/1"],"title":"zebra","tags":["Animal","night"]}"#)
      _ = try star(served, #"{"of":["a/1/2"],"title":"Ape","tags":["animal"],"note":"a tree"}"#)
      _ = try star(served, #"{"of":["a/1/3"],"tags":["animal"]}"#)
      func numbers(_ query: String) throws -> [Int] {
        try stars(served, query).compactMap { $0["number"] as? Int }
      }
      #expect(try numbers("") == [3, 2, 1])
      #expect(try numbers("?sort=title") == [2, 1, 3])
      #expect(try numbers("?sort=descendants") == [1, 2, 3])
      #expect(try numbers("?search=tree%20ape") == [2])
      #expect(try numbers("?tag=animal,night") == [1])
      #expect(try numbers("?only=1,3") == [3, 1])
      let answer = try object(served.get("/api/stars?sort=descendants&only=2,1"))
      #expect(answer["count"] as? Int == 3)
      let tags = try #require(answer["tags"] as? [[String: Any]])
      #expect(tags.map { $0["tag"] as? String } == ["Animal", "night"])
      #expect(tags.map { $0["count"] as? Int } == [2, 1])
      #expect((answer["stars"] as? [[String: Any]])?[0]["descendants"] as? Int == 0)
    }
  }

  @Test func `a lineage begins with stars, as by the command`() throws {
    try Served.with { served in
      _ = try star(served, #"{"of":["a/1/3","a/1/5","a/1/7"],"tags":["x"]}"#)
      let reply = served.post(
        "/api/stars/into", #"{"name":"mixed","only":[3,1],"sort":"title","seed":5}"#)
      #expect(reply.status == 201, "\(reply.text)")
      let answer = try object(reply)
      #expect(
        answer["command"] as? String
          == "breed stars --only 3,1 --sort title --into mixed --seed 5")
      let pictures = try #require(
        (answer["generation"] as? [String: Any])?["pictures"] as? [[String: Any]])
      #expect(pictures.map { $0["parents"] as? [String] } == [["a/1/3"], ["a/1/7"]])
      #expect(served.post("/api/stars/into", #"{"name":"mixed"}"#).status == 409)
      #expect(served.post("/api/stars/into", #"{"name":"a b"}"#).status == 400)
      #expect(served.post("/api/stars/into", #"{"name":"y","search":"whale"}"#).status == 400)
      #expect(served.count(of: "y") == nil)
    }
  }

  @Test func `stars are saved as the files that the shell writes`() throws {
    try Served.with { served in
      _ = try star(served, #"{"of":["a/1/3","a/1/5"],"title":"","tags":["<b>"]}"#)
      var workshop = served.workshop
      workshop.sheet = SheetSettings(size: 32)
      let listed = try workshop.stars().map(\.star)
      let sheet = served.get("/api/stars.png?side=32")
      #expect(try sheet.body == workshop.sheetPNG(of: listed))
      #expect(sheet.header("content-disposition") == "attachment; filename=\"stars.png\"")
      try workshop.writePage(of: listed, to: "\(served.folder)/page.html")
      let page = served.get("/api/stars.html?side=32")
      #expect(page.header("content-disposition")?.hasPrefix("attachment") == true)
      #expect(
        try String(decoding: joined(page.body), as: UTF8.self)
          == text(of: "\(served.folder)/page.html"))
      let zip = joined(served.get("/api/stars.zip?side=32&only=1").body)
      var parts = try workshop.zipParts(of: [listed[1]])
      var expected: [UInt8] = []
      while let part = try parts.next() { expected += part }
      #expect(zip == expected && zip.starts(with: Array("PK".utf8)))
    }
  }

  @Test func `pages are told that stars changed`() throws {
    try Served.with { served in
      let client = try #require(Client(port: served.port))
      client.send("GET /api/events HTTP/1.1\r\nHost: \(served.host)\r\n\(served.bearer)\r\n\r\n")
      #expect(String(decoding: client.receive(), as: UTF8.self).contains("200 OK"))
      let shell = Workshop(populations: served.folder, sheet: SheetSettings(size: 16))
      try shell.star([PictureName("a/1/2")])
      var text = ""
      while !text.contains("event: stars") {
        let next = client.receive()
        if next.isEmpty { break }
        text += String(decoding: next, as: UTF8.self)
      }
      #expect(text.contains("event: stars\ndata: { \"count\": 1 }"), "\(text)")
    }
  }

  @Test(arguments: [
    ("stars", #"{"of":[]}"#, "addresses"), ("stars", #"{"of":["1/3"]}"#, "stars/5"),
    ("stars", #"{"of":["/etc/passwd.png"]}"#, "stars/5"),
    ("stars", #"{"of":["sheet.png/3"]}"#, "stars/5"), ("stars", #"{"of":["stars/0"]}"#, "stars/5"),
    ("stars", #"{"of":["a/1/99"]}"#, "1 to 9"), ("stars", #"{"of":["stars/7"]}"#, "no star 7"),
    ("stars", #"{"of":["a/1/1"],"title":"a\tb"}"#, "control"),
    ("stars", #"{"of":["a/1/1"],"tags":["a,b"]}"#, "commas"),
    ("stars", #"{"of":["a/1/1"],"tags":"a"}"#, "array"),
    ("stars", #"{"of":["a/1/1","a/1/2"],"title":"a"}"#, "title"),
    ("stars", #"{"of":["a/1/1"],"colour":"red"}"#, "colour"),
    ("stars/unstar", #"{"of":["a/1/1"]}"#, "not starred"),
    ("stars/unstar", #"{"of":["a/1/1"],"title":"a"}"#, "title"),
    ("stars/into", #"{"name":"x","only":[0]}"#, "1 to"),
    ("stars/into", #"{"name":"x"}"#, "no such star"),
    ("stars/into", #"{"name":"x","sort":"old"}"#, "newest"),
  ])
  func `a wrong request is told in a sentence and stars nothing`(
    path: String, body: String, words: String
  ) throws {
    try Served.with { served in
      let reply = served.post("/api/\(path)", body)
      #expect([400, 404].contains(reply.status), "\(reply.status) \(reply.text)")
      let sentence = try #require(object(reply)["error"] as? String)
      #expect(sentence.contains(words), "\(sentence)")
      #expect(try stars(served).isEmpty)
    }
  }

  @Test(arguments: [
    "stars?sort=oldest", "stars?only=x", "stars?only=", "stars?only=0", "stars?what=1",
    "stars?tag=a&tag=b", "stars.png?side=8", "stars.zip?side=4097", "stars.html", "stars.png",
    "stars/x", "stars/1", "stars?only=1", "pictures/stars/1.png", "pictures/stars/x.png",
  ])
  func `what cannot be shown is refused`(path: String) throws {
    try Served.with { served in
      let reply = served.get("/api/\(path)")
      #expect([400, 404].contains(reply.status), "\(reply.status) \(reply.text)")
      let answer = try object(reply)
      #expect(answer["error"] is String)
    }
  }

  @Test func `stars that a shell is changing are waited for, then told`() throws {
    try Served.with { served in
      do {
        let log = try served.workshop.folder.openStars()
        let reply = served.post("/api/stars", #"{"of":["a/1/1"]}"#)
        #expect(reply.status == 409, "\(reply.text)")
        withExtendedLifetime(log) {}
      }
      #expect(served.post("/api/stars", #"{"of":["a/1/1"]}"#).status == 200)
    }
  }

  @Test func `a star's picture is another where another has its number`() throws {
    try Served.with { served in
      let path = "/api/pictures/stars/1.png?width=24&height=24"
      #expect(served.post("/api/stars", #"{"of":["a/1/1"]}"#).status == 200)
      let first = served.get(path)
      let tag = try #require(first.header("etag"))
      #expect(served.ask("GET", path, [served.bearer, "If-None-Match: \(tag)"]).status == 304)
      try FileManager.default.removeItem(atPath: "\(served.folder)/stars.jsonl")
      #expect(served.post("/api/stars", #"{"of":["a/1/2"]}"#).status == 200)
      let other = served.ask("GET", path, [served.bearer, "If-None-Match: \(tag)"])
      #expect(other.status == 200 && other.body != first.body)
    }
  }
}

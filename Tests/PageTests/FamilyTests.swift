import Breeding
import Foundation
import TestSupport
import Testing

/// Of whom pictures came, and what a strength would make of one.
@Suite struct FamilyTests {
  private func members(_ reply: Reply) throws -> [String: [String: Any]] {
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(reply.body)) as? [String: Any])
    let members = try #require(object["members"] as? [[String: Any]])
    return Dictionary(uniqueKeysWithValues: members.map { ($0["address"] as? String ?? "", $0) })
  }

  @Test func `a family goes on through copies and into other lineages`() throws {
    try Served.with { served in
      let workshop = served.workshop
      try workshop.next(pick: [3, 7], keep: true)  // a/2/1 and a/2/2 are the picks themselves
      try workshop.next(pick: [1])  // children of a/1/3, by its copy
      try workshop.new("b", count: 4, seed: 1)
      try workshop.cross(
        PictureName("a/1/3"), PictureName("b/1/2"), count: 4,
        in: Workplace(LineageName(checked: "b")))
      let reply = served.get("/api/pictures/a/1/3/family")
      #expect(reply.status == 200, "\(reply.text)")
      let family = try members(reply)
      #expect(family["a/1/3"]?["distance"] as? Int == 0)
      #expect(family["a/3/1"]?["distance"] as? Int == 1)
      #expect(family["a/3/1"]?["parents"] as? [String] == ["a/1/3"])
      #expect(family["b/2/1"]?["distance"] as? Int == 1)
      #expect(family["a/2/1"] == nil, "a copy is no child")
      let child = try members(served.get("/api/pictures/b/2/1/family"))
      #expect(Set(child.keys).isSuperset(of: ["b/2/1", "a/1/3", "b/1/2"]))
      #expect(child["b/1/2"]?["distance"] as? Int == -1)
      let copy = try members(served.get("/api/pictures/a/2/1/family"))
      #expect(copy["a/1/3"]?["distance"] as? Int == 0, "a copy is the picture itself")
    }
  }

  @Test func `a family of very many is cut, and says so`() throws {
    try Served.with { served in
      for _ in 0..<6 { try served.workshop.next(pick: [1], from: 1, count: 60) }
      let reply = served.get("/api/pictures/a/1/1/family")
      #expect(reply.text.contains(#""hasMore": true"#) || reply.text.contains(#""hasMore":true"#))
      #expect(try members(reply).count <= 1 + 2 * Family.limit)
    }
  }

  @Test func `a lineage that was begun with its own star has a family that ends`() throws {
    try Served.with { served in
      let star = served.post("/api/stars", #"{"of":["a/1/1"]}"#)
      #expect(star.status == 200, "\(star.text)")
      try FileManager.default.removeItem(atPath: "\(served.folder)/a")
      let begun = served.post("/api/stars/into", #"{"name":"a"}"#)
      #expect(begun.status == 201, "\(begun.text)")
      try served.workshop.next(pick: [1])
      let family = try members(served.get("/api/pictures/a/1/1/family"))
      #expect(
        family["a/1/1"]?["distance"] as? Int == 0 && family["a/1/1"]?["parents"] as? [String] == [])
      #expect(family["a/2/1"]?["parents"] as? [String] == ["a/1/1"])
      let child = try members(served.get("/api/pictures/a/2/1/family"))
      #expect(child["a/1/1"]?["distance"] as? Int == -1)
    }
  }

  @Test func `a copy stands for its picture, and not for what has the address now`() throws {
    try Served.with { served in
      let a = try LineageName(checked: "a")
      #expect(served.post("/api/stars", #"{"of":["a/1/1"]}"#).status == 200)
      #expect(served.post("/api/stars/into", #"{"name":"b"}"#).status == 201)
      let before = try members(served.get("/api/pictures/b/1/1/family"))
      #expect(before["a/1/1"]?["distance"] as? Int == 0)
      try FileManager.default.removeItem(atPath: "\(served.folder)/\(a)")
      try served.workshop.new("a", count: 4, seed: 99)
      let after = try members(served.get("/api/pictures/b/1/1/family"))
      #expect(after["b/1/1"]?["distance"] as? Int == 0)
      let other = try members(served.get("/api/pictures/a/1/1/family"))
      #expect(Array(other.keys) == ["a/1/1"])
    }
  }

  @Test func `a picture that a run did not save has no family, which is said`() throws {
    try Served.with { served in
      var run = try served.workshop.begin(
        SearchRequest(fitness: served.workshop.breeder.fitness("entropy"), population: 4), in: "a",
        goal: Run.Goal(generations: 2), checkpoint: 2)
      try run.goOn()
      let reply = served.get("/api/pictures/a/2/1/family")
      #expect(reply.status == 404 && reply.text.contains("saved"), "\(reply.status) \(reply.text)")
    }
  }

  @Test(arguments: ["a/1/10", "a/2/1", "b/1/1", "a/1/x", "a/1/0"])
  func `who is not there has no family`(address: String) throws {
    try Served.with { served in
      let reply = served.get("/api/pictures/\(address)/family")
      #expect([400, 404].contains(reply.status), "\(reply.status) \(reply.text)")
    }
  }

  @Test func `examples of a strength are always the same, and nothing is bred`() throws {
    try Served.with { served in
      let path = "/api/examples/a/1/3.png?side=24&palette=dusk"
      let one = served.get(path)
      #expect(one.status == 200, "\(one.text)")
      #expect(served.count() == 1)
      try served.workshop.next(pick: [1])
      #expect(served.get(path).body == one.body)
      let file = "\(served.folder)/examples.png"
      try Data(one.body).write(to: URL(fileURLWithPath: file))
      let sheet = try Picture(sheetFile: file)
      #expect(sheet.width == 24 * StrengthLadder.examples.count)
      #expect(sheet.height == 24)
      #expect(served.get("/api/examples/a/1/3.png?side=24&palette=ember").body != one.body)
    }
  }

  @Test(arguments: ["a/1/3.png?side=8", "a/1/3.jpg", "a/1/99.png", "a/1/3.png?palette=none-such"])
  func `examples out of bounds are refused`(path: String) throws {
    try Served.with { served in
      let reply = served.get("/api/examples/\(path)")
      #expect([400, 404].contains(reply.status), "\(reply.status) \(reply.text)")
    }
  }
}

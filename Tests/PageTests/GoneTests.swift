import Breeding
import Foundation
import Page
import TestSupport
import Testing

/// Lineages that are renamed or deleted while a page shows them.
@Suite struct GoneTests {
  private static let paths = [
    "/api/lineages/a", "/api/lineages/a/generations/1", "/api/pictures/a/1/1.png?width=8&height=8",
    "/api/pictures/a/1/1/family",
  ]

  /// As a shell does, by a workshop of its own.
  private func shell(_ served: Served) -> Workshop {
    Workshop(populations: served.folder, sheet: SheetSettings(size: 16))
  }

  @Test func `a lineage that was renamed is told as gone, with its new name`() throws {
    try Served.with { served in
      // What was asked for before is known to the server.
      for path in Self.paths { #expect(served.get(path).status == 200, "\(path)") }
      try shell(served).rename("a", to: "z")
      for path in Self.paths {
        let reply = served.get(path)
        #expect(reply.status == 404, "\(path): \(reply.text)")
      }
      #expect(served.get(Self.paths[0]).text.contains("it is now called z"))
      #expect(served.post("/api/lineages/a/next", #"{"from":1,"pick":[1]}"#).status == 404)
      #expect(served.get("/api/lineages/z").status == 200)
      #expect(served.post("/api/lineages/z/next", #"{"from":1,"pick":[1]}"#).status == 200)
    }
  }

  @Test func `a lineage that was deleted is told as gone, and is there again when restored`() throws
  {
    try Served.with { served in
      #expect(served.get(Self.paths[0]).status == 200)
      try shell(served).delete(["a"])
      for path in Self.paths { #expect(served.get(path).status == 404, "\(path)") }
      #expect(served.get(Self.paths[0]).text.contains("breed delete --restore a@1"))
      #expect(served.post("/api/lineages/a/next", #"{"from":1,"pick":[1]}"#).status == 404)
      #expect(served.post("/api/lineages/a/undo", "{}").status == 404)
      let state = served.get("/api/state")
      #expect(state.status == 200, "\(state.text)")
      try shell(served).restore(["a"])
      for path in Self.paths { #expect(served.get(path).status == 200, "\(path)") }
    }
  }

  @Test func `a page that is open is told that a lineage is gone`() throws {
    try Served.with { served in
      let client = try #require(Client(port: served.port))
      client.send("GET /api/events HTTP/1.1\r\nHost: \(served.host)\r\n\(served.bearer)\r\n\r\n")
      func wait(for words: String) -> Bool {
        var text = ""
        while !text.contains(words) {
          let next = client.receive()
          if next.isEmpty { return false }
          text += String(decoding: next, as: UTF8.self)
        }
        return true
      }
      #expect(wait(for: "retry"))
      try shell(served).delete(["a"])
      #expect(wait(for: "event: state\ndata: { \"current\": null }"))
      try shell(served).restore(["a"])
      #expect(wait(for: "event: state"))
      #expect(served.get("/api/lineages/a").status == 200)
    }
  }
}

import Breeding
import Foundation
import TestSupport
import Testing

/// What pages that are open are told.
@Suite struct NewsTests {
  /// What comes on a connection until some words do, or twenty seconds have passed.
  private func wait(for words: String, on client: Client) -> (text: String, seconds: Double) {
    let start = Date()
    var text = ""
    while !text.contains(words) {
      let next = client.receive()
      if next.isEmpty { break }
      text += String(decoding: next, as: UTF8.self)
    }
    return (text, Date().timeIntervalSince(start))
  }

  @Test func `a page is told of what a shell and another page did, within a second`() throws {
    try Served.with { served in
      let clients = try (0..<2).map { _ in try #require(Client(port: served.port)) }
      for client in clients {
        client.send(
          "GET /api/events HTTP/1.1\r\nHost: \(served.host)\r\n\(served.bearer)\r\n\r\n")
        #expect(wait(for: "retry", on: client).text.contains("200 OK"))
      }
      // As a shell does, by a workshop of its own.
      let shell = Workshop(populations: served.folder, sheet: SheetSettings(size: 16))
      _ = try shell.next(pick: [1])
      for client in clients {
        let (text, seconds) = wait(for: #""count": 2, "now": 2"#, on: client)
        #expect(text.contains("event: lineage\ndata: { \"name\": \"a\""), "\(text)")
        #expect(seconds < 1)
      }
      _ = served.post("/api/lineages/a/undo", "{}")
      for client in clients {
        #expect(wait(for: #""now": 1"#, on: client).text.contains("event: lineage"))
      }
      _ = try shell.new("z", count: 1, seed: 1)
      for client in clients {
        #expect(wait(for: #""current": "z""#, on: client).text.contains("event: state"))
      }
    }
  }

  @Test func `a server that stops ends what pages listen to`() throws {
    let client: Client = try Served.with { served in
      let client = try #require(Client(port: served.port))
      client.send("GET /api/events HTTP/1.1\r\nHost: \(served.host)\r\n\(served.bearer)\r\n\r\n")
      _ = wait(for: "retry", on: client)
      return client
    }
    #expect(wait(for: "never", on: client).seconds < 5)
  }

  @Test func `so many pages listen and no more`() throws {
    try Served.with { served in
      var clients: [Client] = []
      for _ in 0..<64 {
        let client = try #require(Client(port: served.port))
        client.send("GET /api/events HTTP/1.1\r\nHost: \(served.host)\r\n\(served.bearer)\r\n\r\n")
        #expect(wait(for: "retry", on: client).text.contains("200 OK"))
        clients.append(client)
      }
      #expect(served.get("/api/events").status == 503)
    }
  }
}

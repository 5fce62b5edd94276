import Breeding
import Foundation
import TestSupport
import Synchronization
import Threads
import Testing

/// What a client may take of the server.
@Suite struct LimitTests {
  @Test func `a body over the limit is refused by its length, before it is sent`() throws {
    try Served.with { served in
      let client = try #require(Client(port: served.port))
      client.send(
        "POST /api/lineages/a/next HTTP/1.1\r\nHost: \(served.host)\r\n\(served.bearer)\r\n"
          + "Content-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n")
      let reply = Reply(client.receive())
      #expect(reply.status == 413)
      #expect(reply.text.contains("expected at most 1048576 bytes"))
    }
  }

  @Test func `a body of no told length is refused once it is over the limit`() throws {
    try Served.with { served in
      let client = try #require(Client(port: served.port))
      client.send(
        "POST /api/lineages/a/next HTTP/1.1\r\nHost: \(served.host)\r\n\(served.bearer)\r\n"
          + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
      )
      let part = "10000\r\n" + String(repeating: " ", count: 0x10000) + "\r\n"
      for _ in 0..<40 { client.send(part) }
      client.send("0\r\n\r\n")
      #expect(Reply(client.receiveAll()).status == 413)
      #expect(served.get("/api/state").status == 200)
    }
  }

  @Test func `a head over the limit is refused`() throws {
    try Served.with { served in
      let long = String(repeating: "a", count: 40_000)
      for (path, head) in [("/api/state", ["X: \(long)"]), ("/\(long)", [])] {
        let reply = served.ask("GET", path, [served.bearer] + head)
        #expect([0, 400, 413, 414, 431].contains(reply.status), "\(reply.status)")
      }
      #expect(served.get("/api/state").status == 200)
    }
  }

  @Test func `a client that says nothing is given up`() throws {
    try Served.with(seconds: 1) { served in
      let silent = try #require(Client(port: served.port))
      let half = try #require(Client(port: served.port))
      half.send("GET /api/state HTTP/1.1\r\nHost: ")
      #expect(silent.receiveAll().isEmpty)
      #expect(!Reply(half.receiveAll()).text.contains("lineages"))
      #expect(served.get("/api/state").status == 200)
    }
  }

  @Test func `more connections than there is room for are turned away, and the others answered`()
    throws
  {
    try Served.with { served in
      var clients: [Client] = []
      for _ in 0..<600 { if let client = Client(port: served.port) { clients.append(client) } }
      clients.removeAll()
      var status = 0
      // Those that ended are cleared away one after the other.
      for _ in 0..<50 where status != 200 { status = served.get("/api/state").status }
      #expect(status == 200)
    }
  }

  @Test(arguments: [
    "width=0", "width=4097", "height=-1", "width=9223372036854775808", "zoom=0", "zoom=nan",
    "x=inf",
    "samples=9", "time=x", "colour=red", "palette=none-such", "save=2", "width=1&width=2", "what=1",
  ])
  func `a picture out of bounds is refused`(query: String) throws {
    try Served.with { served in
      let reply = served.get("/api/pictures/a/1/1.png?\(query)")
      #expect(reply.status == 400, "\(reply.text)")
      #expect(reply.text.contains("expected") || reply.text.contains("unknown"), "\(reply.text)")
    }
  }

  @Test(arguments: 0..<40)
  func `what is no HTTP harms nothing`(seed: UInt64) throws {
    try Served.with { served in
      var random = SplitMix64(state: seed)
      for _ in 0..<25 {
        guard let client = Client(port: served.port) else { continue }
        var bytes = (0..<Int.random(in: 0..<400, using: &random)).map { _ in
          UInt8.random(in: 0...255, using: &random)
        }
        if Bool.random(using: &random) {
          bytes =
            Array("GET /api/state HTTP/1.1\r\nHost: \(served.host)\r\n\(served.bearer)\r\n".utf8)
            + bytes + Array("\r\n\r\n".utf8)
        }
        client.send(bytes)
      }
      #expect(served.get("/api/state").status == 200, "seed \(seed)")
    }
  }

  @Test func `a server ends well while it refuses what is no HTTP`() throws {
    for round in 0..<12 {
      try Served.with { served in
        let port = served.port
        let isOver = Atomic(false)
        Parallel.run(count: 9, threads: 9) { place in
          var random = SplitMix64(state: UInt64(9 * round + place))
          if place == 0 {
            Thread.sleep(forTimeInterval: .random(in: 0..<0.03, using: &random))
            isOver.store(true, ordering: .releasing)
            return
          }
          while !isOver.load(ordering: .acquiring) {
            let bytes = (0..<200).map { _ in UInt8.random(in: 0...255, using: &random) }
            Client(port: port)?.send(bytes)
          }
        }
        // What was sent last may just be refused.
        served.server.stop()
      }
    }
  }
}

import Breeding
import HTTP
import Page
import TestSupport
import Testing

/// Who comes in, and who does not: what attacks a server that runs.
@Suite struct GateTests {
  /// One address of each kind that the server has.
  static let addresses = [
    "/", "/page/page.js", "/api/state", "/api/choices", "/api/lineages/a",
    "/api/lineages/a/generations/1", "/api/pictures/a/1/1.png", "/api/pictures/a/1/1.json",
    "/api/sheets/a/1.png", "/api/events", "/nothing",
  ]

  @Test func `whoever has no token gets nothing`() throws {
    try Served.with { served in
      let wrong = String(repeating: "0", count: served.server.token.count)
      for path in Self.addresses {
        for head in [
          [], ["Authorization: Bearer \(wrong)"], ["Authorization: Bearer"],
          ["Authorization: \(served.server.token)"], ["Cookie: breed-\(served.port)=\(wrong)"],
          ["Cookie: breed=\(served.server.token)"],
          ["\(served.cookie); breed-\(served.port)=\(wrong)"],
          ["Authorization: Bearer \(served.server.token.dropLast())"],
        ] {
          let reply = served.ask("GET", path, head)
          #expect(reply.status == 401, "\(path) \(head)")
          #expect(reply.text.contains("the token is missing"))
        }
      }
      let next = served.ask("POST", "/api/lineages/a/next", body: #"{"from":1,"pick":[1]}"#)
      #expect(next.status == 401)
      #expect(served.count() == 1)
    }
  }

  @Test func `the printed address gives a cookie that no script and no other site has`() throws {
    try Served.with { served in
      let reply = served.ask("GET", "/?token=\(served.server.token)")
      #expect(reply.status == 303)
      #expect(reply.header("location") == "/")
      #expect(
        reply.header("set-cookie")
          == "breed-\(served.port)=\(served.server.token); Path=/; HttpOnly; SameSite=Strict")
      #expect(served.ask("GET", "/", [served.cookie]).status == 200)
      #expect(served.ask("GET", "/?token=1234").status == 401)
      #expect(served.ask("GET", "/api/state?token=\(served.server.token)").status == 401)
    }
  }

  @Test func `a name that others could point here gets nothing`() throws {
    try Served.with { served in
      for host in [
        "evil.example:\(served.port)", "127.0.0.1", "127.0.0.1:1",
        "localhost.evil.example:\(served.port)",
        "0.0.0.0:\(served.port)", "[::1]:\(served.port)", "127.0.0.1:\(served.port).evil.example",
        "",
      ] {
        for (path, head) in [("/api/state", served.bearer), ("/", served.cookie)] {
          let reply = served.ask("GET", path, [head], host: host)
          #expect(reply.status == 403 || reply.status == 400, "\(host)")
          #expect(!reply.text.contains("lineages"))
        }
        #expect(
          served.ask("GET", "/?token=\(served.server.token)", host: host).header("set-cookie")
            == nil)
      }
      let two = served.ask("GET", "/api/state", [served.bearer, "Host: evil.example"])
      #expect(two.status == 403 || two.status == 400)
      #expect(
        served.ask("GET", "/api/state", [served.bearer], host: "localhost:\(served.port)").status
          == 200)
      #expect(
        served.ask("GET", "/api/state", [served.bearer], host: "LOCALHOST:\(served.port)").status
          == 200)
    }
  }

  @Test func `a server at all addresses is told by each in numbers, loopback last`() throws {
    try withFolder { folder in
      let server = try PageServer(
        Workshop(populations: folder), at: HTTPAddress("0.0.0.0"), port: 0)
      defer { server.stop() }
      let hosts = server.addresses.map { $0.trimmingPrefix("http://").prefix { $0 != "/" } }
      #expect(hosts.last == "127.0.0.1:\(server.port)")
      #expect(Set(hosts).count == hosts.count)
      for host in hosts {
        let name = host.prefix { $0 != ":" }
        #expect(name.contains("."), "a name that others may know: \(name)")
        let client = try #require(Client(port: server.port))
        client.send("GET / HTTP/1.1\r\nConnection: close\r\nHost: \(host)\r\n\r\n")
        #expect(Reply(client.receiveAll()).status == 401, "it is called so: \(host)")
      }
    }
  }

  @Test func `a page of another origin changes nothing, even with the cookie`() throws {
    try Served.with { served in
      let body = #"{"from":1,"pick":[1]}"#
      let path = "/api/lineages/a/next"
      for head in [
        [served.cookie], [served.cookie, "Origin: http://evil.example"],
        [served.cookie, "Origin: null"],
        [served.cookie, "Origin: http://127.0.0.1:1"],
        [served.cookie, "Origin: https://\(served.host)"],
        [served.cookie, "Sec-Fetch-Site: cross-site"],
        [served.cookie, "Sec-Fetch-Site: same-site"],
        [served.cookie, "Sec-Fetch-Site: none"],
        [served.cookie, "Origin: http://\(served.host)", "Sec-Fetch-Site: cross-site"],
        [served.bearer, "Origin: http://evil.example"],
        [served.cookie, "Origin: http://\(served.host)", "Origin: http://evil.example"],
      ] {
        let reply = served.ask("POST", path, head, body: body)
        #expect(reply.status == 403, "\(head)")
      }
      for site in ["cross-site", "same-site", "anything"] {
        let reply = served.ask("GET", "/api/state", [served.cookie, "Sec-Fetch-Site: \(site)"])
        #expect(reply.status == 403, "\(site)")
      }
      #expect(served.count() == 1)
      #expect(served.ask("POST", path, served.own, body: body).status == 200)
      #expect(served.ask("POST", path, [served.bearer], body: body).status == 200)
      #expect(served.count() == 3)
    }
  }

  @Test func `a form or a plain text, which need no leave of a browser, change nothing`() throws {
    try Served.with { served in
      for type in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""] {
        let reply = served.ask(
          "POST", "/api/lineages/a/next", served.own, body: #"{"from":1,"pick":[1]}"#, type: type)
        #expect(reply.status == 415, "\(type)")
      }
      #expect(served.count() == 1)
    }
  }

  @Test func `nothing changes on GET, and other methods are not known`() throws {
    try Served.with { served in
      for path in ["next", "vary", "cross", "undo", "redo", "load"] {
        let reply = served.get("/api/lineages/a/\(path)")
        #expect(reply.status == 405 && reply.text.contains("expected POST"), "\(path)")
      }
      #expect(served.get("/api/lineages").status == 405)
      #expect(served.get("/api/import").status == 405)
      for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREED"] {
        let reply = served.ask(
          method, "/api/state", [served.bearer, "Origin: http://evil.example"])
        #expect(reply.status == 405 || reply.status == 400, "\(method)")
      }
      #expect(served.count() == 1)
    }
  }

  @Test func `no answer lets another site read it, frame it or guess its type`() throws {
    try Served.with { served in
      for path in Self.addresses where path != "/api/events" {
        let reply = served.get(path)
        #expect(!reply.head.contains { $0.lowercased().hasPrefix("access-control") }, "\(path)")
        #expect(reply.header("x-content-type-options") == "nosniff", "\(path)")
        #expect(reply.header("x-frame-options") == "DENY", "\(path)")
        #expect(reply.header("cross-origin-resource-policy") == "same-origin", "\(path)")
        #expect(reply.header("content-security-policy")?.hasPrefix("default-src 'none'") == true)
        #expect(reply.header("referrer-policy") == "no-referrer", "\(path)")
      }
    }
  }

  @Test(arguments: [
    "/page/..%2f..%2fetc%2fpasswd", "/page/../../../etc/passwd", "/page/%2e%2e/index.html",
    "/page//etc/passwd", "/api/lineages/..%2f..", "/api/lineages/.current",
    "/api/sheets/..%2fa/1.png", "/api/sheets/a/..%2f1.png", "/api/pictures/a/1/..%2f..%2f1.png",
    "/api/pictures/a/1/1.html", "/api/pictures/a/1/1.passwd", "/api/pictures/a/-1/1.png",
  ])
  func `a path leads nowhere but to what is served`(path: String) throws {
    try Served.with { served in
      let reply = served.get(path)
      #expect([400, 404].contains(reply.status), "\(reply.status) \(reply.text)")
      #expect(!reply.text.contains("root:"))
    }
  }
}

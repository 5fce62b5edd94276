import Foundation
import TestSupport
import Testing

@Suite struct ServeTests {
  /// Starts a server at a free port and waits for its address.
  private func serve(_ scratch: Scratch, _ flags: String...) throws -> (call: Call, line: String) {
    let call = try scratch.start(["serve", "--port", "0"] + flags)
    try call.wait { call.output.contains("\n") }
    return (call, String(call.output.prefix { $0 != "\n" }))
  }

  /// What the server at a printed address answers there.
  private func reply(at address: String) throws -> Reply {
    let url = try #require(URL(string: address))
    let port = try #require(url.port)
    let client = try #require(Client(port: UInt16(port)))
    client.send(
      "GET \(url.path)?\(url.query ?? "") HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n"
        + "Connection: close\r\n\r\n")
    return Reply(client.receiveAll())
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `the printed address opens the page until a signal ends it`(signal: Int32) throws {
    let scratch = try Scratch()
    let (call, address) = try serve(scratch)
    #expect(address.hasPrefix("http://127.0.0.1:"))
    let reply = try reply(at: address)
    #expect(reply.status == 303)
    #expect(reply.header("set-cookie")?.contains("HttpOnly; SameSite=Strict") == true)
    kill(call.number, signal)
    let ended = try call.finish()
    #expect(ended.status == 0 && !ended.isSignalled)
    #expect(ended.out == address + "\n")
    #expect(ended.err == "open it in a browser; Ctrl-C ends it\n")
    #expect(try scratch.contents().isEmpty)
  }

  @Test func `a name makes a lineage the current one, and JSON has the token`() throws {
    let scratch = try Scratch()
    for name in ["a", "b"] { try scratch.breed("new", name, "--count", "1", "--seed", "1") }
    let (call, _) = try serve(scratch, "a", "--json")
    try call.wait { call.output.hasSuffix("}\n") }
    let said = try #require(
      try JSONSerialization.jsonObject(with: Data(call.output.utf8)) as? [String: Any])
    let token = try #require(said["token"] as? String)
    let address = try #require(said["address"] as? String)
    #expect(address.hasSuffix("/?token=\(token)"))
    #expect(said["addresses"] as? [String] == [address] && said["guestToken"] == nil)
    #expect(token.count == 32)
    kill(call.number, SIGINT)
    #expect(try call.finish().err == "")
    #expect(try scratch.breed("list").out.contains("* a"))
  }

  @Test func `that another lineage becomes the current one is told`() throws {
    let scratch = try Scratch()
    for name in ["a", "b"] { try scratch.breed("new", name, "--count", "1", "--seed", "1") }
    for (name, words) in [("b", ""), ("a", "a is the current lineage now\n")] {
      let (call, _) = try serve(scratch, name)
      kill(call.number, SIGINT)
      #expect(try call.finish().err == words + "open it in a browser; Ctrl-C ends it\n")
    }
  }

  @Test func `localhost is 127.0.0.1, and guests have addresses of their own`() throws {
    let scratch = try Scratch()
    let (call, address) = try serve(scratch, "--host", "localhost", "--guests")
    #expect(address.hasPrefix("http://127.0.0.1:"))
    try call.wait { call.output.split(separator: "\n").count == 2 }
    let line = try #require(call.output.split(separator: "\n").last)
    #expect(line.hasPrefix("for guests: http://127.0.0.1:") && !line.hasSuffix(address.suffix(32)))
    #expect(try reply(at: String(line.trimmingPrefix("for guests: "))).status == 303)
    kill(call.number, SIGINT)
    #expect(try call.finish().status == 0)
  }

  @Test func `a port that is taken and an address in words are told`() throws {
    let scratch = try Scratch()
    let (call, address) = try serve(scratch)
    let port = try #require(URL(string: address)?.port)
    let second = try scratch.breed("serve", "--port", "\(port)")
    #expect(second.status == 1)
    #expect(second.err.hasPrefix("breed: cannot listen at 127.0.0.1, port \(port): "))
    let named = try scratch.breed("serve", "--host", "school-pc")
    #expect(named.status == 64)
    #expect(named.err.contains("expected an address in numbers"))
    #expect(try scratch.breed("serve", "--port", "65536").status == 64)
    #expect(try scratch.breed("serve", "none").status == 1)
    kill(call.number, SIGTERM)
    _ = try call.finish()
  }
}

import Breeding
import TestSupport
import Testing

@testable import Page

/// Guests: what they get, and what they do not.
@Suite struct GuestTests {
  @Test func `a guest gets all that there is to look at`() throws {
    try Served.with(hasGuests: true) { served in
      let guests = try #require(served.server.guests)
      #expect(guests.token.count == 32 && guests.token != served.server.token)
      #expect(guests.addresses == ["http://127.0.0.1:\(served.port)/?token=\(guests.token)"])
      let admitted = served.ask("GET", "/?token=\(guests.token)")
      #expect(admitted.status == 303)
      #expect(
        admitted.header("set-cookie")?.hasPrefix("breed-\(served.port)=\(guests.token); ") == true)
      let cookie = "Cookie: breed-\(served.port)=\(guests.token)"
      for path in GateTests.addresses where path != "/api/events" && path != "/nothing" {
        #expect(served.ask("GET", path, [cookie]).status == 200, "\(path)")
        #expect(
          served.ask("GET", path, ["Authorization: Bearer \(guests.token)"]).status == 200)
      }
      #expect(served.ask("GET", "/api/state", [cookie]).text.contains(Gate.guestWords))
      #expect(!served.get("/api/state").text.contains(Gate.guestWords))
    }
  }

  @Test func `whatever a guest sends is refused with a sentence, at every address`() throws {
    try Served.with(hasGuests: true) { served in
      let guests = try #require(served.server.guests)
      let own = ["Origin: http://\(served.host)", "Sec-Fetch-Site: same-origin"]
      for route in Routes.all where route.method == "POST" {
        let parts = route.pattern.map { $0.first == ":" ? "a" : String($0) }
        let path = "/" + parts.joined(separator: "/")
        for head in [
          own + ["Cookie: breed-\(served.port)=\(guests.token)"],
          ["Authorization: Bearer \(guests.token)"],
        ] {
          let reply = served.ask("POST", path, head, body: #"{"from":1,"pick":[1]}"#)
          #expect(reply.status == 403 && reply.text.contains(Gate.guestWords), "\(path)")
        }
      }
      #expect(served.count() == 1)
      // The host breeds as ever.
      #expect(served.post("/api/lineages/a/next", #"{"from":1,"pick":[1]}"#).status == 200)
      #expect(served.count() == 2)
    }
  }

  @Test func `without guests there is one token alone`() throws {
    try Served.with { served in
      #expect(served.server.guests == nil)
      #expect(served.get("/api/state").text.contains("\"guest\": null"))
    }
  }

  @Test func `guests keep their token as the host does, each its own`() throws {
    try withFolder { folder in
      let host = try #require(KeptToken(port: 8_017, in: folder)).token(drawn: Gate.drawnToken)
      let guest = try #require(KeptToken(port: 8_017, isGuests: true, in: folder))
        .token(drawn: Gate.drawnToken)
      #expect(host != guest)
      #expect(
        try #require(KeptToken(port: 8_017, isGuests: true, in: folder)).token(drawn: "") == guest)
      #expect(try text(of: "\(folder)/breed/guests-token-8017") == guest + "\n")
    }
  }
}

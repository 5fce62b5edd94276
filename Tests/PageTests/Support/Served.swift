import Breeding
import Page
import TestSupport

/// A server of the page over lineages in a folder of its own.
struct Served {
  let workshop: Workshop
  let server: PageServer
  let folder: String

  /// Serves a folder with the lineage `a`, of small sheets.
  static func with<Result>(
    seconds: Int = 30, hasGuests: Bool = false, _ body: (Served) throws -> Result
  ) throws -> Result {
    try withFolder { folder in
      let workshop = Workshop(populations: folder, sheet: SheetSettings(size: 16))
      try workshop.new(
        "a", recipe: Breeder.recipe(named: "neat", settings: RecipeSettings()), count: 9, seed: 7)
      let server = try PageServer(workshop, port: 0, hasGuests: hasGuests, seconds: seconds)
      defer { server.stop() }
      return try body(Served(workshop: workshop, server: server, folder: folder))
    }
  }

  var port: UInt16 { server.port }
  var host: String { "127.0.0.1:\(port)" }
  var bearer: String { "Authorization: Bearer \(server.token)" }
  var cookie: String { "Cookie: breed-\(port)=\(server.token)" }
  /// What a browser sends from the page itself.
  var own: [String] { [cookie, "Origin: http://\(host)", "Sec-Fetch-Site: same-origin"] }

  /// Sends a request with a head as it is given, and takes the whole answer.
  ///
  /// - Parameter host: the Host header; none where it is empty.
  func ask(
    _ method: String, _ path: String, _ head: [String] = [], host: String? = nil,
    body: String? = nil, type: String = "application/json"
  ) -> Reply {
    let host = host ?? self.host
    var lines = ["\(method) \(path) HTTP/1.1", "Connection: close"] + head
    if !host.isEmpty { lines.append("Host: \(host)") }
    if let body { lines += ["Content-Type: \(type)", "Content-Length: \(body.utf8.count)"] }
    guard let client = Client(port: port) else { return Reply([]) }
    client.send(lines.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? ""))
    return Reply(client.receiveAll())
  }

  /// Asks as a program with the token does.
  func get(_ path: String) -> Reply { ask("GET", path, [bearer]) }

  /// Asks for a change as a program with the token does.
  func post(_ path: String, _ body: String) -> Reply { ask("POST", path, [bearer], body: body) }

  /// How many generations the lineage has; nil where it cannot be read.
  func count(of lineage: String = "a") -> Int? { try? workshop.open(lineage).history.count }
}

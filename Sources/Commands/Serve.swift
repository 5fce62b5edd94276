import ArgumentParser
import Breeding
import HTTP
import Page

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Breed by clicking in the browser: breed serve --open",
    discussion: """
      The page works on the same lineages as the commands, and at the same time. Only this machine \
      can open it, and only by the address that is printed, which has a secret token in it. Ctrl-C \
      ends it.

      For a class: breed serve --host 0.0.0.0 --guests
      """)

  @Argument(
    help: "Lineage to show, which becomes the current one (default: the current one).",
    completion: .lineage)
  var name: String?

  @Option(help: "Port; 0 takes any that is free")
  var port = PageServer.defaultPort

  @Option(
    help: ArgumentHelp(
      """
      Address to listen at. Any but 127.0.0.1 lets other machines in, and others on the network \
      can read the token and the pictures on their way. 0.0.0.0 stands for all addresses of this \
      machine.
      """, valueName: "address"),
    transform: { $0.lowercased() == "localhost" ? .loopback : try HTTPAddress($0) })
  var host = HTTPAddress.loopback

  @Flag(help: "Also print addresses for guests, who can look at everything and change nothing.")
  var guests = false

  @Flag(help: "Open the page in the browser.")
  var open = false

  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let workshop = try folder.workshop(rendering)
    Interrupt.listen()
    let server = try PageServer(
      workshop, at: host, port: port, hasGuests: guests, keepingTokenIn: PageServer.stateFolder)
    let current = try? workshop.folder.currentName().description
    if let name { _ = try workshop.load(name) }
    if !host.isLoopback {
      Console.complain(
        "breed: \(host): other machines can connect, and the connection is not encrypted")
    }
    try say(server)
    if let name, name != current { report.hint("\(name) is the current lineage now") }
    report.hint("open it in a browser; Ctrl-C ends it")
    // Of several the last: this machine's own, which needs no network.
    if open { Desktop.open(server.addresses.last ?? "", orElse: "open the address by hand") }
    while !Interrupt.isWished { usleep(50_000) }
    server.stop()
  }

  /// Prints where the page is.
  private func say(_ server: PageServer) throws {
    guard report.json else {
      let guests = (server.guests?.addresses ?? []).map { "for guests: \($0)" }
      return try Console.write((server.addresses + guests).map { $0 + "\n" }.joined())
    }
    func list(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
    try Console.write(
      .object(
        [
          ("address", .string(server.addresses[0])), ("token", .string(server.token)),
          ("addresses", list(server.addresses)),
        ]
          + (server.guests.map { guests in
            [
              ("guestToken", .string(guests.token)), ("guestAddresses", list(guests.addresses)),
            ]
          } ?? [])))
  }
}

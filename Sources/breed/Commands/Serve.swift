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
    abstract: "Breed by clicking, in the browser: breed serve --open",
    discussion: """
      The page works on the same lineages as the commands, at the same time. It is for this machine \
      alone, and for whoever has the address that is printed: the token in it opens the page. Ctrl-C \
      ends it.
      """)

  @Argument(
    help: "The lineage that becomes the current one (default: the current one).",
    completion: .lineage)
  var name: String?

  @Option(help: "The port; 0 for any that is free.")
  var port = PageServer.defaultPort

  @Option(
    help: ArgumentHelp(
      """
      The address to listen at; one other than 127.0.0.1 lets other machines in, and whoever reads \
      along on the way sees the token and the pictures.
      """, valueName: "address"),
    transform: HTTPAddress.init)
  var host = HTTPAddress.loopback

  @Flag(help: "Open the page in the browser.")
  var open = false

  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let workshop = try folder.workshop(rendering)
    Interrupt.listen()
    let server = try PageServer(
      workshop, at: host, port: port, keepingTokenIn: PageServer.stateFolder)
    let current = try? workshop.folder.currentName().description
    if let name { _ = try workshop.load(name) }
    if !host.isLoopback {
      Console.complain(
        "breed: \(host): other machines may come in, and what goes between is not encrypted")
    }
    if report.json {
      try Console.write(
        .object([("address", .string(server.address)), ("token", .string(server.token))]))
    } else {
      try Console.write(server.address + "\n")
    }
    if let name, name != current { report.hint("\(name) is the current lineage now") }
    report.hint("open it in a browser; Ctrl-C ends it")
    if open { Desktop.open(server.address, orElse: "open the address by hand") }
    while !Interrupt.isWished { usleep(50_000) }
    server.stop()
  }
}

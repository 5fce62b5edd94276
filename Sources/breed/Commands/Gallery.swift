import ArgumentParser
import Breeding
import Files
import Genomes
import JSON
import Populations
import Rendering

struct Gallery: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write it as a page for the browser: breed gallery",
    discussion: """
      Example: breed gallery lagoon -o lagoon.html

      One file, which needs no other and no network: the tree, the sheets, who came of whom, and \
      each picture large, painted anew by the browser. Of a long automatic run a few generations \
      are shown.
      """)

  @Argument(help: "The lineage's name (default: the current one).")
  var name: String?

  @Option(
    name: [.short, .long], help: "The file (default: NAME.html).",
    completion: .file(extensions: ["html"]))
  var output: String?

  @Option(help: "Side of a picture on the page, in pixels.")
  var size = 160

  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if output == "" { throw ValidationError("--output: expected a file") }
    guard 1...1_024 ~= size else {
      throw ValidationError("--size \(size): expected 1 to 1024 pixels")
    }
  }

  func run() throws {
    let lineage = try folder.folder.open(try name.map { try LineageName(checked: $0) })
    let breeder = Breeder(renderer: try rendering.renderer())
    let exhibition = try Exhibition(of: lineage)
    let path = output ?? "\(lineage.name).html"
    Interrupt.listen()
    var progress = WorkProgress.sheets(isQuiet: report.quiet)
    try AtomicFile.write(path) { descriptor in
      defer { progress.end() }
      func write(_ text: String) throws {
        try AtomicFile.append(text.utf8, to: descriptor, path: path)
      }
      let page = exhibition.page
      try write(page.beginning)
      for (place, generation) in exhibition.shown.enumerated() {
        try write(page.section(exhibition.sheet(generation, size: size, by: breeder)))
        if Interrupt.isWished {
          throw Interrupt.Stopped(description: "interrupted: \(path) was not written")
        }
        progress.advance(place + 1, of: exhibition.shown.count)
      }
      try write(page.end)
    }
    if report.json {
      return try Output.write(
        .object([
          ("lineage", .string(lineage.name.description)), ("file", .string(path)),
          ("sheets", .array(exhibition.shown.map(JSONValue.integer))),
        ]))
    }
    try Output.write("\(path)\n")
    report.hint("open it in a browser")
  }
}

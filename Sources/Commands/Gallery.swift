import ArgumentParser
import Breeding

struct Gallery: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gallery",
    abstract: "Write a lineage as a web page: breed gallery",
    discussion: """
      Example: breed gallery lagoon -o lagoon.html

      The page is one file, which needs no other file and no network. It shows the tree, the \
      sheets, each picture's parents and children, and each picture large, painted anew by the \
      browser. Of a long automatic run only a few generations are shown.
      """)

  @Argument(help: "The lineage's name (default: the current one).", completion: .lineage)
  var name: String?

  @Option(
    name: [.short, .long], help: "File, or - for standard output (default: NAME.html).",
    completion: .file(extensions: ["html"]))
  var output: String?

  @OptionGroup var force: ForceOption

  @Option(
    help: "Side of a picture on the page, in pixels.",
    in: 1...Viewport.sideLimit)
  var size = LineageGallery.defaultSize

  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if output == "" { throw ValidationError("--output: expected a file") }
  }

  func run() throws {
    try report.check(output)
    var workshop = try folder.workshop(rendering)
    workshop.mayReplace = force.force
    let gallery = try workshop.gallery(of: name, size: size)
    let path = try write(gallery)
    if report.json {
      return try Console.write(
        .object([
          ("lineage", .string(gallery.lineage.name.description)), ("file", .string(path)),
          ("sheets", .array(gallery.shown.map(JSONValue.integer))),
        ]))
    }
    try Console.write(path: path)
    if output == nil { report.hint(ownName: gallery.firstPath, of: path) }
    if try !OutputFile(path).isStream { report.hint("open it in a browser") }
  }

  /// Writes the page.
  ///
  /// - Returns: the file.
  private func write(_ gallery: LineageGallery) throws -> String {
    Interrupt.listen()
    var progress = WorkProgress.sheets(isQuiet: report.quiet)
    defer { progress.end() }
    func advance(_ done: Int, _ total: Int) throws {
      if Interrupt.isWished {
        throw Interrupt.Stopped(
          words: "interrupted: \(output ?? gallery.ownPath) was not written")
      }
      progress.advance(done, of: total)
    }
    guard let output else { return try gallery.writeUnderOwnName(advance: advance) }
    try gallery.write(to: output, advance: advance)
    return output
  }
}

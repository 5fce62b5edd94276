import ArgumentParser
import Breeding

struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Put parts together: breed merge art.png.*.part",
    discussion: """
      Example: breed merge poster.png.*.part
      Example: breed merge scratch/*/film.mp4.*.part -o film.mp4

      The parts are those of one picture that breed render --part wrote, or of one film by breed \
      animate --part, in any order. The file is the same, byte for byte, as if one command had \
      painted all of it. For a film of another format than PNG, and for a picture of one, ffmpeg \
      must be installed.

      Parts that are missing, damaged, there twice or of something else are named, and nothing is \
      written. The parts stay: once all is well, remove them as other files.
      """)

  @Argument(help: "The files of all parts.", completion: .file(extensions: ["part"]))
  var parts: [String]

  @Option(
    name: [.short, .long],
    help: "File to write (default: the one that the parts are of, beside the first of them).",
    completion: .file())
  var output: String?

  @OptionGroup var force: ForceOption
  @OptionGroup var folder: FolderOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if output == "" { throw ValidationError("--output: expected a file") }
  }

  func run() throws {
    try report.check(output)
    for path in parts where FileKind.ending(ofFile: path) != "part" && !FileSystem.exists(path) {
      let others = Synonyms.words(forCommand: "combine").map { "; \($0)" } ?? ""
      throw ValidationError("\(printable(path)): there is no such part\(others)")
    }
    var workshop = try folder.workshop()
    workshop.mayReplace = force.force
    Interrupt.listen()
    var progress = WorkProgress.merging(isQuiet: report.quiet || report.json)
    let merged: MergedParts
    do {
      defer { progress.end() }
      merged = try workshop.merge(parts, to: output) { done, total in
        if done > 0 { progress.advance(done, of: total) }
        guard Interrupt.isWished else { return }
        throw Interrupt.Stopped(words: "interrupted: nothing was written")
      }
    }
    try say(merged)
  }

  private func say(_ merged: MergedParts) throws {
    let size = merged.subject.size
    let pieces = merged.subject.pieceCount
    guard report.json else {
      try Console.write(path: merged.file)
      var words = "\(size.width) × \(size.height)"
      if case .film(_, let framesPerSecond, _) = merged.subject.kind {
        words += ", \(pieces) frames, \(framesPerSecond) a second"
      }
      return report.hint(
        "\(words), of \(merged.partCount) part\(merged.partCount == 1 ? "" : "s")")
    }
    try Console.write(
      .object([
        ("file", .string(merged.file)), ("kind", .string(merged.subject.word)),
        ("width", .integer(size.width)), ("height", .integer(size.height)),
        ("parts", .integer(merged.partCount)), ("pieces", .integer(pieces)),
      ]))
  }
}

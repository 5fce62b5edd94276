import ArgumentParser
import Breeding

struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open a sheet or picture in a viewer: breed open",
    discussion: """
      Example: breed open 3/7
      Example: breed open lagoon/3

      A picture is first painted to a file, as by "breed render": the one that --output names, or \
      one in ~/.cache/breed. The file's name is printed, even where there is no desktop to open \
      it.
      """)

  @Argument(
    help: .sheetOrPicture, completion: .pictures, transform: SheetOrPicture.init(argument:))
  var what = SheetOrPicture.current

  @Option(
    name: [.short, .long],
    help:
      "File that the picture is painted to, in any format of \"breed render\".", completion: .file()
  )
  var output: String?

  @OptionGroup var force: ForceOption

  @Option(
    help: ArgumentHelp(
      "Size of the picture in pixels, such as 4096x2160 (default: 1024).", valueName: "size"),
    transform: PictureSize.init(argument:))
  var size: PictureSize?

  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if output == "" { throw ValidationError("--output: expected a file") }
    guard case .sheet = what else { return }
    for (isGiven, flag) in [
      (output != nil, "--output"), (size != nil, "--size"), (force.force, "--force"),
    ] where isGiven {
      throw ValidationError("\(flag): expected only with a picture; a sheet is a file already")
    }
  }

  func run() throws {
    try report.check(output)
    var workshop = try folder.workshop(rendering)
    workshop.mayReplace = force.force
    let path = try file(by: workshop)
    if report.json {
      try Console.write(.object([("file", .string(path)), ("opened", .bool(Desktop.isThere))]))
    } else {
      try Console.write(path: path)
    }
    // Nothing that it is called can be a flag of the program that opens it.
    if Desktop.isThere {
      Desktop.open(path.hasPrefix("-") ? "./\(path)" : path, orElse: "open the file by hand")
    } else {
      report.hint("no desktop here; where there is one, it would open \(printable(path))")
    }
  }

  private func file(by workshop: Workshop) throws -> String {
    switch what {
    case .sheet(let lineage, let generation):
      let shown = try workshop.lookingAt(what) {
        try workshop.shown(lineage: lineage, generation: generation)
      }
      if lineage == nil, let generation {
        report.hint(
          "the sheet of generation \(generation); for picture \(generation) of the current one, "
            + "breed open \(shown.history.now)/\(generation)")
      }
      return shown.sheet
    case .picture(let name):
      if let path = name.shownFile, size != nil, output == nil {
        throw ValidationError(
          "--size: expected only with --output; without, \(path) is opened as it is")
      }
      var settings = RenderSettings()
      settings.size = size ?? settings.size
      return try workshop.file(of: name, settings, to: output)
    }
  }
}

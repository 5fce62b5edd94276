import ArgumentParser
import Breeding
import Files
import Genomes
import Imports
import Populations

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Plant PNGs or Picbreeder's: breed import skull.zip",
    discussion: """
      Example: breed import art.png --into art

      Reads a PNG that breed wrote, which carries the genomes of all pictures on it, the genomes of \
      picbreeder.org, as XML or as a zip archive of XML, or one that "breed export --to json" wrote, \
      and begins a lineage whose first sheet is their pictures. What a genome of Picbreeder has that \
      cannot be painted, such as a connection that closes a cycle, is left out and told.
      """)

  @Argument(help: "The file.", completion: .file(extensions: ["png", "xml", "zip", "json"]))
  var file: String

  @Option(
    help: ArgumentHelp(
      "Name of the lineage (default: that of the file).", valueName: "name"))
  var into: String?

  @OptionGroup var seed: SeedOption
  @OptionGroup var sheet: SheetOptions
  @OptionGroup var folder: FolderOptions
  @OptionGroup var rendering: RenderingOptions
  @OptionGroup var report: ReportOptions

  /// So many of what was left out are told; there may be thousands.
  private static let warningLimit = 20

  func validate() throws {
    if let into { _ = try LineageName(argument: into) }
  }

  func run() throws {
    let folder = folder.folder
    let name = try into.map(LineageName.init(argument:)) ?? LineageName(near: stem)
    if folder.has(name) { throw PopulationError.lineageExists(name) }
    let reader = try FileReader(file)
    let found = try ImportedFile(from: file) { try reader.next($0) }
    let seed = seed.seedOrDrawn
    let breeder = Breeder(renderer: try rendering.renderer())
    let first = Generation(
      number: 1, parent: nil, seed: seed,
      method: .imported(
        .init(
          file: base, fingerprint: "\(found.fingerprint)", origins: found.members.map(\.origin))),
      individuals: found.members.enumerated().map { place, member in
        Individual(
          id: IndividualID(generation: 1, number: place + 1), parents: [], operation: "imported",
          mutations: [], tries: 1, genome: member.genome)
      })
    try sheet.check(first)
    for warning in found.warnings.prefix(Self.warningLimit) {
      Output.complain("breed: \(printable(warning))")
    }
    if found.warnings.count > Self.warningLimit {
      Output.complain("breed: and \(found.warnings.count - Self.warningLimit) more left out")
    }
    let lineage = try folder.found(name, seed: seed, first: first)
    try Session(lineage: lineage, breeder: breeder, report: report).show(first, sheet: sheet)
  }

  /// The file's name without its folders.
  private var base: String { String(file.split(separator: "/").last ?? "") }

  /// The file's name without folders and ending.
  private var stem: String {
    base.lastIndex(of: ".").map { String(base[..<$0]) } ?? base
  }
}

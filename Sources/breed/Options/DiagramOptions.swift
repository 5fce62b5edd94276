import ArgumentParser
import Breeding

/// How a network and what its nodes paint are drawn.
struct DiagramOptions: ParsableArguments {
  @Flag(help: "Paint each node from its own least value, black, to its greatest, not from -1 to 1.")
  var stretch = false

  @Flag(help: "Put each node's picture into the diagram too, and write it as NAME-nodes/07.png.")
  var thumbnails = false

  @Flag(help: "Leave disabled connections out of the diagram.")
  var hideDisabled = false

  @Option(
    help: ArgumentHelp(
      "Draw only the strongest connections into each node, so many (default: all of up to \(NetworkDiagram.legible), else \(NetworkDiagram.strongestByDefault)).",
      valueName: "number"), in: 1...Genome.connectionLimit)
  var links: Int?

  @Flag(
    inversion: .prefixedNo,
    help: "Draw the diagram as SVG, by Graphviz's dot (default: where it is installed).")
  var svg: Bool?

  func validate() throws {
    var settings = InspectionSettings()
    settings.strongest = links
    try ValidationError.check { () throws(RequestError) in try settings.check() }
  }

  /// The flags given, which a sweep has no use for.
  var given: [String] {
    [
      (stretch, "--stretch"), (thumbnails, "--thumbnails"), (hideDisabled, "--hide-disabled"),
      (links != nil, "--links"), (svg == true, "--svg"), (svg == false, "--no-svg"),
    ].filter(\.0).map(\.1)
  }
}

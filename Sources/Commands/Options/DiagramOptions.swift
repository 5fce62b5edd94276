import ArgumentParser
import Breeding

/// How a network and what its nodes paint are drawn.
struct DiagramOptions: ParsableArguments {
  @Flag(
    help: """
      Paint each node from black at its own least value to white at its greatest, in place of from \
      -1 to 1.
      """)
  var stretch = false

  @Flag(help: "Put each node's picture into the drawing, and write it as NAME-nodes/07.png.")
  var thumbnails = false

  @Flag(help: "Leave disabled connections out of the drawing.")
  var hideDisabled = false

  @Option(
    help: ArgumentHelp(
      """
      Draw only so many connections into each node, the strongest (default: all, or \
      \(NetworkDiagram.strongestByDefault) where the network has more than \
      \(NetworkDiagram.legible)).
      """,
      valueName: "number"), in: 1...Genome.connectionLimit)
  var links: Int?

  @Flag(
    inversion: .prefixedNo,
    help: "Draw the network as SVG, too, by Graphviz (default: where it is installed).")
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

import Genomes
import Inspection

/// A network as a drawing in Graphviz's language DOT: inputs at the top, outputs at the bottom, a
/// row a layer.
///
/// A node shows its number, its name, its activation, and its bias if it has one; its colour is
/// that of its activation. A connection is blue where its weight is positive and vermilion where it
/// is negative; the larger the weight, the wider the line. What takes no part in the picture is
/// grey; disabled connections are dashed.
public struct NetworkDiagram: Hashable, Sendable {
  /// What is drawn.
  public var map: NetworkMap
  /// What stands below the drawing.
  public var title: String
  /// Whether disabled connections are drawn; they are not where `strongest` leaves some out.
  public var showsDisabled: Bool
  /// How many connections into a node are drawn, those of the largest weights; nil for all.
  public var strongest: Int?
  /// What is drawn in each node above its number, if anything is.
  public var pictures: Pictures?

  /// Square picture files, one a node.
  public struct Pictures: Hashable, Sendable {
    /// Paths from the drawing's folder, in the order of the map.
    public let paths: [String]
    /// The side of a picture in pixels.
    public let side: Int

    /// Files of that side.
    public init(paths: [String], side: Int) {
      self.paths = paths
      self.side = side
    }
  }

  /// The most enabled connections that are all drawn by default; among more, nobody can follow one.
  public static let legible = 300
  /// How many connections into a node are drawn by default where there are more than that.
  public static let strongestByDefault = 3
  /// The most connections that are drawn with their weights written beside them: of more, the strongest.
  static let labelled = 40

  /// A drawing of a network; of a large one, by default, only the strongest connections.
  ///
  /// - Precondition: there is a picture for each node, where there are any.
  public init(
    of map: NetworkMap, title: String, showsDisabled: Bool = true, pictures: Pictures? = nil
  ) {
    precondition(pictures.map { $0.paths.count == map.nodes.count } ?? true, "one a node")
    self.map = map
    self.title = title
    self.showsDisabled = showsDisabled
    self.pictures = pictures
    let enabled = map.links.count { $0.connection.enabled }
    strongest = enabled > Self.legible ? Self.strongestByDefault : nil
  }

  /// The connections that are drawn, in the order of the map.
  public var links: [NetworkMap.Link] {
    guard let strongest else {
      return map.links.filter { showsDisabled || $0.connection.enabled }
    }
    var links: [NetworkMap.Link] = []
    var entering: [NetworkMap.Link] = []
    func choose() {
      // Ties go to the lower number.
      let chosen = entering.sorted {
        ($1.connection.weight.magnitude, $0.from) < ($0.connection.weight.magnitude, $1.from)
      }.prefix(strongest)
      links += chosen.sorted { $0.from < $1.from }
      entering = []
    }
    for link in map.links where link.connection.enabled {
      if let last = entering.last, last.to != link.to { choose() }
      entering.append(link)
    }
    choose()
    return links
  }
}

import Genomes

/// A network as a drawing in Graphviz's language DOT: inputs at the top, outputs at the bottom, a row
/// a layer.
///
/// A node has its number, its name and its activation's, and its bias where it has one; its colour is
/// that of its activation. A connection is blue where its weight is positive, vermilion where it is
/// negative, and the wider the larger the weight is. What takes no part in the picture is grey;
/// disabled connections are dashed.
public struct NetworkDiagram: Hashable, Sendable {
  /// What is drawn.
  public var map: NetworkMap
  /// What stands below the drawing.
  public var title: String
  /// Whether disabled connections are drawn; they are not where `strongest` leaves some out.
  public var showsDisabled: Bool
  /// How many connections into a node are drawn, those of the largest weights; nil for all.
  public var strongest: Int?
  /// The picture file of each node, in the order of the map, as paths from the drawing's folder.
  public var pictures: [String]?

  /// The most enabled connections that are all drawn by default; of more, no eye can follow one.
  public static let legible = 300
  /// How many connections into a node are drawn by default where there are more than that.
  public static let strongestByDefault = 3
  /// The most connections that are drawn with their weights written beside them.
  static let labelled = 40

  /// A drawing of a network; of a large one, by default, only the strongest connections.
  public init(
    of map: NetworkMap, title: String, showsDisabled: Bool = true, pictures: [String]? = nil
  ) {
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

  /// The drawing's text; the same for the same network on every machine.
  public var dot: String {
    let links = links
    var lines = [
      "digraph network {",
      "  graph [\(graphAttributes(drawn: links))]",
      "  node [shape=box, style=\"rounded,filled\", fontname=\"Helvetica,Arial,sans-serif\", "
        + "fontsize=11, margin=\"0.08,0.04\", height=0.3, color=\"#404040\"]",
      "  edge [fontname=\"Helvetica,Arial,sans-serif\", fontsize=8, arrowsize=0.5]",
    ]
    for layer in map.layers {
      let places = layer.map { map.places[$0 - 1] }
      let rank =
        switch places[0].node.kind {
        case .input: "source"
        case .hidden: "same"
        case .output: "sink"
        }
      lines.append("  { rank=\(rank)")
      lines += places.map { "    \(node($0))" }
      lines.append("  }")
    }
    let most = links.lazy.filter(\.connection.enabled).map(\.connection.weight.magnitude).max() ?? 0
    lines += links.map { "  \(edge($0, most: most, isLabelled: links.count <= Self.labelled))" }
    return lines.joined(separator: "\n") + "\n}\n"
  }

  private func graphAttributes(drawn links: [NetworkMap.Link]) -> String {
    let all = map.links.count { $0.connection.enabled }
    let drawn = links.count { $0.connection.enabled }
    var title = title
    if drawn < all, let strongest {
      title += "\nthe \(drawn) strongest of \(all) connections, \(strongest) into a node"
    }
    // Straight lines are quick to lay out, and many curves are no easier to follow.
    let lines = links.count > Self.legible ? ", splines=line" : ""
    return "label=\(Self.quoted(title)), labelloc=b, "
      + "fontname=\"Helvetica,Arial,sans-serif\", fontsize=12, "
      + "nodesep=0.2, ranksep=\(pictures == nil && links.count <= Self.legible ? "0.5" : "0.8")\(lines)"
  }

  private func node(_ place: NetworkMap.Place) -> String {
    let node = place.node
    var attributes = ["label=<\(label(place))>"]
    switch node.kind {
    case .input: attributes.append("style=filled")
    case .hidden: break
    case .output: attributes.append("peripheries=2")
    }
    if place.isLive {
      let isInput = node.kind == .input
      let fill = isInput ? DiagramColours.input : DiagramColours.fill(node.activation)
      attributes.append("fillcolor=\"\(fill)\"")
    } else {
      attributes.append(
        "fillcolor=\"\(DiagramColours.dead)\", fontcolor=\"\(DiagramColours.deadInk)\", "
          + "color=\"\(DiagramColours.deadLink)\"")
    }
    var tooltip = "\(place.number): \(node.id)"
    if node.kind != .input { tooltip += ", \(node.activation.rawValue), bias \(node.bias)" }
    if !place.isLive { tooltip += ", not heard" }
    attributes.append("tooltip=\(Self.quoted(tooltip))")
    return "\(Self.quoted(node.id.description)) [\(attributes.joined(separator: ", "))]"
  }

  /// The rows of a node: its picture, its number and what it does, what it is called, its bias.
  private func label(_ place: NetworkMap.Place) -> String {
    let node = place.node
    var rows: [String] = []
    if let pictures { rows.append("<IMG SRC=\"\(Self.escaped(pictures[place.number - 1]))\"/>") }
    func small(_ text: String) -> String { "<FONT POINT-SIZE=\"8\">\(Self.escaped(text))</FONT>" }
    let (id, activation) = (node.id.description, node.activation.rawValue)
    let name = node.kind == .hidden ? activation : id
    rows.append("<B>\(place.number)</B> \(Self.escaped(name))")
    switch node.kind {
    case .input: break
    case .hidden: rows.append(small(id))
    case .output: rows.append(small(activation))
    }
    if node.bias != 0 { rows.append(small("bias \(Decimal.text(node.bias, places: 2))")) }
    return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">"
      + rows.map { "<TR><TD>\($0)</TD></TR>" }.joined() + "</TABLE>"
  }

  private func edge(_ link: NetworkMap.Link, most: Float, isLabelled: Bool) -> String {
    let connection = link.connection
    var attributes: [String] = []
    if link.isLive {
      // The weak ones are thin and let others show through.
      let share = most > 0 ? connection.weight.magnitude / most : 0
      let opacity = String(Int(96 + 159 * share), radix: 16)
      attributes.append("penwidth=\(Decimal.text(0.5 + 3.5 * share, places: 2))")
      attributes.append("color=\"\(DiagramColours.link(connection.weight))\(opacity)\"")
    } else {
      attributes.append("penwidth=0.5, color=\"\(DiagramColours.deadLink)\"")
    }
    if !connection.enabled { attributes.append("style=dashed") }
    // What leads up, as from an output to a hidden node, does not turn the drawing over.
    let isUpward = map.places[link.from - 1].layer >= map.places[link.to - 1].layer
    if isUpward { attributes.append("constraint=false") }
    if isLabelled, connection.enabled {
      let ink = link.isLive ? DiagramColours.link(connection.weight) : DiagramColours.deadInk
      attributes.append(
        "label=\" \(Decimal.text(connection.weight, places: 2))\", fontcolor=\"\(ink)\"")
    }
    let words = connection.enabled ? "" : ", disabled"
    attributes.append(
      "tooltip=\(Self.quoted("\(link.from)-\(link.to): \(connection.weight)\(words)"))")
    let (from, to) = (connection.from.description, connection.to.description)
    return "\(Self.quoted(from)) -> \(Self.quoted(to)) [\(attributes.joined(separator: ", "))]"
  }

  /// A quoted string of DOT. A backslash stands for itself; a line feed begins a centred line.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for character in text.unicodeScalars {
      switch character {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(character)
      }
    }
    return result + "\""
  }

  /// Text within a label of markup.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}

import Genomes
import Inspection
import Text

extension NetworkDiagram {
  /// A node: its picture, its number and name, what it does, its bias.
  func statement(of numbered: NetworkMap.NumberedNode) -> String {
    let node = numbered.gene
    let (id, activation) = (node.id.description, node.activation.rawValue)
    func small(_ text: String) -> String {
      "<FONT POINT-SIZE=\"\(letters.small)\">\(Markup.escaped(text))</FONT>"
    }
    // An ordinary blank after bold letters would be lost in the SVG.
    let name = Markup.escaped(node.kind == .hidden ? activation : id)
    var rows = ["<B>\(numbered.number)</B>&#160;\(name)"]
    var tooltip = "\(numbered.number): \(id)"
    if node.kind != .input {
      rows.append(small(node.kind == .hidden ? id : activation))
      if node.bias != 0 { rows.append(small("bias \(Decimal.text(node.bias, places: 2))")) }
      tooltip += ", \(activation), bias \(node.bias)"
    }
    if let pictures {
      let picture = DOT.picture(pictures.paths[numbered.number - 1], side: pictures.side)
      rows.insert(picture, at: 0)
    }

    var attributes: [(String, String)] = []
    switch node.kind {
    case .input: attributes.append(("style", "filled"))
    case .hidden: break
    case .output: attributes.append(("peripheries", "2"))
    }
    if numbered.isLive {
      let isInput = node.kind == .input
      attributes.append(
        ("fillcolor", isInput ? DiagramColours.input : node.activation.code.colour))
    } else {
      tooltip += ", unused"
      attributes += [
        ("fillcolor", DiagramColours.dead), ("fontcolor", DiagramColours.deadInk),
        ("color", DiagramColours.deadLink),
      ]
    }
    attributes.append(("tooltip", tooltip))
    return "\(DOT.quoted(id)) \(DOT.attributes(attributes, markup: DOT.table(rows)))"
  }

  /// A connection.
  ///
  /// - Parameters:
  ///   - most: the largest weight, which has the widest line.
  ///   - isLabelled: whether the weight stands beside the line.
  func statement(of link: NetworkMap.Link, most: Float, isLabelled: Bool) -> String {
    let connection = link.connection
    let ink = link.isLive ? DiagramColours.link(connection.weight) : DiagramColours.deadLink
    var attributes: [(String, String)] = []
    if link.isLive {
      let share = most > 0 ? connection.weight.magnitude / most : 0
      let breadth: Float = pictures == nil ? 1 : 1.5
      attributes.append(("penwidth", Decimal.text((0.5 + 3.5 * share) * breadth, places: 2)))
      // Weak connections are partly transparent.
      attributes.append(("color", ink + String(Int(96 + 159 * share), radix: 16)))
    } else {
      attributes += [("penwidth", "0.5"), ("color", ink)]
    }
    if !connection.enabled { attributes.append(("style", "dashed")) }
    // A connection that leads up, as from an output to a hidden node, must not turn the drawing
    // over.
    if map.nodes[link.from - 1].layer >= map.nodes[link.to - 1].layer {
      attributes.append(("constraint", "false"))
    }
    if isLabelled, connection.enabled {
      attributes.append(("label", " \(Decimal.text(connection.weight, places: 2))"))
      attributes.append(("fontcolor", ink))
    }
    let words = connection.enabled ? "" : ", disabled"
    attributes.append(("tooltip", "\(link.from)-\(link.to): \(connection.weight)\(words)"))
    return "\(DOT.quoted(connection.from.description)) -> "
      + "\(DOT.quoted(connection.to.description)) \(DOT.attributes(attributes))"
  }
}

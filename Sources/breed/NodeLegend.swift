import Inspection
import JSON

/// The nodes of a network as a table, so that one finds in the diagram what one sees on the sheet.
struct NodeLegend {
  let map: NetworkMap
  /// What each node's values run over, in the order of the map.
  let ranges: [ClosedRange<Float>?]

  /// A line of names, then a line for each node, in columns.
  var table: String {
    var rows = [["no", "depth", "node", "activation", "bias", "least", "greatest", ""]]
    for (place, range) in zip(map.places, ranges) {
      let node = place.node
      let ends = range.map { [Double($0.lowerBound), Double($0.upperBound)] }
      rows.append([
        "\(place.number)", "\(place.depth)", node.id.description,
        node.kind == .input ? "" : node.activation.rawValue,
        node.bias == 0 ? "" : Report.decimal(Double(node.bias)),
        ends.map { Report.decimal($0[0]) } ?? "not finite",
        ends.map { Report.decimal($0[1]) } ?? "",
        place.isLive ? "" : "not heard",
      ])
    }
    // Words to the left, numbers to the right.
    return Columns.text(rows, leading: [2, 3, 7])
  }

  /// The same for programs.
  var json: JSONValue {
    .array(
      zip(map.places, ranges).map { place, range in
        .line(
          .object([
            ("number", .integer(place.number)), ("id", .string(place.node.id.description)),
            ("kind", .string(place.node.kind.rawValue)),
            ("activation", .string(place.node.activation.rawValue)),
            ("bias", .float(place.node.bias)), ("depth", .integer(place.depth)),
            ("live", .bool(place.isLive)),
            (
              "range",
              range.map { .array([.float($0.lowerBound), .float($0.upperBound)]) } ?? .null
            ),
          ]))
      })
  }
}

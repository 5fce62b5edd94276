import Inspection
import JSON

/// The rows of a sheet of turned weights.
struct SweepLegend {
  let sweeps: [WeightSweep]
  /// The connection of each.
  let links: [NetworkMap.Link]

  /// A line of names, then a line for each row of the sheet.
  var lines: String {
    var rows = [["pictures", "connection", "from", "to", "lowest", "highest", "weight", "at"]]
    for ((start, sweep), link) in zip(zip(sweeps.starts, sweeps), links) {
      let weights = sweep.weights.map { Report.decimal(Double($0)) }
      rows.append([
        "\(start + 1)-\(start + weights.count)", "\(link.from)-\(link.to)",
        sweep.marking.from.description, sweep.marking.to.description, weights[0],
        weights[weights.count - 1], Report.decimal(Double(link.connection.weight)),
        sweep.present.map { "\(start + $0 + 1)" } ?? "",
      ])
    }
    return Columns.text(rows, leading: [2, 3])
  }

  /// The same for programs, with all weights.
  var json: JSONValue {
    .array(
      zip(zip(sweeps.starts, sweeps), links).map { entry, link in
        let (start, sweep) = entry
        return .object([
          ("from", .string(sweep.marking.from.description)),
          ("to", .string(sweep.marking.to.description)),
          ("connection", .string("\(link.from)-\(link.to)")),
          ("first", .integer(start + 1)),
          ("weights", .line(.array(sweep.weights.map(JSONValue.float)))),
          ("present", sweep.present.map { .integer(start + $0 + 1) } ?? .null),
        ])
      })
  }
}

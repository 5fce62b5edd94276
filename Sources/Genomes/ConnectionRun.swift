/// Connections that follow each other in a genome, as its file writes them: one alone, or a block.
struct ConnectionRun {
  /// The connections themselves, in their order.
  let connections: ArraySlice<Connection>
  /// In a block the number of targets, each of which has connections from the same sources in the
  /// same order, all enabled; nil for a connection alone.
  let targetCount: Int?

  /// The fewest connections that are written as a block, so that small networks stay legible.
  static let fewest = 8

  /// The sources of a block: those of its first target.
  var sources: [NodeID] {
    connections.prefix(connections.count / (targetCount ?? 1)).map(\.from)
  }

  /// The targets of a block.
  var targets: [NodeID] {
    stride(from: connections.startIndex, to: connections.endIndex, by: sources.count)
      .map { connections[$0].to }
  }

  /// The list cut into runs: from its start on, each as long as it can be.
  static func runs(of connections: [Connection]) -> [ConnectionRun] {
    var runs: [ConnectionRun] = []
    var start = 0
    while start < connections.count {
      let row = rowLength(of: connections, from: start)
      var end = start + row
      while row > 0, continues(connections, at: end, asRowFrom: start, length: row) { end += row }
      if end - start >= fewest {
        runs.append(
          ConnectionRun(connections: connections[start..<end], targetCount: (end - start) / row))
      } else {
        // A run that begins within this row would be no longer than the row itself.
        end = start + max(row, 1)
        runs += (start..<end).map {
          ConnectionRun(connections: connections[$0...$0], targetCount: nil)
        }
      }
      start = end
    }
    return runs
  }

  /// How many enabled connections from `start` on enter one target.
  private static func rowLength(of connections: [Connection], from start: Int) -> Int {
    var end = start
    while end < connections.count, connections[end].enabled,
      connections[end].to == connections[start].to
    {
      end += 1
    }
    return end - start
  }

  /// Whether the connections from `place` on enter one more target from the sources of the row at
  /// `start`.
  private static func continues(
    _ connections: [Connection], at index: Int, asRowFrom start: Int, length: Int
  ) -> Bool {
    index + length <= connections.count
      && (0..<length).allSatisfy { offset in
        let connection = connections[index + offset]
        return connection.enabled && connection.from == connections[start + offset].from
          && connection.to == connections[index].to
      }
  }
}

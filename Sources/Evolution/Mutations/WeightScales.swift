import Genomes

/// How large a draft's weights are: those into each output by themselves, those into hidden nodes
/// together.
///
/// New and changed weights are in proportion to those beside them, so that one strength suits networks
/// of small and of large weights. The outputs are apart from each other, since a hue that turns by a
/// tenth and a value that goes from black to white are both as they should be: were they measured
/// together, mutations would pull the hue up until it went round and round.
struct WeightScales {
  private var hidden: Double
  private var outputs: [(id: NodeID, scale: Double)]

  /// The least scale: weights that all are nearly 0 can still grow.
  static let least = 0.1
  /// The scale of the weights into a hue that hears nothing yet.
  static let firstHue = 0.15

  init(of draft: Genome.Draft) {
    var all = Sum()
    var hidden = Sum()
    var outputs = draft.canvas.colour.outputs.map { (id: NodeID.output($0), sum: Sum()) }
    for connection in draft.connections where connection.enabled {
      let square = Double(connection.weight) * Double(connection.weight)
      if let index = outputs.firstIndex(where: { $0.id == connection.to }) {
        outputs[index].sum.add(square)
      } else {
        hidden.add(square)
      }
      all.add(square)
    }
    let whole = all.root ?? 1
    self.hidden = hidden.root ?? whole
    self.outputs = outputs.map { id, sum in
      (id, sum.root ?? (id == .output(.hue) ? Self.firstHue : whole))
    }
  }

  /// The root mean square of the enabled weights into the node, or into all hidden ones.
  subscript(target: NodeID) -> Double {
    outputs.first { $0.id == target }?.scale ?? hidden
  }

  private struct Sum {
    private var squares = 0.0
    private var count = 0

    mutating func add(_ square: Double) {
      squares += square
      count += 1
    }

    /// The root of the mean; nil where there is nothing.
    var root: Double? {
      count == 0 ? nil : max((squares / Double(count)).squareRoot(), WeightScales.least)
    }
  }
}

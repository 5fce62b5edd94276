import Genomes
import Inspection
import Rendering

/// A network as a program's statements, one for each node that the picture depends on, in an order
/// in which each comes after those that it uses.
///
/// Sums are added in the order in which we paint: bias and constants, then what changes from row to
/// row, from column to column, and from pixel to pixel.
struct Formula {
  /// A node's statement.
  struct Step {
    /// The node's name in the program.
    let name: String
    /// What it does with its sum.
    let activation: Activation
    /// The terms of its sum, at least one; all but the first begin with a sign and a blank.
    let terms: [String]
  }

  /// Hidden nodes and outputs.
  let steps: [Step]
  /// The inputs that are used, in the canvas's order.
  let inputs: [Input]
  /// The names of the colour channels, in the order of the model's outputs.
  let outputs: [String]
  /// The activations in use.
  var activations: Set<Activation> { Set(steps.map(\.activation)) }

  init(_ genome: Genome) {
    let map = NetworkMap(genome)
    let live = map.nodes.filter(\.isLive)
    inputs = live.compactMap {
      if case .input(let input) = $0.gene.id.role { input } else { nil }
    }
    outputs = genome.canvas.colour.outputs.map(\.rawValue)
    let nodes = [NodeID: NetworkMap.NumberedNode](
      uniqueKeysWithValues: live.map { ($0.gene.id, $0) })
    var entering: [NodeID: [Connection]] = [:]
    for connection in genome.connections where connection.enabled && nodes[connection.to] != nil {
      entering[connection.to, default: []].append(connection)
    }
    let dependences = [NodeID: Dependence](
      uniqueKeysWithValues: zip(genome.nodes.map(\.id), genome.dependences))
    // Not the order of the map, where outputs come last: an output may lead to hidden nodes.
    steps = live.filter { $0.gene.kind != .input }.sorted {
      ($0.depth, $0.number) < ($1.depth, $1.number)
    }.map { numbered in
      let id = numbered.gene.id
      let terms = (entering[id] ?? []).compactMap { connection in
        nodes[connection.from].map {
          (
            dependence: dependences[connection.from] ?? .none, weight: connection.weight,
            name: Self.name($0)
          )
        }
      }
      return Step(
        name: Self.name(numbered), activation: numbered.gene.activation,
        terms: Self.sum(numbered.gene.bias, terms))
    }
  }

  private static func name(_ numbered: NetworkMap.NumberedNode) -> String {
    numbered.gene.kind == .hidden ? "n\(numbered.number)" : numbered.gene.id.description
  }

  /// A sum's terms with their signs.
  private static func sum(
    _ bias: Float, _ terms: [(dependence: Dependence, weight: Float, name: String)]
  ) -> [String] {
    var sum: [String] = []
    if bias != 0 || terms.isEmpty { sum.append("\(bias)") }
    for dependence in Dependence.allCases {
      for term in terms where term.dependence == dependence {
        let isFirst = sum.isEmpty
        let sign = term.weight.sign == .minus ? (isFirst ? "-" : "- ") : (isFirst ? "" : "+ ")
        let factor = term.weight.magnitude == 1 ? "" : "\(term.weight.magnitude) * "
        sum.append("\(sign)\(factor)\(term.name)")
      }
    }
    return sum
  }
}

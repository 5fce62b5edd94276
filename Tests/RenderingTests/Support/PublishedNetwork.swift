import Foundation
import Genomes
import Testing

/// A network of `cppn-networks.json`, which says where it comes from.
struct PublishedNetwork: Decodable {
  let inputs: Int
  let outputs: Int
  let activations: [String]
  /// Source, target and weight of each.
  let connections: [[Double]]
  /// Inputs and outputs of each.
  let tests: [[[Double]]]

  static func all() throws -> [PublishedNetwork] {
    struct File: Decodable {
      let networks: [PublishedNetwork]
    }
    let file = try #require(
      Bundle.module.url(forResource: "cppn-networks", withExtension: "json"))
    return try JSONDecoder().decode(File.self, from: Data(contentsOf: file)).networks
  }

  /// Each case's inputs and outputs.
  var cases: [(inputs: [Double], outputs: [Double])] { tests.map { ($0[0], $0[1]) } }

  /// How the inputs reach the network.
  enum Feeding: CaseIterable {
    /// As latents and bias, so that the whole network is folded.
    case constant
    /// As multiples of r, which is 1 at the picture's only pixel, so that nothing is.
    case painted
  }

  /// The network with these inputs.
  ///
  /// Its functions are ours of a scaled sum: 2/(1 + e^(−4.9x)) − 1, 2e^(−(2.5x)²) − 1, sin 2x and,
  /// under the name of Linear, |x|. So the scale goes into the weights.
  func genome(_ values: [Double], _ feeding: Feeding) -> Genome {
    let latents = Array(Input.allCases.filter(\.isLatent)[..<inputs])
    let channels = outputs == 1 ? ColourModel.grey.outputs : ColourModel.rgb.outputs
    let canvas = Canvas(
      inputs: feeding == .constant ? [.bias] + latents : [.r],
      latents: feeding == .constant ? values.map(Float.init) : [],
      scale: Float(0.5).squareRoot(), sampling: .edges,
      colour: outputs == 1 ? .grey : .rgb)
    var draft = Genome.Draft(bare: canvas, output: .identity)

    func id(_ node: Int) -> NodeID {
      switch node {
      case 0 where feeding == .constant: .input(.bias)
      case 1...inputs where feeding == .constant: .input(latents[node - 1])
      case (1 + inputs)..<(1 + inputs + outputs): .output(channels[node - 1 - inputs])
      default: .hidden(node)
      }
    }
    if feeding == .painted {
      for (node, value) in ([1] + values).enumerated() {
        draft.nodes.append(Node(id: .hidden(node)))
        draft.connections.append(
          Connection(from: .input(.r), to: .hidden(node), weight: Float(value)))
      }
    }
    for node in (1 + inputs)..<activations.count {
      let activation = function(of: node).activation
      if let place = draft.nodes.firstIndex(where: { $0.id == id(node) }) {
        draft.nodes[place].activation = activation
      } else {
        draft.nodes.append(Node(id: id(node), activation: activation))
      }
    }
    draft.connections += connections.map { connection in
      let target = Int(connection[1])
      return Connection(
        from: id(Int(connection[0])), to: id(target),
        weight: Float(connection[2] * function(of: target).scale))
    }
    return draft.valid()
  }

  private func function(of node: Int) -> (activation: Activation, scale: Double) {
    switch activations[node] {
    case "BipolarSigmoid": (.bipolarSigmoid, 4.9)
    case "Gaussian": (.bipolarGaussian, 2.5)
    case "Sine": (.sine, 2)
    case "Linear": (.absolute, 1)
    default: preconditionFailure("unknown function \(activations[node])")
    }
  }
}

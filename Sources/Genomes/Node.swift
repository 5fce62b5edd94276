/// A node gene: activation(bias + Σ weight · source).
public struct Node: Hashable, Sendable {
  /// The node's marking, unique in its genome.
  public var id: NodeID
  /// The function of its sum; identity for an input.
  public var activation: Activation
  /// What the sum starts from; 0 for an input.
  public var bias: Float

  /// A node of the values given.
  public init(id: NodeID, activation: Activation = .identity, bias: Float = 0) {
    self.id = id
    self.activation = activation
    self.bias = bias
  }

  /// Input, hidden or output, as the files call it.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// What the network is told of a pixel.
    case input
    /// Between inputs and outputs.
    case hidden
    /// A channel of colour.
    case output
  }

  /// The node's kind, as its marking says.
  public var kind: Kind {
    switch id.role {
    case .input: .input
    case .output: .output
    case .hidden: .hidden
    }
  }
}

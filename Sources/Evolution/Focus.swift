/// What breeding by eye may change where it shall not change everything.
public enum Focus: String, CaseIterable, Hashable, Sendable {
  /// Topology and activations; weights and biases stay, but for what a new node needs.
  case structure
  /// Weights and biases; nodes, connections and activations stay.
  case weights
  /// Colour alone; the shape stays.
  case colour
}

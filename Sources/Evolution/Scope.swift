import Genomes

/// Which nodes a mutation may change, with the connections into them.
enum Scope: Sendable {
  /// All nodes.
  case everything
  /// On an HSV canvas, the nodes that hue or saturation hears through enabled connections and the value
  /// does not: whatever they become, every pixel keeps its largest channel. On an OKLCH canvas, those
  /// that hue or chroma hears and the lightness does not. On any other canvas, none.
  case colour

  /// The scope's nodes in a genome.
  struct Nodes {
    private let ids: Set<NodeID>?

    fileprivate init(_ ids: Set<NodeID>?) { self.ids = ids }

    /// All nodes.
    static let all = Nodes(nil)

    func contains(_ id: NodeID) -> Bool { ids?.contains(id) ?? true }
  }

  /// The scope's nodes in a draft.
  func nodes(of draft: Genome.Draft) -> Nodes {
    switch self {
    case .everything: .all
    case .colour:
      Nodes(
        draft.canvas.colour.tint.map { tint in
          draft.heard(by: [.output(tint.hue), .output(tint.strength)])
            .subtracting(draft.heard(by: [.output(tint.shape)]))
        } ?? [])
    }
  }
}

extension Genome.Draft {
  /// The indices of the connections into these nodes, disabled ones too.
  func connections(into nodes: Scope.Nodes) -> [Int] {
    connections.indices.filter { nodes.contains(connections[$0].to) }
  }

  /// The indices of the enabled connections into these nodes.
  func enabledConnections(into nodes: Scope.Nodes) -> [Int] {
    connections(into: nodes).filter { connections[$0].enabled }
  }
}

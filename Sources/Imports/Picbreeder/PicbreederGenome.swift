import Genomes

/// A genome as it is in Picbreeder's files (Secretan et al. 2011, doi:10.1162/EVCO_a_00030).
struct PicbreederGenome {
  /// What makes two genes of different genomes the same: the branch of the tree of pictures in
  /// which it first appeared, which need not be a number, and its number there.
  struct Marking: Hashable, CustomStringConvertible {
    let branch: String
    let id: String

    var description: String { "\(branch)/\(id)" }

    /// The marking that our nodes have for it.
    var nodeID: NodeID { .named("picbreeder", branch, id) }
  }

  /// What a node is for, with its label where that matters.
  enum Role: Hashable {
    case input(Label)
    case hidden
    case output(Channel)
  }

  /// What an input node is told.
  enum Label: String, CaseIterable {
    /// The column, −1…1.
    case x
    /// The row, −1…1.
    case y
    /// 1.4·√(x² + y²).
    case d
    /// 1.
    case bias
  }

  /// What an output node gives.
  enum Channel: String, CaseIterable {
    case ink, hue, saturation, brightness, red, green, blue
  }

  /// activation(Σ weight · source)
  struct Node {
    let marking: Marking
    let role: Role
    let activation: Activation
    let place: ImportPlace
  }

  struct Link {
    let source: Marking
    let target: Marking
    let weight: Double
    let place: ImportPlace
  }

  /// Its own marking; nil where the file does not say.
  let identifier: Marking?
  let nodes: [Node]
  let links: [Link]
  let place: ImportPlace
}

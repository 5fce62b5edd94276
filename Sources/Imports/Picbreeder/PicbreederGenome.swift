import Genomes
import Text

/// A genome as it is in Picbreeder's files (Secretan et al. 2011, doi:10.1162/EVCO_a_00030), or in
/// those of programs like it.
struct PicbreederGenome {
  /// What makes two genes of different genomes the same.
  struct Marking: Hashable, CustomStringConvertible {
    /// The program whose genomes have it.
    var system = ImportedFile.Form.picbreeder
    /// The branch of Picbreeder's tree of pictures in which it first appeared, which need not be a
    /// number; nil in other programs.
    let branch: String?
    /// Its number there.
    let id: String

    var description: String { branch.map { "\($0)/\(id)" } ?? id }

    /// It as a message on one line tells it.
    var words: String { Quotation.printable(description, limit: 2 * Quotation.limit) }

    /// The marking that our nodes have for it.
    var nodeID: NodeID {
      if let branch { .named(system.rawValue, branch, id) } else { .named(system.rawValue, id) }
    }
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
    /// `Plane.distance`·√(x² + y²).
    case d
    /// 1.
    case bias
  }

  /// What an output node gives.
  enum Channel: String, CaseIterable {
    case ink, hue, saturation, brightness, red, green, blue
  }

  /// scale · activation(gain · (bias + Σ weight · source))
  struct Node {
    let marking: Marking
    let role: Role
    var activation: Activation
    var bias = 0.0
    var gain = 1.0
    var scale = 1.0
    let place: ImportPlace
  }

  struct Link {
    let source: Marking
    let target: Marking
    let weight: Double
    var isEnabled = true
    let place: ImportPlace
  }

  /// What its inputs are told of a picture's pixels.
  struct Plane {
    /// Where in each pixel the network is asked.
    let sampling: Sampling
    /// How many times √(x² + y²) the input d is.
    let distance: Double
  }

  /// Its own marking; nil where the file does not say.
  let identifier: Marking?
  /// The markings of those that it was bred from.
  var parents: [Marking] = []
  let plane: Plane
  /// Whether it is a grey picture of its brightness, whatever its other outputs are.
  var isStructure = false
  /// Outputs where it comes from that are hidden nodes here, since another node comes after them.
  var innerOutputs: Set<Marking> = []
  var nodes: [Node]
  var links: [Link]
  let place: ImportPlace
}

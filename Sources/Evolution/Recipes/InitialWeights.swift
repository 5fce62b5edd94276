import Genomes
import JSON
import Text

/// What the weights of a first network are drawn from, written `normal:1`, `uniform:3` or `fan-in`.
public enum InitialWeights: Hashable, Sendable {
  /// N(0, deviation²).
  case normal(Double)
  /// U(−bound, bound).
  case uniform(Double)
  /// U(−1/√n, 1/√n) for each of the n connections that enter a node; PyTorch's default.
  case fanIn

  /// Whether the size is over 0 and not so large that sums would be infinite.
  var isWithinBounds: Bool {
    switch self {
    case .normal(let size), .uniform(let size): size > 0 && size <= 1_000_000
    case .fanIn: true
    }
  }

  /// A weight into a node that `fanIn` connections enter.
  func weight(fanIn: Int, random: inout RandomStream) -> Float {
    switch self {
    case .normal(let deviation): Float(deviation * random.gaussian())
    case .uniform(let bound): Float(random.uniform(in: -bound...bound))
    case .fanIn: Self.bias(fanIn: fanIn, random: &random)
    }
  }

  /// A number of U(−1/√n, 1/√n), from which PyTorch also draws the biases of a layer of n inputs.
  static func bias(fanIn: Int, random: inout RandomStream) -> Float {
    let bound = (1 / Double(fanIn)).squareRoot()
    return Float(random.uniform(in: -bound...bound))
  }

  /// An example of each kind, as it is typed.
  static let samples: [InitialWeights] = [.normal(1), .uniform(3), .fanIn]
  /// The same for help and errors.
  static let examples = Spelling.choice(samples.map(\.description))
}

extension InitialWeights: LosslessStringConvertible {
  /// As it is typed: `normal:1`, `uniform:3` or `fan-in`.
  public var description: String {
    switch self {
    case .normal(let deviation): "normal:\(Decimal.shortest(deviation))"
    case .uniform(let bound): "uniform:\(Decimal.shortest(bound))"
    case .fanIn: "fan-in"
    }
  }

  /// Reads what `description` writes; nil for anything else.
  public init?(_ description: String) {
    if description == "fan-in" {
      self = .fanIn
      return
    }
    let parts = description.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let size = Double(parts[1]), size.isFinite else { return nil }
    switch parts[0] {
    case "normal": self = .normal(size)
    case "uniform": self = .uniform(size)
    default: return nil
    }
  }
}

extension Genome.Draft {
  /// Connects every source to every target, target by target; weights are drawn in this order.
  mutating func connect(
    _ sources: [NodeID], to targets: [NodeID], _ weights: InitialWeights,
    random: inout RandomStream
  ) {
    for target in targets {
      for source in sources {
        connections.append(
          Connection(
            from: source, to: target,
            weight: weights.weight(fanIn: sources.count, random: &random)))
      }
    }
  }
}

extension ValueForm where Value == InitialWeights {
  /// What weights are drawn from.
  static var weights: ValueForm {
    ValueForm(
      suggestions: InitialWeights.samples.map(\.description), text: \.description,
      parse: { text throws(SettingError) in
        guard let weights = InitialWeights(text) else {
          throw .misspelt(
            "distribution", text, of: InitialWeights.samples.map(\.description),
            expected: "\(InitialWeights.examples), or other numbers")
        }
        return weights
      }, json: { .string($0.description) },
      read: { element throws(JSONError) in
        guard let weights = InitialWeights(try element.string()) else {
          throw element.error(
            expected: "\"normal:1\", \"uniform:3\" or \"fan-in\", or other numbers")
        }
        return weights
      }
    ).expecting("a size over 0, to 1000000", \.isWithinBounds)
  }
}

import Genomes
import JSON
import Text

/// Reads a genome of smearle/picbreeder-vlm, as `genome_json.py` and the "DNA" of its page write it.
///
/// Its pictures are asked in the middle of each pixel, with r = √2·√(x² + y²), as its `cppn.js` has it.
/// The nodes −1 to −4 are x, y, r and 1, the nodes 0 to 2 hue, saturation and brightness; `inAct` and
/// `outAct` name functions that inputs and outputs go through besides.
struct PicbreederVLMGenome {
  let source: String
  /// Where the genome stands in the document.
  let path: String
  let limits: ImportLimits

  private typealias Marking = PicbreederGenome.Marking
  private typealias Node = PicbreederGenome.Node

  func genome(_ element: JSONElement) throws -> PicbreederGenome {
    let entering = try functions("inAct", count: 4, of: element)
    let leaving = try functions("outAct", count: 3, of: element)
    let links = try links(of: element)
    let heard = Set(links.lazy.filter(\.isEnabled).map(\.target))
    var genome = PicbreederGenome(
      identifier: nil,
      plane: PicbreederGenome.Plane(sampling: .centres, distance: 2.0.squareRoot()), nodes: [],
      links: [], place: ImportPlace("\(source): \(path)"))
    // What others hear of an input that goes through a function.
    var heardAs: [Marking: Marking] = [:]
    var used: Set<Marking> = []
    let list = try JSONList(
      "nodes", of: element, at: path, source: source, atMost: limits.nodes
    ).elements
    for (element, place) in list {
      let key = try element.member("key").integer()
      let marking = Self.marking("\(key)")
      guard used.insert(marking).inserted else {
        throw place.unexpected("a key that no earlier node has", "\(key)")
      }
      switch key {
      case -Self.labels.count..<0:
        let index = -key - 1
        genome.nodes.append(
          Node(
            marking: marking, role: .input(Self.labels[index]), activation: .identity,
            place: place))
        if let function = entering?[index], function != .identity {
          let inner = Self.marking("inAct \(index)")
          genome.nodes.append(
            Node(marking: inner, role: .hidden, activation: function, place: place))
          genome.links.append(
            PicbreederGenome.Link(source: marking, target: inner, weight: 1, place: place))
          heardAs[marking] = inner
        }
      case ..<0: throw place.unexpected("a key of -4 or more", "\(key)")
      default:
        // An output that hears nothing is 0 there.
        let isSilent = Self.channels.indices.contains(key) && !heard.contains(marking)
        var node = Node(
          marking: marking, role: .hidden,
          activation: try isSilent ? .identity : function(element.member("activation")),
          place: place)
        if Self.channels.indices.contains(key) {
          if let function = leaving?[key], function != .identity {
            let outer = Self.marking("outAct \(key)")
            genome.innerOutputs.insert(marking)
            genome.nodes.append(
              Node(
                marking: outer, role: .output(Self.channels[key]), activation: function,
                place: place))
            genome.links.append(
              PicbreederGenome.Link(source: marking, target: outer, weight: 1, place: place))
          } else {
            node = Node(
              marking: marking, role: .output(Self.channels[key]), activation: node.activation,
              place: place)
          }
        }
        genome.nodes.append(node)
      }
    }
    genome.links += links.map { link in
      PicbreederGenome.Link(
        source: heardAs[link.source] ?? link.source, target: link.target, weight: link.weight,
        isEnabled: link.isEnabled, place: link.place)
    }
    return genome
  }

  private static let labels: [PicbreederGenome.Label] = [.x, .y, .d, .bias]
  private static let channels: [PicbreederGenome.Channel] = [.hue, .saturation, .brightness]

  private static func marking(_ id: String) -> Marking {
    Marking(system: .picbreederVLM, branch: nil, id: id)
  }

  private func links(of element: JSONElement) throws -> [PicbreederGenome.Link] {
    try JSONList("connections", of: element, at: path, source: source, atMost: limits.links)
      .elements.map { element, place in
        PicbreederGenome.Link(
          source: Self.marking("\(try element.member("from").integer())"),
          target: Self.marking("\(try element.member("to").integer())"),
          weight: try element.number("weight"),
          isEnabled: try element.optionalMember("enabled")?.bool() ?? true, place: place)
      }
  }

  private func functions(
    _ name: String, count: Int, of element: JSONElement
  ) throws -> [Activation]? {
    guard let list = try element.optionalMember(name), !list.isNull else { return nil }
    let functions = try list.elements().map(function)
    guard functions.count == count else { throw list.error(expected: "\(count) functions") }
    return functions
  }

  private func function(_ element: JSONElement) throws -> Activation {
    let name = try element.string()
    guard let found = Self.functions.first(where: { $0.name == name }) else {
      throw element.error(
        expected: "an activation of " + Quotation.list(Self.functions.map(\.name)))
    }
    return found.activation
  }

  private static let functions: [(name: String, activation: Activation)] = [
    ("sin", .sine), ("sigmoid", .bipolarSigmoid), ("gaussian", .bipolarGaussian),
    ("cos", .cosine), ("identity", .identity),
  ]
}

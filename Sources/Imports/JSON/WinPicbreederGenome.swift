import Genomes
import JSON
import Text

/// Reads a genome of OptimusLime/win-Picbreeder, as its server keeps it and its `seeds` show: nodes and
/// connections of win-neat, alone or as the `genome` of an artifact.
///
/// Its pictures are asked in the middle of each pixel, with d = √2·√(x² + y²), as
/// `geno-to-picture.js` has it. Its inputs are x, y and d in their order; a bias node is 1. Three outputs
/// are hue, saturation and brightness in their order, one is a brightness.
struct WinPicbreederGenome {
  let source: String
  /// Where the genome stands in the document.
  let path: String
  let limits: ImportLimits

  private typealias Marking = PicbreederGenome.Marking

  /// What the genome is called: its `wid`, or the `seedID` of its artifact; nil where it has neither.
  func name(of genome: JSONElement, in root: JSONElement) throws -> String? {
    for (element, key) in [(genome, "wid"), (root, "wid"), (root, "seedID")]
    where try element.optionalMember(key).map({ !$0.isNull }) == true {
      return Quotation.printable(try element.word(key, limits), limit: limits.word)
    }
    return nil
  }

  /// - Parameter warn: is called for what is left out, with its place.
  func genome(
    _ element: JSONElement, warn: (ImportPlace, String) -> Void
  ) throws -> PicbreederGenome {
    let list = try JSONList(
      "nodes", of: element, at: path, source: source, atMost: limits.nodes
    ).elements
    let outputs = try list.count { try $0.element.member("nodeType").string() == "Output" }
    guard outputs == 1 || outputs == 3 else {
      throw ImportPlace("\(source): \(path).nodes").unexpected(
        "1 output or 3: hue, saturation, brightness", "\(outputs)")
    }
    var channels: [PicbreederGenome.Channel] =
      outputs == 1 ? [.brightness] : [.brightness, .saturation, .hue]
    var labels: [PicbreederGenome.Label] = [.d, .y, .x]
    var used: Set<Marking> = []
    // Inputs that the program tells nothing.
    var deaf: Set<Marking> = []
    var nodes: [PicbreederGenome.Node] = []
    for (element, place) in list {
      let marking = Marking(
        system: .winPicbreeder, branch: nil, id: try element.word("gid", limits))
      guard used.insert(marking).inserted else {
        throw place.unexpected("a gid that no earlier node has", Quotation.quoted(marking.id))
      }
      let type = try element.member("nodeType").string()
      let role: PicbreederGenome.Role
      switch type {
      case "Bias": role = .input(.bias)
      case "Input":
        guard let label = labels.popLast() else {
          deaf.insert(marking)
          continue
        }
        role = .input(label)
      case "Output": role = .output(channels.removeLast())
      case "Hidden": role = .hidden
      default:
        throw place.unexpected(
          "a nodeType of \"Bias\", \"Input\", \"Output\", \"Hidden\"", Quotation.quoted(type))
      }
      let name = try element.member("activationFunction").string()
      guard let function = Self.functions.first(where: { $0.name == name }) else {
        throw place.unexpected(
          "an activationFunction of " + Quotation.list(Self.functions.map(\.name)),
          Quotation.quoted(name))
      }
      if try element.optionalMember("bias")?.isNull == false, try element.number("bias") != 0 {
        warn(
          place, "the bias of node \(marking.words) is left out, since win-Picbreeder looks at none"
        )
      }
      var node = PicbreederGenome.Node(
        marking: marking, role: role, activation: function.activation, gain: function.gain,
        place: place)
      if case .input = role { (node.activation, node.gain) = (.identity, 1) }
      nodes.append(node)
    }
    let links = try JSONList(
      "connections", of: element, at: path, source: source, atMost: limits.links
    ).elements.compactMap { element, place -> PicbreederGenome.Link? in
      let link = PicbreederGenome.Link(
        source: Marking(
          system: .winPicbreeder, branch: nil, id: try element.word("sourceID", limits)),
        target: Marking(
          system: .winPicbreeder, branch: nil, id: try element.word("targetID", limits)),
        weight: try element.number("weight"), place: place)
      guard deaf.isDisjoint(with: [link.source, link.target]) else {
        warn(
          place,
          "the link \(link) is left out, since win-Picbreeder tells a fourth input nothing")
        return nil
      }
      return link
    }
    let phenotype = try element.optionalMember("phenotype")
    return PicbreederGenome(
      identifier: nil,
      plane: PicbreederGenome.Plane(sampling: .centres, distance: 2.0.squareRoot()),
      isStructure: (try? phenotype?.string()) == "structure", nodes: nodes, links: links,
      place: ImportPlace("\(source): \(path)"))
  }

  /// Its own functions (`cppn-additions.js`) and those of cppnjs, some of which are steeper than ours.
  /// Its step is 0 at 0, where ours is 1.
  private static let functions: [(name: String, activation: Activation, gain: Double)] = [
    ("PBBipolarSigmoid", .bipolarSigmoid, 1), ("PBGaussian", .bipolarGaussian, 1),
    ("Sine", .sine, 1), ("PBCos", .cosine, 1), ("pbLinear", .identity, 1),
    ("BipolarSigmoid", .bipolarSigmoid, 4.9), ("PlainSigmoid", .sigmoid, 1),
    ("Gaussian", .bipolarGaussian, 2.5), ("Linear", .absolute, 1), ("Sine2", .sine, 2),
    ("StepFunction", .step, 1),
  ]
}

import Genomes
import Text

extension PicbreederGenome {
  /// Reads a `<genome>`; what plays no part in the picture is not looked at.
  ///
  /// - Parameter warn: is called for what is left out, with its place.
  init(
    xml element: XMLElement, as reading: PicbreederReading, limits: ImportLimits,
    warn: (ImportPlace, String) -> Void
  ) throws(ImportError) {
    place = element.place
    plane = Plane(sampling: reading.sampling, distance: reading.distance)
    let isStructure = element.attribute("phenotype") == "structure"
    self.isStructure = isStructure && reading == .picbreeder
    if isStructure, reading == .fer {
      warn(place, "the phenotype structure is left out, since fer looks at none")
    }
    identifier = try element.child("identifier").map { (identifier) throws(ImportError) in
      try identifier.marking(limits)
    }
    if let list = try element.child("parents") {
      for parent in try list.list(of: "identifier", atMost: limits.nodes) {
        parents.append(try parent.marking(limits))
      }
    }
    var used: Set<Marking> = []
    var nodes: [Node] = []
    for node in try element.expected("nodes").list(of: "node", atMost: limits.nodes) {
      nodes.append(try Node(xml: node, as: reading, limits: limits, warn: warn))
      try node.require(nodes[nodes.count - 1].marking, isNewIn: &used)
    }
    var links: [Link] = []
    for link in try element.expected("links").list(of: "link", atMost: limits.links) {
      links.append(try Link(xml: link, limits: limits))
      if let marking = try link.child("marking") {
        try link.require(try marking.marking(limits), isNewIn: &used)
      }
    }
    self.nodes = nodes
    self.links = links
  }
}

extension PicbreederGenome.Node {
  fileprivate init(
    xml element: XMLElement, as reading: PicbreederReading, limits: ImportLimits,
    warn: (ImportPlace, String) -> Void
  ) throws(ImportError) {
    place = element.place
    marking = try element.expected("marking").marking(limits)
    let type = try element.word("type", limits: limits)
    switch type {
    case "in": role = .input(try element.named("label", limits))
    case "out": role = .output(try element.named("label", limits))
    case "hidden": role = .hidden
    default:
      throw element.error(
        expected: "a node of type \"in\", \"out\" or \"hidden\"", found: Quotation.quoted(type))
    }
    if case .input = role {
      activation = try element.child("activation")?.activation(limits) ?? .identity
      guard activation == .identity else {
        throw element.error(expected: "an input of identity(x)", found: activation.rawValue)
      }
    } else {
      activation = try element.expected("activation").activation(limits)
    }
    guard let word = element.attribute("bias") else { return }
    let number = try element.number(word, limits)
    if number == 0 { return }
    if case .input = role {
      warn(place, "the bias \(word) of node \(marking.words) is left out, since inputs have none")
    } else if reading == .fer {
      warn(place, "the bias \(word) of node \(marking.words) is left out, since fer looks at none")
    } else {
      bias = number
    }
  }
}

extension PicbreederGenome.Link {
  fileprivate init(xml element: XMLElement, limits: ImportLimits) throws(ImportError) {
    place = element.place
    source = try element.expected("source").marking(limits)
    target = try element.expected("target").marking(limits)
    let weight = try element.expected("weight")
    self.weight = try weight.number(try weight.word(limits: limits), limits)
  }
}

extension XMLElement {
  /// The branch and number that are written here.
  fileprivate func marking(_ limits: ImportLimits) throws(ImportError) -> PicbreederGenome.Marking {
    PicbreederGenome.Marking(
      branch: try word("branch", limits: limits), id: try word("id", limits: limits))
  }

  /// The children of that name; as many as the attribute `count` says, if there is one.
  fileprivate func list(of name: String, atMost limit: Int) throws(ImportError) -> [XMLElement] {
    let all = children.filter { $0.name == name }
    guard all.count <= limit else {
      throw .limit(
        at: all[limit].place, expected: "at most \(limit) of <\(name)>", found: "\(all.count)")
    }
    if let count = attribute("count"), Int(count) != all.count {
      throw error(
        expected: "as many of <\(name)> as count says, \(Quotation.quoted(count))",
        found: "\(all.count)")
    }
    return all
  }

  /// Throws where a gene before this one has its marking.
  fileprivate func require(
    _ marking: PicbreederGenome.Marking, isNewIn used: inout Set<PicbreederGenome.Marking>
  ) throws(ImportError) {
    guard used.insert(marking).inserted else {
      throw error(
        expected: "a marking that no earlier gene has",
        found: Quotation.quoted(marking.description))
    }
  }

  /// The case that an attribute names.
  fileprivate func named<Case>(
    _ attribute: String, _ limits: ImportLimits
  ) throws(ImportError) -> Case where Case: CaseIterable & RawRepresentable<String> {
    let word = try word(attribute, limits: limits)
    guard let found = Case(rawValue: word) else {
      throw error(
        expected: "a \(attribute) of " + Quotation.list(Case.allCases.map(\.rawValue)),
        found: Quotation.quoted(word))
    }
    return found
  }

  /// The activation that is named here, which some files write with a `delphi.` before it.
  fileprivate func activation(_ limits: ImportLimits) throws(ImportError) -> Activation {
    let word = try word(limits: limits)
    let name = word.hasPrefix("delphi.") ? word.dropFirst("delphi.".count) : word[...]
    guard let found = Self.activations.first(where: { $0.name == name }) else {
      throw error(
        expected: "an activation of " + Self.activations.map(\.name).joined(separator: ", "),
        found: Quotation.quoted(word))
    }
    return found.activation
  }

  private static let activations: [(name: String, activation: Activation)] = [
    ("gaussian(x)", .bipolarGaussian), ("sigmoid(x)", .bipolarSigmoid), ("sin(x)", .sine),
    ("cos(x)", .cosine), ("tanh(x)", .tanh), ("identity(x)", .identity), ("step(x)", .step),
    ("ugaussian(x)", .gaussian), ("usigmoid(x)", .sigmoid),
  ]

  /// The finite decimal number that is written here; Swift would accept `inf` and `0x1p3` too.
  fileprivate func number(_ word: String, _ limits: ImportLimits) throws(ImportError) -> Double {
    guard word.utf8.count <= limits.word,
      word.utf8.allSatisfy({ "+-.0123456789Ee".utf8.contains($0) }),
      let number = Double(word), Float(number).isFinite
    else {
      throw error(
        expected: "a decimal number within single precision", found: Quotation.quoted(word))
    }
    return number
  }
}

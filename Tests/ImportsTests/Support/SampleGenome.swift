import Foundation
import Genomes
import Imports
import TestSupport

/// A genome as Picbreeder has it, drawn at random with all that real ones hold, its XML, and its
/// picture by the rule of the format in double precision.
struct SampleGenome {
  struct Node {
    var branch: String
    var id: Int
    var type: String
    var label: String?
    var activation: String
  }

  var nodes: [Node] = []
  /// By the places of nodes; each leads to a later node.
  var links: [(source: Int, target: Int, weight: Double)] = []

  /// Draws a genome of those outputs. An output may feed others, and nodes stand in any order.
  init(seed: UInt64, outputs: [String], hidden: Int = 10) {
    var random = SplitMix64(state: seed)
    func add(_ type: String, _ label: String?, _ activation: String) {
      let branch = ["576", "2735", "a/b", "π", ""][Int(random.next() % 5)]
      nodes.append(
        Node(branch: branch, id: nodes.count, type: type, label: label, activation: activation))
    }
    for label in ["bias", "d", "x", "y"] { add("in", label, "identity") }
    let activations = ["gaussian", "sigmoid", "sin", "cos", "tanh", "identity"]
    func drawn() -> String { activations[Int(random.next() % UInt64(activations.count))] }
    for _ in 0..<hidden { add("hidden", random.next() % 2 == 0 ? "" : nil, drawn()) }
    for label in outputs { add("out", label, drawn()) }
    for target in 4..<nodes.count {
      var sources = Array(0..<target)
      for _ in 0..<min(3, target) {
        let source = sources.remove(at: Int(random.next() % UInt64(sources.count)))
        let weight = random.next() % 8 == 0 ? 0 : 6 * Double(random.next() >> 11) * 0x1p-53 - 3
        links.append((source, target, weight))
      }
    }
  }

  /// The genome as XML, all nodes and links in an order drawn by the seed.
  func xml(shuffledBy seed: UInt64) -> String {
    var random = SplitMix64(state: seed)
    func shuffled<Item>(_ items: [Item]) -> [Item] {
      items.map { ($0, random.next()) }.sorted { $0.1 < $1.1 }.map(\.0)
    }
    func marking(_ name: String, _ place: Int) -> String {
      "<\(name) branch=\"\(nodes[place].branch)\" id=\"\(nodes[place].id)\"/>"
    }
    var lines = ["<genome age=\"unknown\">", "<identifier branch=\"7\" id=\"\(seed)\"/>"]
    lines += ["<parents count=\"2\"><identifier branch=\"7\" id=\"1\"/>"]
    lines += ["<identifier branch=\"8\" id=\"2\"/></parents>", "<nodes count=\"\(nodes.count)\">"]
    lines += shuffled(Array(nodes.indices)).map { place in
      let node = nodes[place]
      let label = node.label.map { " label=\"\($0)\"" } ?? ""
      return "<node\(label) type=\"\(node.type)\">\(marking("marking", place))"
        + "<activation>\(node.activation)(x)</activation><text/></node>"
    }
    lines += ["</nodes>", "<links count=\"\(links.count)\">"]
    lines += shuffled(Array(links.enumerated())).map { place, link in
      "<link><marking branch=\"link\" id=\"\(place)\"/>\(marking("source", link.source))"
        + "\(marking("target", link.target))<weight>\(link.weight)</weight>"
        + "<original-weight>99</original-weight></link>"
    }
    return (lines + ["</links>", "</genome>"]).joined(separator: "\n")
  }

  /// Its picture by a reading, height × width × 3.
  func pixels(side: Int, as reading: PicbreederReading) -> [UInt8] {
    (0..<side * side).flatMap { pixel -> [UInt8] in
      func place(_ index: Int) -> Double {
        switch reading {
        case .picbreeder: Double(2 * index + 1 - side) / Double(side)
        case .fer: -1 + 2 * Double(index) / Double(side - 1)
        }
      }
      let factor = reading == .picbreeder ? 2.0.squareRoot() : 1.4
      let values = values(x: place(pixel % side), y: place(pixel / side), factor)
      return colour(values).map { UInt8((255 * $0 + 0.5).rounded(.down)) }
    }
  }

  private func values(x: Double, y: Double, _ factor: Double) -> [Double] {
    var values: [Double] = []
    for (place, node) in nodes.enumerated() {
      let sum = links.filter { $0.target == place }
        .reduce(0) { $0 + $1.weight * values[$1.source] }
      switch (node.label, node.activation) {
      case ("bias", _): values.append(1)
      case ("d", _): values.append(factor * (x * x + y * y).squareRoot())
      case ("x", _): values.append(x)
      case ("y", _): values.append(y)
      case (_, "gaussian"): values.append(2 * exp(-sum * sum) - 1)
      case (_, "sigmoid"): values.append(2 / (1 + exp(-sum)) - 1)
      case (_, "sin"): values.append(sin(sum))
      case (_, "cos"): values.append(cos(sum))
      case (_, "tanh"): values.append(tanh(sum))
      default: values.append(sum)
      }
    }
    return values
  }

  private func colour(_ values: [Double]) -> [Double] {
    func output(_ label: String) -> Double? {
      nodes.firstIndex { $0.type == "out" && $0.label == label }.map { values[$0] }
    }
    func clamped(_ value: Double) -> Double { min(max(value, 0), 1) }
    if let red = output("red"), let green = output("green"), let blue = output("blue") {
      return [red, green, blue].map(clamped)
    }
    let hue = (output("hue") ?? 0) + 1
    let saturation = clamped(output("saturation") ?? 0)
    let value = clamped(abs(output("brightness") ?? output("ink") ?? 0))
    return [5.0, 3, 1].map { n in
      let k = (n + 6 * (hue - hue.rounded(.down))).truncatingRemainder(dividingBy: 6)
      return value - value * saturation * max(0, min(k, 4 - k, 1))
    }
  }
}

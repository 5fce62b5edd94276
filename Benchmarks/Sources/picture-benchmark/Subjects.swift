import Evolution
import Foundation
import Genomes
import Imports
import JSON

/// The networks that are painted.
struct Subjects {
  private var known: [String: Genome] = [:]

  /// The network of a name: `article`, eight layers of sixteen tanh nodes; `article-x`, the same
  /// hearing only x; `article-y`; `bare`, x and y and no hidden node; `thinned-K`, the article's with
  /// K of the sixteen connections into each node of a layer; or else that of a
  /// file, `breed.genome/1` or the first of Picbreeder's.
  mutating func genome(_ name: String) throws -> Genome {
    if let genome = known[name] { return genome }
    let genome: Genome
    switch name {
    case "article": genome = recipe("layers")
    case "article-x": genome = deaf(to: .y)
    case "article-y": genome = deaf(to: .x)
    case "bare": genome = recipe("flat")
    case let name where name.hasPrefix("thinned-"):
      genome = thinned(to: Int(name.dropFirst("thinned-".count)) ?? 16)
    default:
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: name)))
      if name.hasSuffix(".json") {
        genome = try Genome(json: JSONDocument(parsing: bytes, source: name).root)
      } else {
        guard let first = try ImportedFile(picbreeder: bytes, source: name).members.first else {
          fatalError("\(name): no genome")
        }
        genome = first.genome
      }
    }
    known[name] = genome
    return genome
  }

  /// The article's network for others to compute: an array of layers, each with its activation, a row
  /// of weights for each node, and biases.
  func layers() throws -> String {
    let genome = recipe("layers")
    var layers: [JSONValue] = []
    var sources = genome.nodes.filter { $0.kind == .input }.map(\.id)
    var targets =
      (genome.nodes.filter { $0.kind == .hidden } + genome.nodes.filter { $0.kind == .output })[...]
    while let first = targets.first {
      let layer = targets.prefix(first.kind == .output ? 3 : 16)
      let rows = layer.map { node in
        sources.map { source in
          let connection = genome.connections.first { $0.from == source && $0.to == node.id }
          return JSONValue.float(connection?.weight ?? 0)
        }
      }
      layers.append(
        .object([
          ("activation", .string(first.activation.rawValue)),
          ("weights", .array(rows.map { .array($0) })),
          ("biases", .array(layer.map { .float($0.bias) })),
        ]))
      sources = layer.map(\.id)
      targets = targets.dropFirst(layer.count)
    }
    let text = try JSONValue.array(layers).serialized()
    return String(decoding: text, as: UTF8.self).replacing("\n", with: "")
  }

  private func recipe(_ name: String) -> Genome {
    var random = RandomStream(seed: 7, generation: 1, child: 0)
    guard let recipe = Recipes.named(name) else { fatalError("no recipe \"\(name)\"") }
    return recipe.genome(random: &random)
  }

  private func deaf(to input: Input) -> Genome {
    changed { draft in draft.connections.removeAll { $0.from == .input(input) } }
  }

  private func thinned(to count: Int) -> Genome {
    changed { draft in
      let hidden = draft.nodes.filter { $0.kind == .hidden }.map(\.id)
      let places = Dictionary(uniqueKeysWithValues: hidden.enumerated().map { ($1, $0) })
      draft.connections.removeAll { connection in
        guard let from = places[connection.from], let to = places[connection.to] else {
          return false
        }
        return (from + to) % 16 >= count
      }
    }
  }

  private func changed(_ change: (inout Genome.Draft) -> Void) -> Genome {
    var draft = Genome.Draft(recipe("layers"))
    change(&draft)
    return draft.valid()
  }
}

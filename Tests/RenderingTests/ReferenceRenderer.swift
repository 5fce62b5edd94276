import Foundation
import Genomes
import Rendering

/// What a picture should be, written for reading: each pixel on its own, each node asked by those
/// that hear it, in double precision with Foundation's functions.
///
/// With each value comes how far single precision may be from it (a running error analysis,
/// Wilkinson 1963): every product and sum rounds, and an activation passes on the error of its
/// sum as its slope is there. So the fast path is held to every pixel, and to a small number
/// wherever the network is well conditioned, however wild the genome.
struct ReferenceRenderer {
  let genome: Genome
  var time: Float = 0

  /// The channels of a pixel.
  func channels(at viewport: Viewport, row: Int, column: Int) -> [Estimate] {
    let shorter = min(viewport.width, viewport.height)
    let x = coordinate(column, of: viewport.width, shorter: shorter)
    let y = coordinate(row, of: viewport.height, shorter: shorter)
    return values(x: x, y: y)
  }

  /// The channels at a place of the plane.
  func values(x: Estimate, y: Estimate) -> [Estimate] {
    var known: [NodeID: Estimate] = [:]
    func ask(_ id: NodeID) -> Estimate {
      if let value = known[id] { return value }
      let value: Estimate
      if case .input(let input) = id.role {
        value = self.input(input, x: x, y: y)
      } else {
        let node = nodes[id]!
        var sum = Sum(start: node.bias)
        for connection in entering[id] ?? [] { sum.add(connection.weight, ask(connection.from)) }
        value = sum.estimate.through(node.activation)
      }
      known[id] = value
      return value
    }
    return genome.canvas.colour.outputs.map { ask(.output($0)) }
  }

  /// Where pixel `index` of a side of `count` lies.
  private func coordinate(_ index: Int, of count: Int, shorter: Int) -> Estimate {
    let reach = Double(genome.canvas.scale) / Double(shorter)
    if genome.canvas.origin == .corner {
      let place: Double
      switch genome.canvas.sampling {
      case .centres: place = reach * (Double(index) + 0.5)
      case .edges: place = reach * Double(index)
      case .corners:
        place = reach * Double(count) * (count == 1 ? 0.5 : Double(index) / Double(count - 1))
      }
      return Estimate(place, error: place * Estimate.rounding + reach * 1e-12)
    }
    let place: Double
    switch genome.canvas.sampling {
    case .centres: place = reach * Double(2 * index + 1 - count)
    case .edges: place = reach * Double(2 * index - count)
    case .corners:
      place =
        count == 1
        ? 0 : reach * Double(count) * Double(2 * index - (count - 1)) / Double(count - 1)
    }
    return Estimate(place, error: abs(place) * Estimate.rounding + reach * 1e-12)
  }

  private func input(_ input: Input, x: Estimate, y: Estimate) -> Estimate {
    let r = (x.value * x.value + y.value * y.value).squareRoot()
    switch input {
    case .x: return x
    case .y: return y
    case .r: return Estimate(r, error: x.error + y.error + 4 * r * Estimate.rounding)
    case .theta:
      // atan2 takes −0 for a side of the cut; the plane has one 0.
      let angle = atan2(y.value == 0 ? 0 : y.value, x.value == 0 ? 0 : x.value)
      let turn = r == 0 ? 0 : (x.error + y.error) / r
      return Estimate(angle, error: turn + 4 * abs(angle) * Estimate.rounding)
    case .cosTheta: return self.input(.theta, x: x, y: y).through(.cosine)
    case .sinTheta: return self.input(.theta, x: x, y: y).through(.sine)
    case .bias: return Estimate(1)
    case .t: return Estimate(Double(time))
    case .z0, .z1, .z2, .z3, .z4, .z5, .z6, .z7:
      return Estimate(Double(genome.canvas.latent(input)!))
    case .imageRed, .imageGreen, .imageBlue:
      preconditionFailure("ImageInputTests has a reference of its own")
    }
  }

  private let nodes: [NodeID: Node]
  private let entering: [NodeID: [Connection]]

  init(_ genome: Genome, time: Float = 0) {
    self.genome = genome
    self.time = time
    nodes = Dictionary(uniqueKeysWithValues: genome.nodes.map { ($0.id, $0) })
    entering = Dictionary(grouping: genome.connections.filter(\.enabled), by: \.to)
  }
}

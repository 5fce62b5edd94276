@testable import Breeding
import Evolution
import Foundation
import Genomes
import Pictures
import Populations
import Rendering
import Testing

/// Over many seeds: with the focus on colour the shape stays, and the colours do not.
@Suite struct ColourFocusTests {
  private func colours(
    of parent: Generation, strength: Double = Breeder.defaultStrength, seed: UInt64
  ) -> Generation {
    Runs.next(
      from: parent,
      .init(
        picks: [1, 2], strength: strength, keep: false,
        limits: VariationLimits { $0.focus = .colour }),
      count: 8, seed: seed)
  }

  @Test(arguments: [0.05, 0.5, 1])
  func `of an HSV picture every pixel keeps its largest channel`(strength: Double) {
    var shapes = Shapes()
    for seed in 0..<20 as Range<UInt64> {
      let parent = Runs.new(count: 2, seed: seed)
      shapes.add(colours(of: parent, strength: strength, seed: seed), from: parent)
    }
    #expect(shapes.keepLargest == [Bool](repeating: true, count: 160))
    // A parent that is black has no colour to change.
    let middle = Shapes.quantile(0.5, of: shapes.differences)
    #expect(middle > (strength < 0.1 ? 1 : 8), "strength \(strength): \(middle)")
    #expect(Shapes.quantile(0.15, of: shapes.differences) > 0.3 * strength)
  }

  /// Of 80 children of rainbows, and of calm pictures, all of one shape.
  @Test func `a rainbow has calm children, and a calm picture livelier ones`() throws {
    for reach in [2, 0.03] as [Float] {
      var ratios: [Double] = []
      for seed in 0..<10 as Range<UInt64> {
        let parent = try Runs.new(count: 2, seed: seed).withHueWeights(of: reach)
        let before = Runs.pictures(of: parent, size: 64).map(\.hueSpread)
        let children = colours(of: parent, seed: seed)
        for (child, picture) in zip(
          children.individuals, Runs.pictures(of: children, size: 64))
        {
          let old = before[child.parents[0].id.number - 1]
          if old > 0, picture.hueSpread > 0 { ratios.append(picture.hueSpread / old) }
        }
      }
      #expect(ratios.count > 40)
      let changed = ratios.count { reach > 1 ? $0 < 0.5 : $0 > 2 }
      #expect(Double(changed) > 0.25 * Double(ratios.count), "\(reach): \(ratios)")
    }
  }

  @Test func `of an RGB picture the luma stays nearly and the colours do not`() {
    var shapes = Shapes()
    for seed in 0..<10 as Range<UInt64> {
      let parent = Runs.new("layers", count: 2, seed: seed)
      shapes.add(colours(of: parent, seed: seed), from: parent)
    }
    // Measured: 0.963, 0.989, 13.4 and 23.9.
    #expect(Shapes.quantile(0.05, of: shapes.correlations) > 0.9)
    #expect(Shapes.quantile(0.5, of: shapes.correlations) > 0.97)
    #expect(Shapes.quantile(0.95, of: shapes.lumaDifferences) < 20)
    #expect(Shapes.quantile(0.5, of: shapes.differences) > 15)
  }

  @Test func `grey pictures gain colour and keep their shape`() throws {
    var shapes = Shapes()
    for seed in 0..<10 as Range<UInt64> {
      let hsv = Runs.new(count: 2, seed: seed)
      let individuals = try hsv.individuals.map { individual in
        Individual(
          id: individual.id, parents: [], operation: "drawn", mutations: [], tries: 1,
          genome: try individual.genome.withoutColour())
      }
      let parent = Generation(
        number: 1, parent: nil, seed: seed, method: hsv.method, individuals: individuals)
      let children = colours(of: parent, seed: seed)
      shapes.add(children, from: parent)
      #expect(children.genomes.allSatisfy { $0.canvas.colour == .hsv })
      #expect(children.individuals.allSatisfy { $0.mutations.first == "wake-colour" })
    }
    #expect(!shapes.keepLargest.contains(false))
    #expect(Shapes.quantile(0.5, of: shapes.differences) > 15)
  }

  @Test func `a timid change of colour is no look-alike and none is none at all`() {
    for seed in 0..<10 as Range<UInt64> {
      let parent = Runs.new(count: 2, seed: seed)
      let children = colours(of: parent, strength: 0.1, seed: seed)
      for (place, child) in children.individuals.enumerated()
      where child.tries < OffspringSelection.tries {
        let pictures = [parent.genomes[place % 2], child.genome].map {
          Runs.breeder.renderer.picture(of: $0, at: Boredom.viewport)
        }
        let difference = Boredom.difference(pictures[0], pictures[1])
        #expect(difference >= Boredom(strength: 0.1, focus: .colour).alikeDifference)
      }
    }
    #expect(Boredom(strength: 0.5, focus: .colour).alikeDifference == 2)
    #expect(Boredom(strength: 0.5, focus: .weights).alikeDifference == 7.25)
  }
}

extension Generation {
  /// The same pictures with all weights into hue of one size.
  fileprivate func withHueWeights(of size: Float) throws -> Generation {
    let individuals = try individuals.map { individual in
      var draft = Genome.Draft(individual.genome)
      for place in draft.connections.indices
      where draft.connections[place].to == .output(.hue) {
        draft.connections[place].weight = size
      }
      return Individual(
        id: individual.id, parents: [], operation: "drawn", mutations: [], tries: 1,
        genome: try draft.genome())
    }
    return Generation(
      number: 1, parent: nil, seed: seed, method: method, individuals: individuals)
  }
}

extension Picture {
  /// 1 − |mean of e^(2πi·hue)| over what has a colour; 0 where that is less than 5 %.
  fileprivate var hueSpread: Double {
    var (sum, count) = (SIMD2<Double>(), 0.0)
    for colour in colours where colour.max() > 60 {
      let (red, green, blue) = (Double(colour.x), Double(colour.y), Double(colour.z))
      let (greatest, least) = (Double(colour.max()), Double(colour.min()))
      guard greatest - least > 0.3 * greatest else { continue }
      let turn: Double
      switch greatest {
      case red: turn = (green - blue) / (greatest - least)
      case green: turn = 2 + (blue - red) / (greatest - least)
      default: turn = 4 + (red - green) / (greatest - least)
      }
      sum += SIMD2(cos(turn * .pi / 3), sin(turn * .pi / 3))
      count += 1
    }
    guard count > 0.05 * Double(colours.count) else { return 0 }
    return 1 - (sum.x * sum.x + sum.y * sum.y).squareRoot() / count
  }
}

extension Genome {
  /// The same network with the value as its only output.
  fileprivate func withoutColour() throws -> Genome {
    var draft = Draft(self)
    func renamed(_ id: NodeID) -> NodeID {
      switch id {
      case .output(.value): .output(.ink)
      case .output(.hue): .layered(9, 0)
      case .output(.saturation): .layered(9, 1)
      default: id
      }
    }
    draft.canvas.colour = .grey
    for place in draft.nodes.indices { draft.nodes[place].id = renamed(draft.nodes[place].id) }
    for place in draft.connections.indices {
      draft.connections[place].from = renamed(draft.connections[place].from)
      draft.connections[place].to = renamed(draft.connections[place].to)
    }
    return try draft.genome()
  }
}

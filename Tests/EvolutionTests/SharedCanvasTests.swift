import Foundation
import Genomes
import Testing

@testable import Evolution

@Suite struct SharedCanvasTests {
  /// Red, green and blue of an HSV colour as its model has them, in `Double`.
  private func channels(hue: Double, saturation: Double, value: Double) -> [Output: Double] {
    let (s, v) = (min(max(saturation, 0), 1), min(abs(value), 1))
    let sextant = 6 * (hue - hue.rounded(.down))
    return [(Output.red, 5.0), (.green, 3), (.blue, 1)].reduce(into: [:]) { all, channel in
      let k = (channel.1 + sextant).truncatingRemainder(dividingBy: 6)
      all[channel.0] = v - v * s * max(0, min(k, 4 - k, 1))
    }
  }

  @Test func `every HSV colour is the same in RGB`() {
    for hue in stride(from: -2.3, to: 2.3, by: 0.07) {
      for saturation in [-0.5, 0, 0.3, 1, 1.7] {
        for value in [-1.4, -0.6, 0, 0.25, 1, 3] {
          var draft = Genome.Draft(bare: Canvas(inputs: [], colour: .hsv), output: .identity)
          for (place, bias) in [hue, saturation, value].enumerated() {
            draft.nodes[place].bias = Float(bias)
          }
          var ids = FreshIDs([draft])
          draft.paint(in: .rgb, ids: &ids)
          #expect(throws: Never.self) { try draft.genome() }
          let found = draft.outputs([:])
          for (output, expected) in channels(hue: hue, saturation: saturation, value: value) {
            #expect(
              abs((found[output] ?? .nan) - expected) < 1e-5,
              "\(output) of \(hue), \(saturation), \(value)")
          }
        }
      }
    }
  }

  @Test(arguments: [-1.5, -0.4, 0.3] as [Float])
  func `every grey is the same in RGB and HSV`(ink: Float) {
    for model in [ColourModel.hsv, .rgb] {
      var draft = Genome.Draft(bare: Canvas(inputs: [], colour: .grey), output: .identity)
      draft.nodes[0].bias = ink
      var ids = FreshIDs([draft])
      draft.paint(in: model, ids: &ids)
      let found = draft.outputs([:])
      if model == .hsv {
        #expect(found[.value] == Double(ink) && found[.saturation] == 0)
      } else {
        #expect(model.outputs.allSatisfy { found[$0] == Double(ink.magnitude) })
      }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `genomes of any canvases are given one, and keep what they say`(seed: UInt64) throws {
    let genomes = [
      grey(seed: seed), try bred(steps: 5, seed: seed), try rgb(seed: seed),
    ]
    for parents in [genomes, genomes.reversed(), [genomes[0], genomes[1]]] {
      let shared = SharedCanvas.share(parents)
      let canvas = shared[0].canvas
      #expect(canvas.scale == parents[0].canvas.scale)
      #expect(canvas.colour == parents[0].canvas.colour)
      for (before, after) in zip(parents, shared) {
        #expect(after.canvas.colour == canvas.colour && after.canvas.scale == canvas.scale)
        #expect(Set(after.canvas.inputs) == Set(parents.flatMap(\.canvas.inputs)))
        // A place of the old plane, and where it lies on the new one.
        let ratio = Double(canvas.scale / before.canvas.scale)
        let (x, y) = (0.3 * Double(before.canvas.scale), -0.2 * Double(before.canvas.scale))
        let other: [Input: Double] = [
          .bias: 1, .z1: Double(before.canvas.latent(.z1) ?? 0),
        ]
        let old = Genome.Draft(before).outputs(
          other.merging([.x: x, .y: y, .r: abs(x)]) { $1 })
        let new = Genome.Draft(after).outputs(
          other.merging([.x: x * ratio, .y: y * ratio, .r: abs(x) * ratio]) { $1 })
        if before.canvas.colour == canvas.colour {
          for (output, value) in old where abs(value) < 1e3 {
            #expect(
              abs((new[output] ?? .nan) - value) < 1e-3 * max(1, abs(value)), "seed \(seed)")
          }
        } else if canvas.colour != .rgb {
          #expect(abs(Self.shape(new) - Self.shape(old)) < 1e-3, "seed \(seed)")
        }
      }
    }
  }

  /// How light the colour is: its ink, value or lightness, or the luma of red, green and blue, 0…1.
  private static func shape(_ outputs: [Output: Double]) -> Double {
    func clamped(_ output: Output) -> Double? { outputs[output].map { min(max($0, 0), 1) } }
    if let red = clamped(.red), let green = clamped(.green), let blue = clamped(.blue) {
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    let shape = outputs[.ink] ?? outputs[.value] ?? outputs[.lightness] ?? .nan
    return min(abs(shape), 1)
  }

  // In RGB the pixels stay: the tests above.
  @Test(arguments: ColourModel.allCases, ColourModel.allCases.filter { $0 != .rgb })
  func `in another model the shape stays, and colours that are needed are the other's`(
    from: ColourModel, to: ColourModel
  ) throws {
    for seed in 0..<20 as Range<UInt64> {
      var settings = RecipeSettings()
      settings.colour = from
      let before = Genome.Draft(try drawn("neat", settings, seeds: seed...seed)[0])
      settings.colour = to
      let other = Genome.Draft(try drawn("neat", settings, seeds: seed + 100...seed + 100)[0])
      var after = before
      var ids = FreshIDs([before, other])
      after.recolour(like: other, ids: &ids)
      #expect(throws: Never.self) { try after.genome() }
      #expect(after.canvas.colour == to && (after.canvas.palette != nil) == (to == .palette))
      for (x, y) in [(0.3, -0.2), (-0.8, 0.5), (0, 0)] as [(Double, Double)] {
        let place: [Input: Double] = [
          .x: x, .y: y, .r: (x * x + y * y).squareRoot(), .bias: 1,
        ]
        let (old, new) = (before.outputs(place), after.outputs(place))
        #expect(
          abs(Self.shape(new) - Self.shape(old)) < 1e-5, "seed \(seed), \(from) to \(to)")
      }
      if from.tint == nil, let tint = to.tint {
        let hue = NodeID.output(tint.hue)
        #expect(
          after.nodes.first { $0.id == hue }?.bias == other.nodes.first { $0.id == hue }?.bias)
      }
    }
  }

  @Test func `one canvas is left as it is`() throws {
    let genomes = try [bred(seed: 1), bred(steps: 9, seed: 2)]
    #expect(SharedCanvas.share(genomes) == genomes)
  }
}

import Genomes
import Testing

@testable import Rendering

/// Colour models: what outputs become as bytes.
@Suite struct ColourTests {
  @Test(arguments: ColourModel.allCases)
  func `a picture's bytes are the reference's`(model: ColourModel) {
    var comparison = Comparison()
    let canvas = Canvas(inputs: [.x, .y, .r, .theta], scale: 1.5, colour: model)
    let inputs: [NodeID] = [.input(.x), .input(.y), .input(.r)]
    for turn in 0..<3 {
      comparison.add(
        Specimens.wired(
          canvas,
          model.outputs.enumerated().map { place, output in
            (inputs[(place + turn) % 3], .output(output), place == turn ? 2.5 : 1.1)
          }),
        at: Viewport(width: 61, height: 40))
    }
    #expect(comparison.faults.isEmpty)
    #expect(comparison.conditionedShare == 1)
    #expect(comparison.differingShare < 0.001)
  }

  @Test func `grey takes the magnitude, clamped, and rounds halves up`() {
    for (ink, byte) in [
      (0, 0), (1, 255), (-1, 255), (7, 255), (-0.5, 128), (0.5, 128), (0.001, 0), (0.002, 1),
      (0.2, 51), (1 / 510 as Float, 1),
    ] as [(Float, UInt8)] {
      #expect(bytes(.grey, [ink]) == [byte, byte, byte], "\(ink)")
    }
  }

  @Test func `RGB clamps each channel`() {
    #expect(bytes(.rgb, [-0.5, 0.5, 1.5]) == [0, 128, 255])
    #expect(bytes(.rgb, [1, 0.2, -0]) == [255, 51, 0])
  }

  @Test(
    arguments: [
      (0, 1, 1, [255, 0, 0]), (1, 1, 1, [255, 0, 0]), (1 / 6 as Float, 1, 1, [255, 255, 0]),
      (-2 / 3, 1, 1, [0, 255, 0]), (0.5, 1, 1, [0, 255, 255]), (2 / 3, 1, -1, [0, 0, 255]),
      (7 + 5 / 6 as Float, 1, 1, [255, 0, 255]), (0.3, 0, 0.2, [51, 51, 51]),
      (0, 0.6, 5, [255, 102, 102]),
      (0.5, 9, 0.4, [0, 102, 102]), (0.7, -1, 1, [255, 255, 255]), (0.7, 1, 0, [0, 0, 0]),
    ] as [(Float, Float, Float, [UInt8])])
  func `HSV is the hexcone with a hue that wraps`(
    hue: Float, saturation: Float, value: Float, expected: [UInt8]
  ) {
    #expect(bytes(.hsv, [hue, saturation, value]) == expected)
  }

  /// The picture of constants.
  private func bytes(_ model: ColourModel, _ channels: [Float]) -> [UInt8] {
    var draft = Genome.Draft(bare: Canvas(inputs: [], colour: model), output: .identity)
    for (place, value) in channels.enumerated() { draft.nodes[place].bias = value }
    return Renderer(threads: 1).picture(of: draft.valid(), at: Viewport(side: 1)).pixels
  }
}

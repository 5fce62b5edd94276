import Genomes
import PictureSupport
import Pictures
import Rendering
import Testing

/// Small pictures whose every byte is kept: a change of a kernel, of the order of a sum or of a
/// rounding is noticed here, whether or not it is within the reference's bounds.
///
/// The numbers are FNV-1a of the 16 × 16 × 3 bytes. Where a change is meant, raise
/// `PixelArithmetic.version`, run the tests, look at what they found, and put it here.
@Suite struct GoldenTests {
  @Test(
    arguments: zip(
      Golden.allCases,
      [
        0xB832_B895_0DC4_45DB, 0xD82C_59C7_E2EE_3421, 0x673E_2B3A_FEFC_AD78,
        0xF1C2_D9A7_F8A9_589C, 0x0EE0_E06A_343B_9051, 0x8F50_6859_61FD_40FD,
        0xB657_1986_624A_CAF0, 0x4553_406D_037C_5665, 0x2D83_DFFA_F1FD_3195,
        0x717B_4338_0617_7564, 0x3D2B_A6B4_3845_484B,
      ] as [UInt64]))
  func `a picture has the bytes that it had`(golden: Golden, hash: UInt64) {
    let picture = Renderer(threads: 1).picture(of: golden.genome, at: Viewport(side: 16))
    let found = picture.pixels.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    #expect(found == hash, "\(golden) is now 0x\(String(found, radix: 16, uppercase: true))")
  }

  @Test(arguments: Golden.allCases)
  func `a picture that is kept is the reference's, and not flat`(golden: Golden) {
    var comparison = Comparison()
    comparison.add(golden.genome, at: Viewport(side: 16))
    #expect(comparison.faults.isEmpty)
    #expect(comparison.conditionedShare == 1)
    let picture = Renderer(threads: 1).picture(of: golden.genome, at: Viewport(side: 16))
    #expect(Set(picture.pixels).count > 40)
  }

  @Test(arguments: Golden.allCases, [1, 2, 7])
  func `a picture is the same on any number of threads, whole, cropped and streamed`(
    golden: Golden, threads: Int
  ) {
    expectSame(golden, on: .baseline, threads: threads)
  }

  @Test(
    .enabled(
      if: InstructionSet.best != .baseline,
      "it would compare the only instruction set of this processor with itself"),
    arguments: Golden.allCases, InstructionSet.allCases.filter { $0 != .baseline && $0.isAvailable }
  )
  func `a picture is the same on every instruction set`(golden: Golden, level: InstructionSet) {
    for threads in [1, 2, 7] { expectSame(golden, on: level, threads: threads) }
  }

  private func expectSame(_ golden: Golden, on level: InstructionSet, threads: Int) {
    // Neither whole tiles nor whole vectors.
    for viewport in [Viewport(side: 16), Viewport(width: 301, height: 37)] {
      let (width, height) = (viewport.width, viewport.height)
      let expected = Renderer(instructionSet: .baseline, threads: 1)
        .picture(of: golden.genome, at: viewport)
      let renderer = Renderer(instructionSet: level, threads: threads)
      #expect(renderer.picture(of: golden.genome, at: viewport) == expected)
      var rows: [UInt8] = []
      renderer.stream(
        golden.genome, at: viewport, rowsAtOnce: 5, state: {}, make: { rows, _ in Array(rows) },
        take: { rows += $0 })
      #expect(rows == expected.pixels)
      for (x, y, w, h) in [
        (0, 0, width, height), (3, 1, 9, 5), (width - 7, height - 2, 7, 2), (0, 8, width, 3),
      ] {
        let part = viewport.cropped(x: x, y: y, width: w, height: h)
        #expect(
          renderer.picture(of: golden.genome, at: part)
            == expected.cropped(x: x, y: y, width: w, height: h), "\(x) \(y)")
      }
    }
  }

  @Test func `every activation and colour model is in a picture that is kept`() {
    let genomes = Golden.allCases.map(\.genome)
    #expect(
      Set(genomes.flatMap(\.nodes).map(\.activation)) == Set(Activation.allCases))
    #expect(Set(genomes.map(\.canvas.colour)) == Set(ColourModel.allCases))
    #expect(Set(genomes.map(\.canvas.sampling)) == Set(Sampling.allCases))
  }
}

/// The genomes of the pictures that are kept, written out so that no recipe can change them.
enum Golden: CaseIterable {
  case bounded, bells, waves, kinks, rectified, soft, chain, layers, teeth, petals, embers

  var genome: Genome {
    switch self {
    case .bounded: three([.tanh, .sigmoid, .bipolarSigmoid], .rgb, .centres)
    case .bells: three([.gaussian, .bipolarGaussian, .identity], .hsv, .centres)
    case .waves: three([.sine, .cosine, .triangle], .hsv, .corners)
    case .kinks: three([.absolute, .step, .ramp], .rgb, .edges)
    case .rectified: three([.relu, .leakyRelu, .square], .rgb, .centres)
    case .soft: three([.elu, .gelu, .softplus], .hsv, .corners)
    case .chain: chain(Array(Activation.allCases[..<18]))
    case .layers: layers(of: 6, depth: 4)
    case .petals: three([.sine, .sigmoid, .identity], .oklch, .centres)
    case .embers: three([.cosine], .palette, .corners)
    case .teeth: chain([.sawtooth, .hat, .cube, .swish])
    }
  }

  /// One activation a channel, of a sum of all inputs.
  private func three(
    _ activations: [Activation], _ colour: ColourModel, _ sampling: Sampling
  ) -> Genome {
    let canvas = Canvas(inputs: [.x, .y, .r, .theta], sampling: sampling, colour: colour)
    let weights: [[Float]] = [
      [1.5, 0.5, -0.75, 0.2], [-0.6, 2, 0.8, -0.1], [0.4, -0.9, 1.7, 0.3],
    ]
    return Specimens.wired(
      canvas,
      hidden: activations.enumerated().map {
        Node(id: .hidden($0), activation: $1, bias: 0.1 + 0.2 * Float($0))
      },
      colour.outputs.enumerated().flatMap { channel, output in
        canvas.inputs.enumerated().map { place, input in
          (.input(input), .hidden(channel), weights[channel][place])
        } + [(.hidden(channel), .output(output), 0.7)]
      })
  }

  /// Each activation hears the one before it and the plane.
  private func chain(_ activations: [Activation]) -> Genome {
    Specimens.wired(
      .plane,
      hidden: activations.enumerated().map { Node(id: .hidden($0), activation: $1, bias: 0.125) },
      activations.indices.flatMap { place -> [(NodeID, NodeID, Float)] in
        [
          (.input([.x, .y, .r, .theta][place % 4]), .hidden(place), 0.6),
          place == 0
            ? (.input(.y), .hidden(0), -0.7) : (.hidden(place - 1), .hidden(place), 0.8),
        ]
      } + [(.hidden(activations.count - 1), .output(.ink), 0.4)])
  }

  /// Layers of tanh with weights from a fixed sequence.
  private func layers(of width: Int, depth: Int) -> Genome {
    let canvas = Canvas(inputs: [.x, .y], scale: 0.5, sampling: .edges, colour: .rgb)
    var state: UInt32 = 1
    func weight() -> Float {
      state = state &* 1_664_525 &+ 1_013_904_223
      return Float(state >> 8) * 0x1p-22 - 2
    }
    var connections: [(NodeID, NodeID, Float)] = []
    var sources = canvas.inputs.map(NodeID.input)
    for layer in 0...depth {
      let targets =
        layer < depth
        ? (0..<width).map { NodeID.hidden(layer * width + $0) }
        : canvas.colour.outputs.map(NodeID.output)
      for target in targets { connections += sources.map { ($0, target, weight()) } }
      sources = targets
    }
    return Specimens.wired(
      canvas, hidden: (0..<width * depth).map { Node(id: .hidden($0), activation: .tanh) },
      output: .sigmoid, connections)
  }
}

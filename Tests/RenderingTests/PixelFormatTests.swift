import Genomes
import PictureSupport
import Pictures
import Rendering
import Testing

/// Pictures in every format, on every level and number of threads.
@Suite struct PixelFormatTests {
  @Test func `the bytes of a pixel are those of its samples`() {
    #expect(PixelFormat.rgb8.bytesPerPixel == 3)
    #expect(PixelFormat(.grey).bytesPerPixel == 1)
    #expect(PixelFormat(.grey, depth: .sixteen).bytesPerPixel == 2)
    for model in ColourModel.allCases where model != .grey {
      #expect(PixelFormat(model, depth: .sixteen).bytesPerPixel == 6)
    }
  }

  @Test(arguments: ColourModel.allCases)
  func `sixteen bits are ⌊65535·v + ½⌋ of the same value as eight`(model: ColourModel) {
    let genome = Self.genome(model)
    let viewport = Viewport(width: 45, height: 23)
    let eight = stream(genome, viewport, .eight)
    let sixteen = stream(genome, viewport, .sixteen)
    #expect(sixteen.count == 2 * eight.count)
    var fine = Set<UInt8>()
    for (place, byte) in eight.enumerated() {
      let sample = Int(sixteen[2 * place]) << 8 | Int(sixteen[2 * place + 1])
      // 65535 = 255 · 257: a byte stands for 257 samples, from its middle to both sides.
      #expect(abs(sample - 257 * Int(byte)) <= 129)
      fine.insert(sixteen[2 * place + 1])
    }
    #expect(fine.count > 50)
  }

  @Test func `a grey picture's one sample is the three of its picture`() {
    let genome = Self.genome(.grey)
    let viewport = Viewport(width: 45, height: 23)
    let picture = Renderer(threads: 1).picture(of: genome, at: viewport)
    #expect(
      stream(genome, viewport, .eight)
        == stride(from: 0, to: 45 * 23 * 3, by: 3).map {
          picture.pixels[$0]
        })
  }

  @Test(arguments: ColourModel.allCases, PixelFormat.Depth.allCases)
  func `level, threads and tiles change nothing`(model: ColourModel, depth: PixelFormat.Depth) {
    let genome = Self.genome(model)
    let viewport = Viewport(width: 131, height: 40)
    let expected = stream(genome, viewport, depth)
    for level in RendererTests.levels {
      for threads in [1, 2, 7] {
        let renderer = Renderer(instructionSet: level, threads: threads)
        #expect(stream(genome, viewport, depth, by: renderer) == expected)
      }
    }
  }

  private func stream(
    _ genome: Genome, _ viewport: Viewport, _ depth: PixelFormat.Depth,
    by renderer: Renderer = Renderer(threads: 1)
  ) -> [UInt8] {
    Collected.bytes { sink in
      renderer.stream(
        genome, at: viewport, as: PixelFormat(genome.canvas.colour, depth: depth), to: sink)
    }
  }

  static func genome(_ model: ColourModel) -> Genome {
    Specimens.wired(
      Canvas(inputs: [.x, .y, .r], scale: 1.2, colour: model),
      model.outputs.enumerated().flatMap { place, output -> [(NodeID, NodeID, Float)] in
        [
          (.input(.x), .output(output), 0.9 - 0.3 * Float(place)),
          (.input(.y), .output(output), 0.2 + 0.35 * Float(place)),
          (.input(.r), .output(output), 0.31),
        ]
      })
  }
}

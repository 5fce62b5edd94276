import Evolution
import Genomes
import PictureSupport
import Pictures
import Rendering
import Testing

/// Pictures that let their background through.
@Suite struct OpacityTests {
  private let viewport = Viewport(width: 61, height: 40)

  private func genome(_ model: ColourModel, child: Int = 1) throws -> (Genome, grey: Genome) {
    let genome = Specimens.genome("neat", seed: 5, child: child)
    func painted(_ model: ColourModel) throws -> Genome {
      var changes = CanvasChanges()
      changes.colour = model
      return try genome.painted(with: changes)
    }
    return (try painted(model), try painted(.grey))
  }

  private func png(
    _ genome: Genome, _ opacity: Opacity?, depth: PixelFormat.Depth = .eight,
    supersampling: Supersampling = .none, threads: Int = 2
  ) throws -> PNGDecoder {
    try PNGDecoder(
      Renderer(threads: threads).png(
        of: genome, at: viewport,
        as: PixelFormat(channels: .rgb, depth: depth, hasOpacity: opacity != nil),
        supersampling: supersampling, opacity: opacity))
  }

  @Test(arguments: [ColourModel.hsv, .grey])
  func `in front of black the bytes are those without opacity`(model: ColourModel) throws {
    let (genome, grey) = try genome(model)
    let seen = try png(genome, Opacity(grey, divides: true))
    let whole = try png(genome, nil)
    #expect(seen.format.hasOpacity && seen.pixels.count == 4 * 61 * 40)
    for pixel in 0..<61 * 40 {
      let opacity = Int(seen.pixels[4 * pixel + 3])
      for channel in 0..<3 {
        let mixed = (Int(seen.pixels[4 * pixel + channel]) * opacity + 127) / 255
        #expect(abs(mixed - Int(whole.pixels[3 * pixel + channel])) <= 1)
      }
    }
    #expect(Set(seen.pixels).count > 4)
  }

  @Test func `opacity is the picture in grey, and colours that are not divided stay`() throws {
    let (genome, grey) = try genome(.oklch)
    for depth in PixelFormat.Depth.allCases {
      let seen = try png(genome, Opacity(grey, divides: false), depth: depth)
      let (whole, greys) = (try png(genome, nil, depth: depth), try png(grey, nil, depth: depth))
      let bytes = depth.rawValue / 8
      for pixel in 0..<61 * 40 {
        let opacity = seen.pixels[(4 * pixel + 3) * bytes..<(4 * pixel + 4) * bytes]
        #expect(opacity.elementsEqual(greys.pixels[3 * pixel * bytes..<(3 * pixel + 1) * bytes]))
        if opacity.allSatisfy({ $0 == 0 }) { continue }
        #expect(
          seen.pixels[4 * pixel * bytes..<(4 * pixel + 3) * bytes].elementsEqual(
            whole.pixels[3 * pixel * bytes..<(3 * pixel + 3) * bytes]))
      }
    }
  }

  @Test func `the bytes do not depend on threads, nor on being repeated`() throws {
    let (genome, grey) = try genome(.hsv)
    let opacity = Opacity(grey, divides: true)
    let sampling = Supersampling(side: 2)
    let one = try png(genome, opacity, supersampling: sampling, threads: 1)
    #expect(try png(genome, opacity, supersampling: sampling, threads: 5).pixels == one.pixels)
    let format = PixelFormat(channels: .rgb, depth: .eight, hasOpacity: true)
    let repeated = try PNGDecoder(
      Renderer().png(
        of: genome, at: viewport, as: format, supersampling: sampling,
        repeats: Repeats(across: 2, down: 2), opacity: opacity))
    #expect(repeated.width == 122 && repeated.height == 80)
    for row in [0, 39, 40, 79] {
      let line = one.pixels[row % 40 * 244..<(row % 40 + 1) * 244]
      #expect(repeated.pixels[row * 488..<(row + 1) * 488].elementsEqual(line + line))
    }
  }
}

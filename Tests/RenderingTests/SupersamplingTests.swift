import Foundation
import Genomes
import PictureSupport
import Pictures
import Testing

@testable import Rendering

@Suite struct SupersamplingTests {
  /// A disc and a fan of rays: flat places, edges and what is finer than pixels.
  static let genome = Specimens.wired(
    Canvas(inputs: [.x, .y, .r, .theta], colour: .rgb),
    hidden: [
      Node(id: .hidden(0), activation: .step, bias: -0.6), Node(id: .hidden(1), activation: .sine),
    ],
    [
      (.input(.r), .hidden(0), 1), (.input(.theta), .hidden(1), 9),
      (.hidden(0), .output(.red), 0.9), (.hidden(1), .output(.green), 0.6),
      (.input(.x), .output(.blue), 0.4),
    ])
  static let viewport = Viewport(width: 61, height: 43)

  /// Every sample asked of the reference, and their light averaged in double precision.
  @Test(arguments: ColourModel.allCases, [1, 2, 3, 5])
  func `a pixel is the mean of its samples' light`(model: ColourModel, side: Int) {
    let genome = PixelFormatTests.genome(model)
    let viewport = Viewport(width: 13, height: 9)
    let picture = Renderer(threads: 1)
      .picture(of: genome, at: viewport, supersampling: Supersampling(side: side))
    let reference = ReferenceRenderer(genome)
    for row in 0..<9 {
      for column in 0..<13 {
        var light = [0.0, 0, 0]
        for sample in 0..<side * side {
          let across = (Double(sample % side) + 0.5) / Double(side)
          let down = (Double(sample / side) + 0.5) / Double(side)
          let channels = reference.values(
            x: Estimate((2 * (Double(column) + across) - 13) / 9 * 1.2),
            y: Estimate((2 * (Double(row) + down) - 9) / 9 * 1.2))
          let bytes = Reference.colour(genome.canvas, channels).bytes
          for channel in 0..<3 {
            let value = bytes[channel] / 255
            light[channel] +=
              value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
          }
        }
        for channel in 0..<3 {
          let mean = light[channel] / Double(side * side)
          let exact =
            255 * (mean <= 0.0031308 ? 12.92 * mean : 1.055 * pow(mean, 1 / 2.4) - 0.055)
          let found = picture.pixels[(row * 13 + column) * 3 + channel]
          #expect(abs(Double(found) - exact) < 0.51, "row \(row) column \(column)")
        }
      }
    }
  }

  @Test func `black and white make the grey of half the light`() {
    let genome = Specimens.wired(
      Canvas(inputs: [.x], colour: .grey), output: .step, [(.input(.x), .output(.ink), 1)])
    let viewport = Viewport(side: 1)
    let picture = Renderer(threads: 1)
      .picture(of: genome, at: viewport, supersampling: Supersampling(side: 2))
    #expect(picture.pixels == [188, 188, 188])
  }

  @Test func `a flat picture has its own colour with any number of samples`() {
    for model in ColourModel.allCases {
      var draft = Genome.Draft(bare: Canvas(inputs: [], colour: model), output: .identity)
      for place in draft.nodes.indices { draft.nodes[place].bias = 0.37 }
      let plain = Renderer(threads: 1).picture(of: draft.valid(), at: Viewport(side: 3))
      for side in Supersampling.sides {
        for isAdaptive in [false, true] {
          let picture = Renderer(threads: 1).picture(
            of: draft.valid(), at: Viewport(side: 3),
            supersampling: Supersampling(side: side, isAdaptive: isAdaptive))
          #expect(picture == plain, "\(model), \(side)")
        }
      }
    }
  }

  /// Each of its pixels is that of one of the two, by what its neighbours are in the first.
  @Test(arguments: [2, 4]) func `adaptive looks closer where neighbours differ, and nowhere else`(
    side: Int
  ) {
    let renderer = Renderer(threads: 1)
    let (width, height) = (Self.viewport.width, Self.viewport.height)
    let plain = renderer.picture(of: Self.genome, at: Self.viewport).pixels
    let full = renderer.picture(
      of: Self.genome, at: Self.viewport, supersampling: Supersampling(side: side)
    ).pixels
    let adaptive = Supersampling(side: side, isAdaptive: true)
    let found = renderer.picture(of: Self.genome, at: Self.viewport, supersampling: adaptive).pixels
    var refined = 0
    for row in 0..<height {
      for column in 0..<width {
        let place = (row * width + column) * 3
        var isEdge = false
        for line in max(0, row - 1)...min(height - 1, row + 1) {
          for other in max(0, column - 1)...min(width - 1, column + 1) {
            for channel in 0..<3 {
              let difference =
                Int(plain[(line * width + other) * 3 + channel]) - Int(plain[place + channel])
              if abs(difference) > 8 { isEdge = true }
            }
          }
        }
        refined += isEdge ? 1 : 0
        #expect(
          Array(found[place..<place + 3]) == Array((isEdge ? full : plain)[place..<place + 3]))
      }
    }
    #expect(refined > 100 && refined < width * height - 100)
    let report = renderer.stream(Self.genome, at: Self.viewport, supersampling: adaptive) { _ in }
    #expect(report.refined == refined && report.pixels == width * height)
    #expect(report.samples == width * height + refined * side * side)
  }

  @Test(
    arguments: [Supersampling(side: 3), Supersampling(side: 4, isAdaptive: true)],
    PixelFormat.Depth.allCases)
  func `level, threads, tiles and streaming change nothing`(
    supersampling: Supersampling, depth: PixelFormat.Depth
  ) {
    for model in [ColourModel.grey, .rgb, .palette] {
      let genome = model == .rgb ? Self.genome : PixelFormatTests.genome(model)
      let format = PixelFormat(model, depth: depth)
      func bytes(_ renderer: Renderer) -> [UInt8] {
        Collected.bytes { sink in
          renderer.stream(
            genome, at: Self.viewport, as: format, supersampling: supersampling, to: sink)
        }
      }
      let expected = bytes(Renderer(threads: 1))
      #expect(expected.count == Self.viewport.width * Self.viewport.height * format.bytesPerPixel)
      for level in RendererTests.levels {
        for threads in [1, 2, 7] {
          for tile in [nil, 16, 48] {
            let renderer = Renderer(instructionSet: level, threads: threads, tilePixels: tile)
            #expect(bytes(renderer) == expected, "\(level), \(threads) threads, tile \(tile ?? 0)")
          }
        }
      }
    }
  }

  /// Rows of 48 samples fill vectors: tiles of many rows hand them on end to end. Those of 16 columns
  /// end within a pixel of 3 or 5 samples.
  @Test(arguments: [2, 3, 5], [false, true])
  func `where tiles end does not matter to a pixel`(side: Int, isAdaptive: Bool) {
    let supersampling = Supersampling(side: side, isAdaptive: isAdaptive)
    for width in [16, 24, 48, 61] {
      let viewport = Viewport(width: width, height: 11)
      let pictures = [nil, 16, 48, 96, 4_096].map { tile -> [UInt8] in
        var bytes: [UInt8] = []
        Renderer(instructionSet: .best, threads: 1, tilePixels: tile).stream(
          Self.genome, at: viewport, as: PixelFormat(channels: .rgb, depth: .sixteen),
          supersampling: supersampling
        ) { bytes += $0 }
        return bytes
      }
      #expect(Set(pictures).count == 1, "\(width) columns")
    }
  }

  @Test(arguments: [Supersampling(side: 2), Supersampling(side: 2, isAdaptive: true)])
  func `a part has the pixels of the whole`(supersampling: Supersampling) {
    let renderer = Renderer(threads: 2)
    let whole = renderer.picture(
      of: Self.genome, at: Self.viewport, supersampling: supersampling)
    for (x, y, width, height) in [
      (0, 0, 61, 43), (0, 0, 5, 4), (56, 39, 5, 4), (20, 11, 1, 1), (17, 9, 30, 25), (60, 0, 1, 43),
    ] {
      let part = renderer.picture(
        of: Self.genome, at: Self.viewport.cropped(x: x, y: y, width: width, height: height),
        supersampling: supersampling)
      for row in 0..<height {
        let start = ((y + row) * 61 + x) * 3
        #expect(
          Array(part.pixels[row * width * 3..<(row + 1) * width * 3])
            == Array(whole.pixels[start..<start + width * 3]), "\(x), \(y), row \(row)")
      }
    }
  }
}

import Genomes
import PictureSupport
import Pictures
import Testing

@testable import Rendering

/// What the inputs of an image see.
@Suite struct ImageInputTests {
  /// An image of random pixels, 7 columns by 5 rows.
  private static let image: ImagePixels = {
    var state: UInt32 = 1
    let pixels = (0..<7 * 5 * 3).map { _ -> UInt8 in
      state = state &* 1_664_525 &+ 1_013_904_223
      return UInt8(state >> 24)
    }
    let image = ImagePixels(
      fingerprint: "\(Picture(width: 7, height: 5, pixels: pixels).fingerprint)", width: 7,
      height: 5, pixels: pixels)
    ImageShelf.put(image)
    return image
  }()

  /// Red, green and blue are those that the network sees.
  private func genome(
    _ change: (inout Canvas) -> Void = { _ in }, fingerprint: String = Self.image.fingerprint
  ) -> Genome {
    var canvas = Canvas(
      inputs: [.x] + Input.image, colour: .rgb,
      image: SeenImage(fingerprint: fingerprint, span: 1))
    change(&canvas)
    return Specimens.wired(
      canvas,
      zip(Input.image, [Output.red, .green, .blue]).map {
        (.input($0), .output($1), 1)
      })
  }

  /// A channel at a place, −1 to 1 along the shorter side of the image, by plain arithmetic.
  private func seen(_ channel: Int, _ x: Double, _ y: Double) -> Double {
    let image = Self.image
    let half = Double(min(image.width, image.height)) / 2
    func folded(_ place: Double, _ count: Int) -> Double {
      var pixels = (place * half + Double(count) / 2)
        .truncatingRemainder(dividingBy: Double(2 * count))
      if pixels < 0 { pixels += Double(2 * count) }
      if pixels > Double(count) { pixels = Double(2 * count) - pixels }
      return min(max(pixels - 0.5, 0), Double(count - 1))
    }
    let (column, row) = (folded(x, image.width), folded(y, image.height))
    var value = 0.0
    for (line, down) in [
      (Int(row), 1 - row + row.rounded(.down)), (Int(row) + 1, row - row.rounded(.down)),
    ] {
      for (place, across) in [
        (Int(column), 1 - column + column.rounded(.down)),
        (Int(column) + 1, column - column.rounded(.down)),
      ] where across > 0 && down > 0 {
        let byte = image.pixels[3 * (line * image.width + place) + channel]
        value += across * down * Double(byte)
      }
    }
    return (value - 127.5) / 127.5
  }

  @Test func `a picture of the image's size shows the image, byte for byte`() {
    // From −1…1 to 0…1, as colours are.
    var draft = Genome.Draft(genome())
    for index in draft.connections.indices { draft.connections[index].weight = 0.5 }
    for index in draft.nodes.indices where draft.nodes[index].kind == .output {
      draft.nodes[index].bias = 0.5
    }
    let picture = Renderer(threads: 1).picture(
      of: draft.valid(), at: Viewport(width: 7, height: 5))
    #expect(picture.pixels == Self.image.pixels)
  }

  @Test(arguments: [
    Viewport(width: 7, height: 5), Viewport(width: 90, height: 33), Viewport(width: 16, height: 61),
  ])
  func `between pixels it is interpolated, and around it are mirror images`(viewport: Viewport) {
    for scale in [0.3, 1, 4.7] as [Float] {
      let values = Renderer(threads: 1).values(of: genome { $0.scale = scale }, at: viewport)
      let shorter = Double(min(viewport.width, viewport.height))
      for row in 0..<viewport.height {
        for column in 0..<viewport.width {
          let x = Double(scale) * (2 * Double(column) + 1 - Double(viewport.width)) / shorter
          let y = Double(scale) * (2 * Double(row) + 1 - Double(viewport.height)) / shorter
          for channel in 0..<3 {
            let found = Double(values[channel][row * viewport.width + column])
            #expect(
              abs(found - seen(channel, x, y)) < 1e-4, "\(scale): \(column), \(row), \(channel)")
          }
        }
      }
    }
  }

  @Test func `its span is what fills the picture's shorter side`() {
    let viewport = Viewport(width: 40, height: 30)
    func values(_ change: (inout Canvas) -> Void) -> [[Float]] {
      Renderer(threads: 1).values(of: genome(change), at: viewport)
    }
    let plain = values { _ in }
    let scaled = values {
      $0.scale = 4
      $0.image?.span = 4
    }
    let cornered = values { $0.origin = .corner }
    #expect(scaled == plain)
    for (channel, others) in cornered.enumerated() {
      #expect(zip(others, plain[channel]).allSatisfy { abs($0 - $1) < 1e-4 })
    }
    #expect(values { $0.scale = 4 } != plain)
  }

  @Test func `a view, a symmetry and a tiling move the place that is seen`() {
    let viewport = Viewport(side: 24)
    func picture(_ viewport: Viewport, _ change: (inout Canvas) -> Void = { _ in }) -> Picture {
      Renderer(threads: 1).picture(of: genome(change), at: viewport)
    }
    let plain = picture(viewport)
    let mirrored = picture(viewport) { $0.symmetry = .mirror }
    #expect(mirrored != plain)
    for row in 0..<24 {
      for column in 0..<24 {
        let (left, right) = (3 * (row * 24 + column), 3 * (row * 24 + 23 - column))
        #expect(mirrored.pixels[left..<left + 3] == mirrored.pixels[right..<right + 3])
      }
    }
    var view = View()
    view.rotation = 0.5
    let turned = picture(viewport.looking(view))
    for place in 0..<24 * 24 {
      for channel in 0..<3 {
        let other = turned.pixels[3 * (24 * 24 - 1 - place) + channel]
        #expect(abs(Int(plain.pixels[3 * place + channel]) - Int(other)) <= 1)
      }
    }
    view = View()
    view.zoom = 2
    let part = picture(viewport.looking(view))
    let whole = picture(Viewport(side: 48))
    for row in 0..<24 {
      let (near, far) = (3 * row * 24, 3 * ((row + 12) * 48 + 12))
      #expect(part.pixels[near..<near + 72] == whole.pixels[far..<far + 72])
    }
  }

  @Test(arguments: RendererTests.levels, [1, 3])
  func `neither instruction set nor threads nor tiles change a bit`(
    level: InstructionSet, threads: Int
  ) {
    for viewport in RendererTests.viewports {
      for genome in [
        genome(), genome { $0.symmetry = .kaleidoscope(5) }, genome { $0.tiling = .torus },
        genome { $0.placement = Placement(shiftX: 3e8, shiftY: -2, turn: 0.1) },
      ] {
        let one = Renderer(instructionSet: .baseline, threads: 1)
        let other = Renderer(instructionSet: level, threads: threads, tilePixels: 32)
        let (expected, found) = (
          one.values(of: genome, at: viewport), other.values(of: genome, at: viewport)
        )
        #expect(found.map { $0.map(\.bitPattern) } == expected.map { $0.map(\.bitPattern) })
        #expect(
          other.picture(of: genome, at: viewport, supersampling: Supersampling(side: 3))
            == one.picture(of: genome, at: viewport, supersampling: Supersampling(side: 3)))
      }
    }
  }

  @Test func `no place is outside, however far it is`() {
    for far in [1e20, .greatestFiniteMagnitude, -.greatestFiniteMagnitude] as [Float] {
      let genome = genome { $0.placement = Placement(shiftX: far, shiftY: -far, turn: 0) }
      for values in Renderer(threads: 1).values(of: genome, at: Viewport(side: 9)) {
        #expect(values.allSatisfy { (-1...1).contains($0) })
      }
    }
    let tiny = genome { $0.image?.span = .leastNormalMagnitude }
    for values in Renderer(threads: 1).values(of: tiny, at: Viewport(side: 9)) {
      #expect(values.allSatisfy { (-1...1).contains($0) })
    }
  }

  @Test func `an image that is not at hand is grey, and a painter forgets the one before`() {
    let missing = genome(fingerprint: String(repeating: "f", count: 64))
    let grey = [Float](repeating: 0, count: 16)
    #expect(
      Renderer(threads: 1).values(of: missing, at: Viewport(side: 4)) == [grey, grey, grey])
    let painter = ThumbnailPainter(instructionSet: .best)
    let viewport = Viewport(side: 8)
    for genome in [genome(), missing, genome()] {
      let picture = Renderer(threads: 1).picture(of: genome, at: viewport)
      #expect(painter.paint(genome, at: viewport) { $0 == picture })
    }
  }
}

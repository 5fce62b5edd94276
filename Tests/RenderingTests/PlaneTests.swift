import Genomes
import PictureSupport
import Pictures
import Testing

@testable import Rendering

/// Views, tilings and symmetries: where the network is asked.
@Suite struct PlaneTests {
  private static let views: [View] = {
    func view(_ change: (inout View) -> Void) -> View {
      var view = View()
      change(&view)
      return view
    }
    return [
      View(),
      view { ($0.centreX, $0.centreY) = (0.3, -1.25) },
      view { ($0.zoom, $0.centreX) = (3, 0.1) },
      view { ($0.zoom, $0.rotation) = (0.4, 0.15) },
      view { $0.spiral = 4 },
      view { $0.waveAmplitude = 0.1 },
      view {
        ($0.zoom, $0.rotation, $0.spiral) = (1.5, -0.4, -2)
        ($0.waveAmplitude, $0.waveFrequency, $0.centreY) = (0.07, 3, 0.2)
      },
    ]
  }()

  private static let placements = [
    Placement(), Placement(shiftX: 0.75, shiftY: -0.5), Placement(turn: 0.1),
    Placement(shiftX: -2, turn: -0.4),
  ]

  private static let symmetries: [Symmetry] = [
    .none, .mirror, .twoWay, .rotation(3), .rotation(8), .kaleidoscope(2), .kaleidoscope(5),
  ]

  /// A genome that says where it is asked.
  private func atlas(_ canvas: Canvas) -> Genome {
    Specimens.wired(
      canvas, [(.input(.x), .output(.red), 1), (.input(.y), .output(.green), 1)])
  }

  @Test(arguments: views.indices)
  func `each place is the reference's`(number: Int) {
    let view = Self.views[number]
    for symmetry in Self.symmetries {
      for tiling in Tiling.allCases {
        for (index, (origin, sampling)) in zip(
          [Origin.centred, .corner, .centred, .corner],
          [Sampling.centres, .edges, .corners, .centres]
        ).enumerated() {
          let canvas = Canvas(
            inputs: [.x, .y], scale: 1.5, origin: origin, sampling: sampling,
            placement: Self.placements[(index + number) % Self.placements.count], colour: .rgb,
            symmetry: symmetry, tiling: tiling)
          let viewport = Viewport(width: 21, height: 14, view: view)
          let values = Renderer(threads: 1).values(of: atlas(canvas), at: viewport)
          let plane = ReferencePlane(canvas: canvas, view: view, width: 21, height: 14)
          var greatest = 0.0
          for row in 0..<14 {
            for column in 0..<21 {
              let expected = plane.point(row: row, column: column)
              let place = row * 21 + column
              greatest = max(
                greatest, abs(Double(values[0][place]) - expected.x),
                abs(Double(values[1][place]) - expected.y))
            }
          }
          #expect(greatest < 2e-5, "\(symmetry) \(tiling) \(origin)")
        }
      }
    }
  }

  @Test func `a quarter of a turn moves every pixel to its place`() {
    var view = View()
    view.rotation = 0.25
    for symmetry in [Symmetry.none, .twoWay] {
      let genome = atlas(Canvas(inputs: [.x, .y], colour: .rgb, symmetry: symmetry))
      let still = Renderer(threads: 1).picture(of: genome, at: Viewport(side: 24))
      let turned = Renderer(threads: 1).picture(of: genome, at: Viewport(side: 24, view: view))
      for row in 0..<24 {
        for column in 0..<24 {
          // What lies on the right appears above the middle.
          let from = (column * 24 + (23 - row)) * 3
          let to = (row * 24 + column) * 3
          #expect(turned.pixels[to..<to + 3] == still.pixels[from..<from + 3])
        }
      }
    }
  }

  @Test func `a placed plane is what a view of the same numbers shows`() {
    var (view, canvas) = (View(), Canvas(inputs: [.x, .y], scale: 1.5, colour: .rgb))
    let still = atlas(canvas)
    (view.centreX, view.centreY) = (0.25, -0.125)
    // Two scales for each shorter side.
    canvas.placement = Placement(shiftX: 0.75, shiftY: -0.375)
    let renderer = Renderer(threads: 1)
    #expect(
      renderer.picture(of: atlas(canvas), at: Viewport(side: 24))
        == renderer.picture(of: still, at: Viewport(side: 24, view: view)))
    (view.rotation, canvas.placement.turn) = (0.125, 0.125)
    #expect(
      renderer.picture(of: atlas(canvas), at: Viewport(side: 24))
        == renderer.picture(of: still, at: Viewport(side: 24, view: view)))
  }

  @Test func `twice as close shows the middle of twice the size`() {
    var view = View()
    view.zoom = 2
    for sampling in [Sampling.centres, .edges] {
      let genome = Specimens.genome("neat", seed: 3, child: 1, mutations: 30)
      var draft = Genome.Draft(genome)
      draft.canvas.sampling = sampling
      let near = Renderer(threads: 1).picture(
        of: draft.valid(), at: Viewport(width: 24, height: 16, view: view))
      let middle = Renderer(threads: 1).picture(
        of: draft.valid(),
        at: Viewport(width: 48, height: 32).cropped(x: 12, y: 8, width: 24, height: 16))
      #expect(near == middle)
    }
  }

  @Test(arguments: [1, 2, 7], InstructionSet.allCases.filter(\.isAvailable))
  func `a part has the pixels that it has in the whole`(threads: Int, set: InstructionSet) {
    let renderer = Renderer(instructionSet: set, threads: threads)
    for child in 0..<24 {
      var draft = Genome.Draft(Specimens.grown(seed: 11, child: child))
      draft.canvas.symmetry = Self.symmetries[child % Self.symmetries.count]
      draft.canvas.tiling = Tiling.allCases[child % 3]
      draft.canvas.placement = Self.placements[child % Self.placements.count]
      let genome = draft.valid()
      let whole = Viewport(width: 61, height: 43, view: Self.views[child % Self.views.count])
      let picture = renderer.picture(of: genome, at: whole)
      let part = renderer.picture(
        of: genome,
        at: whole.cropped(x: 17, y: 5, width: 40, height: 9).cropped(
          x: 1, y: 2, width: 39, height: 7))
      for row in 0..<7 {
        let from = ((row + 7) * 61 + 18) * 3
        #expect(
          part.pixels[(row * 39 * 3)..<((row + 1) * 39 * 3)]
            == picture.pixels[from..<from + 39 * 3], "child \(child), row \(row)")
      }
    }
  }

  @Test(arguments: [Tiling.torus, .mirrors])
  func `a tiled picture's opposite borders are the same where they lie on its ends`(tiling: Tiling)
  {
    for child in 0..<12 {
      var draft = Genome.Draft(Specimens.genome("neat", seed: 5, child: child, mutations: 40))
      draft.canvas.sampling = .corners
      draft.canvas.tiling = tiling
      let picture = Renderer(threads: 1).picture(
        of: draft.valid(), at: Viewport(width: 40, height: 27))
      for row in 0..<27 {
        let (left, right) = ((row * 40) * 3, (row * 40 + 39) * 3)
        #expect(picture.pixels[left..<left + 3] == picture.pixels[right..<right + 3])
      }
      #expect(picture.pixels.prefix(120) == picture.pixels.suffix(120))
    }
  }

  @Test func `a refined viewport's samples lie about their pixel`() {
    let canvas = Canvas(scale: 1, sampling: .centres)
    #expect(
      Viewport(side: 2).refined(by: 2).columns(of: canvas) == [-0.75, -0.25, 0.25, 0.75])
    let edges = Canvas(scale: 1, sampling: .edges)
    #expect(Viewport(side: 2).refined(by: 2).columns(of: edges) == [-1.25, -0.75, -0.25, 0.25])
    let corners = Canvas(scale: 1, sampling: .corners)
    #expect(
      Viewport(side: 3).cropped(x: 1, y: 0, width: 1, height: 1).refined(by: 4)
        .columns(of: corners) == [-0.375, -0.125, 0.125, 0.375])
    #expect(Viewport(side: 1).refined(by: 2).rows(of: corners) == [-0.5, 0.5])
  }

  @Test func `what varies by row or column alone stays there under a mirror`() {
    let canvas = Canvas(inputs: [.x, .y], colour: .rgb, symmetry: .twoWay)
    let program = Program(atlas(canvas))
    #expect(program.pixels.steps.allSatisfy { $0.count == 0 })
  }
}

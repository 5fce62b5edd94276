import Evolution
import Genomes
import Pictures
import Rendering
import Testing

/// What the article says of each experiment's pictures, measured: the first 40 seeds at 64 × 64
/// pixels, as drawn, boring ones included. Beside each bound stands what was measured.
@Suite struct RecipePicturesTests {
  private static let seeds: ClosedRange<UInt64> = 1...40

  private func pictures(
    _ recipe: String, _ settings: RecipeSettings = RecipeSettings(),
    seeds: ClosedRange<UInt64> = seeds, side: Int = 64
  ) throws -> [Picture] {
    Renderer().pictures(of: try drawn(recipe, settings, seeds: seeds), at: Viewport(side: side))
  }

  private func values(
    _ recipe: String, seeds: ClosedRange<UInt64> = seeds, _ value: (Picture) -> Double
  ) throws -> [Double] {
    try pictures(recipe, seeds: seeds).map(value)
  }

  @Test func `goo is mid grey to a byte`() throws {
    for deviation in try values("goo", seeds: 1...200, \.deviationFromGrey) {
      #expect(deviation < 2)  // 0.50 at most
    }
  }

  @Test func `rays go out from the middle`() throws {
    let rays = try values("rays") { $0.alikeAlongRays(from: 32) }
    #expect(rays.min() ?? 0 > 0.5 && rays.mean > 0.65)  // 0.61, 0.74
    for recipe in ["normal", "soft", "deep", "pollock"] {
      let others = try values(recipe, seeds: 1...4) { $0.alikeAlongRays(from: 32) }
      #expect(others.mean < 0.4, "\(recipe)")  // 0.05 to 0.11 over 40
    }
  }

  @Test func `blobs spread from the corner, where pixels are counted from, and rays do not`()
    throws
  {
    let blobs = try values("blobs") { $0.alikeAlongRays(from: 0) }
    #expect(blobs.min() ?? 0 > 0.9)  // 0.93
    let rays = try values("rays") { $0.alikeAlongRays(from: 0) }
    #expect(rays.max() ?? 1 < 0.6)  // 0.45
    // Few large shapes: a third of the edges.
    #expect(try values("blobs", \.edges).mean * 2 < values("rays", \.edges).mean)  // 0.07, 0.21
  }

  @Test func `pixels are counted alike at every size`() throws {
    for (small, large) in zip(try pictures("blobs"), try pictures("blobs", side: 128)) {
      let places = (0..<64 * 64).map { ($0 % 64, $0 / 64) }
      #expect(places.allSatisfy { small.colour($0, $1) == large.colour(2 * $0, 2 * $1) })
    }
  }

  @Test func `large weights leave only pure colours, and sharp edges between them`() throws {
    for recipe in ["blobs", "rays", "mondrian"] {
      let pictures = try pictures(recipe)
      #expect(pictures.map(\.pure).mean > 0.9, "\(recipe)")  // 0.97 each
      #expect(pictures.map(\.sharpness).mean > 0.9, "\(recipe)")  // 0.97 to 0.99
    }
  }

  @Test func `soft is softer than rays`() throws {
    let soft = try pictures("soft")
    #expect(soft.map(\.pure).max() ?? 1 < 0.6)  // 0.47
    #expect(soft.map(\.sharpness).max() ?? 1 < 0.7)  // 0.53
    #expect(try values("rays", \.sharpness).min() ?? 0 > 0.8)  // 0.89
  }

  @Test func `mondrian has large areas with straight boundaries near the middle`() throws {
    #expect(try values("mondrian", \.plain).min() ?? 0 > 0.75)  // 0.80
    var near = RecipeSettings()
    func straight(_ recipe: String, zoom: Double) throws -> Double {
      near.zoom = zoom
      let boundaries = try pictures(recipe, near).map(\.straightBoundaries)
      return Double(boundaries.map(\.straight).reduce(0, +))
        / Double(boundaries.map(\.count).reduce(0, +))
    }
    #expect(try straight("mondrian", zoom: 0.0025) > 0.8)  // 0.90
    for recipe in ["rays", "soft", "deep"] {
      #expect(try straight(recipe, zoom: 0.25) < 0.7, "\(recipe)")  // 0.60, 0.53, 0.50
    }
  }

  @Test func `flat has no edges and no curves: each channel is monotone along every row`() throws {
    for picture in try pictures("flat", seeds: 1...100) {
      #expect(picture.isMonotoneAlongRows && picture.edges == 0)
    }
    #expect(try pictures("one").contains { !$0.isMonotoneAlongRows })
  }

  @Test func `the deeper, the more edges`() throws {
    let (one, normal, deep) = try (
      values("one", \.edges), values("normal", \.edges), values("deep", \.edges)
    )
    #expect(one.max() ?? 1 < 0.02)  // 0.00
    #expect(deep.min() ?? 0 > 0.15)  // 0.23
    #expect(normal.mean > 0.06 && normal.mean < 0.2)  // 0.12
    #expect(deep.mean > 0.35)  // 0.47
  }

  @Test func `the wider, the finer`() throws {
    let (normal, wide) = try (values("normal", \.edges), values("wide", \.edges))
    let pollock = try values("pollock", seeds: 1...6, \.edges)
    #expect(wide.mean > 2 * normal.mean)  // 0.38, 0.12
    #expect(wide.max() ?? 1 < 0.6)  // 0.48
    #expect(pollock.min() ?? 0 > 0.65)  // 0.75
  }

  @Test func `natural is calm, in colours between the pure ones`() throws {
    let natural = try pictures("natural")
    #expect(natural.map(\.edges).max() ?? 1 < 0.2)  // 0.13
    #expect(natural.map(\.edges).min() ?? 0 > 0.01)  // 0.03
    #expect(natural.map(\.pure).max() ?? 1 < 0.01)  // 0.00
    #expect(try values("normal", \.pure).mean > 0.02)  // 0.04
  }

  @Test func `a latent picture answers to its latents, a little to a little`() throws {
    let renderer = Renderer()
    var (near, far) = ([Double](), [Double]())
    for genome in try drawn("latent", seeds: Self.seeds) {
      let picture = renderer.picture(of: genome, at: Viewport(side: 64))
      func moved(by step: Float) throws -> Double {
        var draft = Genome.Draft(genome)
        draft.canvas.latents = draft.canvas.latents.map { $0 + step }
        return renderer.picture(of: try draft.genome(), at: Viewport(side: 64))
          .difference(from: picture)
      }
      near.append(try moved(by: 0.02))
      far.append(try moved(by: 4))
    }
    #expect(near.min() ?? 0 > 0 && near.mean < 5)  // 2.4
    #expect(far.min() ?? 0 > 20)  // 45
  }

  @Test func `a latent picture has rings, for it sees the distance from the middle`() throws {
    let renderer = Renderer()
    for genome in try drawn("latent", seeds: Self.seeds) {
      var draft = Genome.Draft(genome)
      for place in draft.connections.indices where draft.connections[place].from == .input(.r) {
        draft.connections[place].enabled = false
      }
      let blind = renderer.picture(of: try draft.genome(), at: Viewport(side: 64))
      let picture = renderer.picture(of: genome, at: Viewport(side: 64))
      #expect(picture.difference(from: blind) > 10)  // 43
    }
  }

  @Test func `the starts are calm, and two of them grey`() throws {
    for picture in try pictures("minimal", seeds: 1...100) {
      #expect(picture.meanChroma == 0 && picture.isMonotoneAlongRows && picture.edges == 0)
    }
    #expect(try values("picbreeder", \.edges).mean < 0.1)  // 0.02
    #expect(try values("neurogram", \.edges).mean < 0.1)  // 0.02
    #expect(try values("neurogram", \.meanChroma).mean > 60)  // 125
  }
}

extension [Double] {
  fileprivate var mean: Double { reduce(0, +) / Double(count) }
}

import Genomes
import Testing

@testable import Rendering

/// The fast path against the reference renderer.
///
/// Every value and byte must lie within the reference's own bound. How much that says is checked
/// as well: of how many values the bound is under 10⁻³, and how small the errors of those are.
@Suite struct ReferenceTests {
  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `100 genomes of the neat recipe`(seed: UInt64) {
    var comparison = Comparison()
    for child in 0..<100 {
      comparison.add(
        Specimens.genome("neat", seed: seed, child: child, mutations: child % 5 * 4),
        at: Viewport(width: 9, height: 7), name: "seed \(seed) child \(child)")
    }
    expect(comparison, conditioned: 0.75, seed: seed)
  }

  @Test(arguments: [5, 6] as [UInt64])
  func `30 genomes of the layers recipe`(seed: UInt64) {
    var comparison = Comparison()
    for child in 0..<30 {
      comparison.add(
        Specimens.genome("layers", seed: seed, child: child, mutations: child % 3 * 10),
        at: Viewport(width: 5, height: 3), name: "seed \(seed) child \(child)")
    }
    expect(comparison, conditioned: 0.65, seed: seed)
  }

  @Test(arguments: [7, 8, 9, 10] as [UInt64])
  func `100 genomes grown on all inputs, scales, samplings and colour models`(seed: UInt64) {
    var comparison = Comparison()
    for child in 0..<100 {
      var view = View()
      view.time = Float(child) / 8
      comparison.add(
        Specimens.grown(seed: seed, child: child), at: Viewport(width: 6, height: 8, view: view),
        name: "seed \(seed) child \(child)")
    }
    expect(comparison, conditioned: 0.4, seed: seed)
  }

  @Test(arguments: [
    Viewport(side: 1), Viewport(width: 1, height: 37), Viewport(width: 37, height: 1),
    Viewport(width: 33, height: 7), Viewport(width: 200, height: 31), Viewport(side: 16),
    Viewport(width: 17, height: 48),
  ])
  func `every size`(viewport: Viewport) {
    var comparison = Comparison()
    for child in 0..<2 {
      comparison.add(
        Specimens.genome("neat", seed: 11, child: child), at: viewport, name: "child \(child)")
    }
    expect(comparison, conditioned: 0.99, seed: 11)
  }

  private func expect(_ comparison: Comparison, conditioned share: Double, seed: UInt64) {
    #expect(comparison.faults.isEmpty)
    #expect(comparison.conditionedShare > share, "seed \(seed)")
    #expect(comparison.meanError < 5e-6, "seed \(seed)")
    #expect(comparison.greatest < 1e-3, "seed \(seed)")
    #expect(comparison.differingShare < 0.001, "seed \(seed)")
  }
}

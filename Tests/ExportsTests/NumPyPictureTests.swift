import Genomes
import PictureSupport
import Rendering
import Testing

@testable import Exports

/// Python modules, run.
@Suite(.enabled(if: OtherPainters.hasNumPy, OtherPainters.noNumPy))
struct NumPyPictureTests {
  private let viewport = Viewport(width: 120, height: 90)
  private var later: View {
    var view = View()
    view.time = 0.75
    return view
  }

  /// - Parameter exceptions: the share of pixels that may be off by more than 1.
  private func compare(
    _ exported: [(name: String, genome: Genome)], at viewport: Viewport, exceptions: Double = 0
  ) throws {
    let painted = try OtherPainters.painted(
      exported.map { try NumPyExporter.text(of: ExportedGenomes.specimen($0.genome)) },
      width: viewport.width, height: viewport.height, time: Float(viewport.view.time))
    for (one, bytes) in zip(exported, painted) {
      let likeness = try Likeness(one.genome, at: viewport, bytes)
      #expect(likeness.share(within: 1) >= 1 - exceptions, "\(one.name): \(likeness)")
    }
  }

  @Test(arguments: [ExportedGenomes.activations, ExportedGenomes.colours, ExportedGenomes.recipes])
  func `no pixel is off by more than 1 of 255`(exported: [(name: String, genome: Genome)]) throws {
    try compare(exported, at: viewport)
  }

  @Test func `where networks are steep, 1 of 1000 pixels may be`() throws {
    try compare(ExportedGenomes.grown, at: viewport, exceptions: 0.001)
    try compare(ExportedGenomes.planes, at: viewport, exceptions: 0.001)
    try compare(ExportedGenomes.planes, at: Viewport(width: 61, height: 80), exceptions: 0.001)
  }

  @Test(arguments: ["skull.zip", "2914_Firefly.xml", "745_LetterG.xml"])
  func `none is in those of Picbreeder's genomes`(file: String) throws {
    let members = try Fixtures.imported("Picbreeder/\(file)").members
    try compare(members.map { (file, $0.genome) }, at: Viewport(side: 256))
  }

  @Test(.enabled(if: OtherPainters.hasPillow, OtherPainters.noPillow))
  func `an image is where it is seen, however small it is`() throws {
    try compare(ExportedGenomes.seeing, at: viewport, exceptions: 0.001)
  }

  @Test func `time is an argument`() throws {
    let moving = ExportedGenomes.grown.filter { Formula($0.genome).inputs.contains(.t) }
    try #require(!moving.isEmpty)
    try compare(moving, at: viewport.looking(later), exceptions: 0.001)
  }

  @Test func `a picture larger than a band is whole`() throws {
    try compare(
      [ExportedGenomes.grown[0]], at: Viewport(width: 700, height: 333), exceptions: 0.001)
  }
}

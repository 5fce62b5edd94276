import Genomes
import PictureSupport
import Rendering
import Testing

@testable import Exports

/// Shaders, run by a software OpenGL.
@Suite(.enabled(if: OtherPainters.hasOpenGL, OtherPainters.noOpenGL))
struct ShaderPictureTests {
  private let viewport = Viewport(width: 120, height: 90)
  private var later: View {
    var view = View()
    view.time = 0.75
    return view
  }

  private func compare(
    _ exported: [(name: String, genome: Genome)], at viewport: Viewport, isOld: Bool = false
  ) throws {
    let painted = try OtherPainters.shaded(
      exported.map { try ShaderExporter.text(of: ExportedGenomes.specimen($0.genome)) },
      width: viewport.width, height: viewport.height, time: Float(viewport.view.time),
      isOld: isOld)
    for (one, bytes) in zip(exported, painted) {
      let likeness = try Likeness(one.genome, at: viewport, bytes)
      #expect(likeness.share(within: 2) >= 0.99, "\(one.name): \(likeness)")
    }
  }

  @Test(arguments: [
    ExportedGenomes.activations, ExportedGenomes.colours, ExportedGenomes.recipes,
    ExportedGenomes.grown,
  ])
  func `99 of 100 pixels are within 2 of 255`(exported: [(name: String, genome: Genome)]) throws {
    try compare(exported, at: viewport)
  }

  @Test func `so they are on every folded plane, upright and across`() throws {
    try compare(ExportedGenomes.planes, at: viewport)
    try compare(ExportedGenomes.planes, at: Viewport(width: 61, height: 80))
  }

  @Test(arguments: ["skull.zip", "2914_Firefly.xml", "745_LetterG.xml"])
  func `so are those of Picbreeder's genomes`(file: String) throws {
    let members = try Fixtures.imported("Picbreeder/\(file)").members
    try compare(members.map { (file, $0.genome) }, at: Viewport(side: 256))
  }

  @Test func `time is that of the shader`() throws {
    let moving = ExportedGenomes.grown.filter { Formula($0.genome).inputs.contains(.t) }
    try #require(!moving.isEmpty)
    try compare(moving, at: viewport.looking(later))
    let renderer = Renderer(threads: 1)
    #expect(
      moving.contains {
        renderer.picture(of: $0.genome, at: viewport)
          != renderer.picture(of: $0.genome, at: viewport.looking(later))
      })
  }

  @Test func `WebGL 1 understands them too`() throws {
    try compare(ExportedGenomes.activations + ExportedGenomes.colours, at: viewport, isOld: true)
  }
}

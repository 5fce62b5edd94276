import CrewSupport
import Crews
import Genomes
import PictureSupport
import Pictures
import Testing

@testable import Rendering

/// Pictures that others paint a share of.
@Suite struct CrewPaintingTests {
  private let genome = Specimens.genome("layers", seed: 3, child: 1)
  private let viewport = Viewport(width: 1_100, height: 1_000)

  private func renderer(_ crew: SeatedCrew) -> Renderer {
    var renderer = Renderer(threads: 2)
    renderer.crew = crew
    return renderer
  }

  @Test(arguments: [[1], [2, 1, 3]])
  func `the file is the one that a process alone writes`(members: [Int]) throws {
    let crew = SeatedCrew(members, [BandDuty.self])
    let alone = try Renderer(threads: 2).png(of: genome, at: viewport)
    #expect(try renderer(crew).png(of: genome, at: viewport) == alone)
    #expect(crew.requestCount > 0)
  }

  @Test func `samples that others took are counted`() throws {
    let crew = SeatedCrew([1, 1], [BandDuty.self])
    let sampling = Supersampling(side: 2, isAdaptive: true)
    let (alone, shared) = (ScratchFile(), ScratchFile())
    let expected = try Renderer(threads: 1).writePNG(
      of: genome, at: viewport, to: alone.descriptor, supersampling: sampling)
    let found = try renderer(crew).writePNG(
      of: genome, at: viewport, to: shared.descriptor, supersampling: sampling)
    #expect(found == expected)
    #expect(shared.bytes == alone.bytes)
  }

  @Test func `rows that others painted come in order`() throws {
    let crew = SeatedCrew([2], [BandDuty.self])
    var (alone, shared) = ([UInt8](), [UInt8]())
    _ = try Renderer(threads: 1).streamRows(of: genome, at: viewport, as: .rgb8) { alone += $0 }
    _ = try renderer(crew).streamRows(of: genome, at: viewport, as: .rgb8) { shared += $0 }
    #expect(shared == alone)
  }

  @Test func `a member that fails ends the picture with its words`() {
    let crew = SeatedCrew([1], [BandDuty.self], failing: 0)
    let error = #expect(throws: CrewError.self) {
      try renderer(crew).png(of: genome, at: viewport)
    }
    #expect(error.map { "\($0)".hasPrefix("seat 1: ") } ?? false)
  }

  @Test func `a small picture is nobody else's`() throws {
    let crew = SeatedCrew([1], [BandDuty.self])
    _ = try renderer(crew).png(of: genome, at: Viewport(side: 64))
    #expect(crew.requestCount == 0)
  }
}

import Genomes
import Testing

@testable import Rendering

/// Where pixels lie on the plane, worked out by hand.
@Suite struct ViewportTests {
  @Test func `centres divide the side into cells`() {
    let canvas = Canvas(sampling: .centres)
    #expect(Viewport(side: 4).columns(of: canvas) == [-0.75, -0.25, 0.25, 0.75])
    #expect(Viewport(side: 1).rows(of: canvas) == [0])
  }

  @Test func `edges start at the end of the side and stop before the other`() {
    let canvas = Canvas(sampling: .edges)
    #expect(Viewport(side: 4).columns(of: canvas) == [-1, -0.5, 0, 0.5])
    #expect(Viewport(side: 1).columns(of: canvas) == [-1])
  }

  @Test func `corners lie on both ends of the side`() {
    let canvas = Canvas(sampling: .corners)
    #expect(Viewport(side: 5).rows(of: canvas) == [-1, -0.5, 0, 0.5, 1])
    #expect(Viewport(side: 1).rows(of: canvas) == [0])
  }

  @Test func `the longer side shows more of the plane`() {
    let wide = Viewport(width: 4, height: 2)
    let canvas = Canvas(scale: 3)
    #expect(wide.columns(of: canvas) == [-4.5, -1.5, 1.5, 4.5])
    #expect(wide.rows(of: canvas) == [-1.5, 1.5])
    let tall = Viewport(width: 1, height: 3)
    #expect(tall.columns(of: canvas) == [0])
    #expect(tall.rows(of: canvas) == [-6, 0, 6])
    let corners = Viewport(width: 3, height: 2)
    #expect(corners.columns(of: Canvas(sampling: .corners)) == [-1.5, 0, 1.5])
  }

  @Test func `from the corner, pixels are counted at every size`() {
    let canvas = Canvas(scale: 128, origin: .corner, sampling: .edges)
    #expect(Viewport(side: 128).columns(of: canvas) == (0..<128).map(Float.init))
    #expect(Viewport(side: 4).rows(of: canvas) == [0, 32, 64, 96])
    #expect(Viewport(width: 4, height: 2).columns(of: canvas) == [0, 64, 128, 192])
    let centres = Canvas(scale: 8, origin: .corner, sampling: .centres)
    #expect(Viewport(side: 4).columns(of: centres) == [1, 3, 5, 7])
    let corners = Canvas(scale: 8, origin: .corner, sampling: .corners)
    #expect(Viewport(side: 5).columns(of: corners) == [0, 2, 4, 6, 8])
    #expect(Viewport(side: 1).columns(of: corners) == [4])
  }

  @Test func `x grows to the right and y downwards`() {
    let canvas = Canvas(inputs: [.x, .y], colour: .rgb)
    let genome = Specimens.wired(
      canvas, [(.input(.x), .output(.red), 1), (.input(.y), .output(.green), 1)])
    let values = Renderer(threads: 1).values(of: genome, at: Viewport(side: 2))
    #expect(values[0] == [-0.5, 0.5, -0.5, 0.5])
    #expect(values[1] == [-0.5, -0.5, 0.5, 0.5])
  }

  @Test(arguments: [2, 3, 7, 64, 333])
  func `centres and corners are symmetric to the last bit`(side: Int) {
    for sampling in [Sampling.centres, .corners] {
      let columns = Viewport(side: side).columns(of: Canvas(scale: 0.7, sampling: sampling))
      let difference = zip(columns, columns.reversed()).map { $0 + $1 }.map(abs).max()!
      #expect(difference < 1e-15, "\(sampling)")
    }
  }
}

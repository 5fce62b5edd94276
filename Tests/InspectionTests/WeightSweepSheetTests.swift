import Genomes
import Inspection
import Rendering
import TestNetworks
import Testing

@Suite struct WeightSweepSheetTests {
  private let genome = SampleNetworks.small
  private let renderer = Renderer(threads: 2)

  private func sweeps() -> [WeightSweep] {
    NetworkMap(genome).links.filter(\.isLive).map {
      WeightSweep(of: $0.connection.marking, in: genome, low: -2.5, high: 2, steps: 3)
    }
  }

  @Test func `each sweep has a row, as long as it is, and the numbers go on`() throws {
    let sweeps = sweeps()
    #expect(sweeps.map(\.weights.count) == [3, 4, 3, 4])
    #expect(sweeps.starts == [0, 3, 7, 10])
    let sheet = try sweeps.sheet(cell: 16)
    #expect(sheet.count == 14 && sheet.columns == 4 && sheet.rows == 4)
    #expect(sheet.frame(of: 3).x == sheet.frame(of: 0).x)
    #expect(sheet.frame(of: 7).y > sheet.frame(of: 6).y)
  }

  @Test func `a cell is the picture of its weight, and the present one is framed`() throws {
    let sweeps = sweeps()
    // So small that no number fits.
    let sheet = try sweeps.sheet(cell: 6)
    let drawn = sweeps.draw(on: sheet, by: renderer)
    let pictures = renderer.pictures(of: sweeps.flatMap(\.genomes), at: Viewport(side: 6))
    for (index, picture) in pictures.enumerated() {
      let frame = sheet.frame(of: index)
      for row in 0..<6 {
        let start = ((frame.y + row) * drawn.width + frame.x) * 3
        #expect(
          drawn.pixels[start..<start + 18].elementsEqual(picture.pixels[row * 18..<row * 18 + 18]))
      }
    }
    let marked = Set(
      zip(sweeps.starts, sweeps).compactMap { start, sweep in sweep.present.map { start + $0 } })
    #expect(marked == [2, 5, 12])
    #expect(drawn == sheet.draw(pictures, marked: marked))
    #expect(drawn != sheet.draw(pictures))
  }
}

import Genomes
import Inspection
import Pictures
import Rendering
import TestNetworks
import Testing

@Suite struct NetworkMapSheetTests {
  @Test func `a layered network has a row for each layer`() throws {
    let sheet = try NetworkMap(SampleNetworks.genome("layers", seed: 1)).sheet(cell: 10)
    #expect(sheet.count == 2 + 8 * 16 + 3)
    #expect(sheet.columns == 16 && sheet.rows == 10)
    // The first nodes of all ten rows.
    let left = sheet.frame(of: 0).x
    let firsts = (0..<sheet.count).filter { sheet.frame(of: $0).x == left }
    #expect(firsts == [0] + (0..<8).map { 2 + 16 * $0 } + [130])
  }

  @Test func `a layer of more nodes than a row holds goes on in the next row`() throws {
    let sheet = try NetworkMap(SampleNetworks.genome("pollock", seed: 1)).sheet(cell: 4)
    #expect(sheet.columns == NetworkMap.longestRow)
    #expect(sheet.rows == 1 + 8 * 128 / NetworkMap.longestRow + 1)
    #expect(sheet.frame(of: 2).x == sheet.frame(of: 2 + 32).x)
    #expect(sheet.frame(of: 2).y < sheet.frame(of: 2 + 32).y)
  }

  @Test func `where rows would be mostly empty the nodes follow each other`() throws {
    let genome = SampleNetworks.genome("neat", seed: 2, mutations: 60)
    let map = NetworkMap(genome)
    let longest = map.layers.map(\.count).max() ?? 0
    try #require(3 * map.nodes.count <= 2 * longest * map.layers.count)
    let sheet = try map.sheet(cell: 10)
    #expect(try sheet == Sheet(count: map.nodes.count, cellWidth: 10, cellHeight: 10))
  }

  @Test func `a sheet that would be too large is refused`() {
    #expect(throws: SheetError.self) {
      try NetworkMap(SampleNetworks.small).sheet(cell: 40_000)
    }
  }
}

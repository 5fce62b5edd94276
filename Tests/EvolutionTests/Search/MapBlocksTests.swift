import Expressions
import TestNetworks
import Testing

@testable import Evolution

@Suite struct MapBlocksTests {
  private func blocks(_ columns: Int, _ rows: Int) -> MapBlocks {
    MapBlocks([.init("a", bins: columns), .init("b", bins: rows)])
  }

  @Test func `a map of up to 32 columns and rows is shown cell by cell`() {
    for (columns, rows) in [(1, 1), (16, 16), (32, 5), (32, 32)] {
      let blocks = blocks(columns, rows)
      #expect(blocks.isCells && blocks.columns == columns && blocks.rows == rows)
      for cell in 0..<columns * rows {
        let (column, row) = blocks.block(of: cell)
        #expect(column == cell / rows && row == cell % rows)
      }
      #expect(blocks.numbered([3, 5, 8]) { _ in 0 } == [3, 5, 8])
    }
  }

  @Test func `a larger one is divided into blocks, of which a sheet has room for all`() {
    for (columns, rows) in [(33, 1), (256, 256), (100, 32), (65, 255)] {
      let blocks = blocks(columns, rows)
      #expect(!blocks.isCells)
      #expect(1...32 ~= blocks.columns && 1...32 ~= blocks.rows)
      var counts: [Int: Int] = [:]
      for cell in 0..<columns * rows {
        let (column, row) = blocks.block(of: cell)
        #expect(0..<blocks.columns ~= column && 0..<blocks.rows ~= row)
        counts[column * blocks.rows + row, default: 0] += 1
      }
      #expect(counts.count == blocks.columns * blocks.rows)
      let (column, row) = blocks.block(of: columns * rows - 1)
      #expect(column == blocks.columns - 1 && row == blocks.rows - 1)
    }
  }

  /// Of 33 × 1 cells two are a block.
  @Test func `the best of each block has the first numbers, the first among equals`() {
    let scores = [0.1, 0.2, 0.5, 0.5, 0, 0.9, 0.3]
    #expect(blocks(33, 1).numbered([0, 1, 2, 3, 5, 6]) { scores[$0] } == [1, 2, 5, 6, 0, 3])
  }
}

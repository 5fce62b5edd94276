import CKernels
import Testing

/// Sums, and where in the tile they come from and go to.
@Suite struct TileTests {
  @Test(arguments: [(1, 16), (1, 256), (3, 16), (5, 48), (16, 16), (2, 144), (7, 112)])
  func `every shape of tile gives each pixel the same value`(rowCount: Int, columnCount: Int) {
    let rows = (0..<rowCount).map { Float($0) * 0.37 - 1 }
    let columns = (0..<columnCount).map { Float($0) * 0.011 - 0.8 }
    let pixels = rows.flatMap { row in columns.map { (row, $0) } }
    var tile = Tile(
      rowCount: rowCount, columnCount: columnCount,
      registers: Array(repeating: pixels.map { $0.0 * $0.1 }, count: 3),
      rows: [[Float](repeating: 9, count: rowCount), rows],
      columns: [[Float](repeating: 9, count: columnCount), columns])
    tile.append(BREED_IDENTITY, out: 1, row: 1, column: 1, terms: [(0, 0.3)])
    tile.append(BREED_IDENTITY, out: 2, row: 1, start: 5)
    tile.append(BREED_IDENTITY, out: 0, column: 1, start: 0.1, terms: [(1, 0.7), (2, -0.2)])
    let results = tile.run(.best)
    let first = pixels.map { ($0.0 + $0.1).addingProduct(0.3, $0.0 * $0.1) }
    #expect(results[1] == first)
    #expect(results[2] == pixels.map(\.0))
    #expect(
      results[0]
        == zip(pixels, first).map {
          (0.1 + $0.1).addingProduct(0.7, $1).addingProduct(-0.2, $0.0)
        })
  }

  @Test func `a sum starts with row and column and adds its terms as listed`() {
    // Each addition rounds, so that another order gives another sum.
    let terms: [(source: Int, weight: Float)] = [
      (2, 1.1), (0, 1e7), (1, -1e7), (0, 0.3), (2, 1e-3),
    ]
    let values: [Float] = [0.1, 0.7, 0.9]
    var tile = Tile(
      columnCount: 16, registers: (values + [0]).map { [Float](repeating: $0, count: 16) },
      rows: [[123.456]], columns: [[Float](repeating: 0.001, count: 16)])
    tile.append(BREED_IDENTITY, out: 3, row: 0, column: 0, start: 77, terms: terms)
    let start: Float = 123.456 + 0.001
    let expected = terms.reduce(start) { $0.addingProduct($1.weight, values[$1.source]) }
    #expect(tile.run(.best)[3] == [Float](repeating: expected, count: 16))
  }

  @Test(arguments: Level.available)
  func `a product and its sum round once, together`(level: Level) {
    // Rounded separately, the square would lose its last part, 2^−24, and the sum would be 0.
    let x: Float = 1 + 0x1p-12
    var tile = Tile(columnCount: 16, registers: [[Float](repeating: x, count: 16)])
    tile.append(BREED_IDENTITY, out: 0, start: -(x * x), terms: [(0, x)])
    #expect(tile.run(level)[0] == [Float](repeating: 0x1p-24, count: 16))
  }

  @Test(arguments: [16, 128, 160])
  func `a step may write one of its sources`(columnCount: Int) {
    let first = (0..<columnCount).map { Float($0) * 0.1 }
    let second = (0..<columnCount).map { Float($0) * -0.3 + 1 }
    var tile = Tile(columnCount: columnCount, registers: [first, second])
    tile.append(BREED_IDENTITY, out: 0, terms: [(0, 0.5), (1, 2), (0, 0.25)])
    tile.append(BREED_SQUARE, out: 0, terms: [(0, 1)])
    let sums = zip(first, second).map {
      (0.5 * $0).addingProduct(2, $1).addingProduct(0.25, $0)
    }
    let results = tile.run(.best)
    #expect(results[0] == sums.map { $0 * $0 })
    #expect(results[1] == second)
  }

  @Test(arguments: [16, 144, 256])
  func `steps that share their sources keep their order`(columnCount: Int) {
    let first = (0..<columnCount).map { Float($0) * 0.1 }
    let second = (0..<columnCount).map { Float($0) * -0.3 + 1 }
    var tile = Tile(
      columnCount: columnCount, registers: [first, second, first, first])
    // The second of these overwrites a source of both, the fourth reads what the third wrote.
    tile.append(BREED_IDENTITY, out: 2, start: 1, terms: [(0, 0.5), (1, 2)])
    tile.append(BREED_IDENTITY, out: 1, start: 2, terms: [(0, 0.25), (1, 3)])
    tile.append(BREED_IDENTITY, out: 0, terms: [(0, 0.5), (1, 2)])
    tile.append(BREED_IDENTITY, out: 3, terms: [(0, 0.75), (1, -1)])
    let results = tile.run(.best)
    func sums(_ start: Float, _ weights: (Float, Float), _ x: [Float], _ y: [Float]) -> [Float] {
      zip(x, y).map { start.addingProduct(weights.0, $0).addingProduct(weights.1, $1) }
    }
    let two = sums(1, (0.5, 2), first, second)
    let one = sums(2, (0.25, 3), first, second)
    let zero = sums(0, (0.5, 2), first, one)
    #expect(results == [zero, one, two, sums(0, (0.75, -1), zero, one)])
  }

  @Test func `polar steps read one row and one column value`() {
    var tile = Tile(
      rowCount: 2, columnCount: 16,
      registers: [[Float]](repeating: [Float](repeating: 0, count: 32), count: 2),
      rows: [[3, 0]], columns: [[Float](repeating: 4, count: 16)])
    tile.append(BREED_RADIUS, out: 0, row: 0, column: 0)
    tile.append(BREED_ANGLE, out: 1, row: 0, column: 0)
    let results = tile.run(.best)
    #expect(results[0] == [Float](repeating: 5, count: 16) + [Float](repeating: 4, count: 16))
    #expect(results[1][16] == 0)
  }

  @Test func `a polar step without coordinates takes the start for y and 0 for x`() {
    var tile = Tile(columnCount: 16, registers: [[Float](repeating: 0, count: 16)])
    tile.append(BREED_RADIUS, out: 0, start: -3)
    #expect(tile.run(.best)[0] == [Float](repeating: 3, count: 16))
  }

  @Test func `a step of no known kind does nothing`() {
    let values = [Float](repeating: 7, count: 16)
    var tile = Tile(columnCount: 16, registers: [values])
    tile.append(99, out: 0, terms: [(0, 2)])
    #expect(tile.run(.best)[0] == values)
  }

  @Test func `the origin has the angle 0`() {
    #expect(applyPolar(BREED_ANGLE, x: [0, -0.0], y: 0, .best) == [0, 0])
    #expect(applyPolar(BREED_ANGLE, x: [-1], y: -0.0, .best) == [.pi.nextUp])
  }
}

import Breeding
import Evolution
import Genomes
import Pictures
import Populations
import Rendering
import TestNetworks
import Testing

@Suite struct ArrangementTests {
  /// A generation of a search whose individuals have these cells or objectives.
  private static func generation(
    _ search: SearchKind, cells: [Int] = [], values: [[Double]] = [],
    bins: (Int, Int) = (3, 2)
  ) -> Generation {
    let genome = Runs.new(count: 1, seed: 1).genomes[0]
    let count = max(cells.count, values.count)
    return Generation(
      number: 2, parent: 1, seed: 1,
      method: .auto(
        .init(
          search, fitness: fitness("entropy"),
          axes: search == .mapElites
            ? [.init("entropy", bins: bins.0), .init("contrast", bins: bins.1)] : [],
          population: 4)),
      individuals: (0..<count).map { place in
        Individual(
          id: IndividualID(generation: 2, number: place + 1), parents: [], operation: "kept",
          mutations: [], tries: 1, score: 0, values: values.isEmpty ? [] : values[place],
          cell: cells.isEmpty ? nil : cells[place], genome: genome)
      })
  }

  @Test func `a generation by eye is shown whole, row by row`() throws {
    let arrangement = Arrangement(Runs.new(count: 5, seed: 1))
    #expect(arrangement.shown == [0, 1, 2, 3, 4])
    #expect(try arrangement.sheet(size: 30) == Sheet(count: 5, cellWidth: 30, cellHeight: 30))
  }

  @Test(arguments: [SearchKind.generational, .novelty])
  func `species are shown whole, row by row`(search: SearchKind) throws {
    let arrangement = Arrangement(
      Self.generation(search, values: [[1], [2], [3], [4], [5], [6], [7]]))
    #expect(arrangement.shown == Array(0..<7))
    #expect(try arrangement.sheet(size: 8) == Sheet(count: 7, cellWidth: 8, cellHeight: 8))
  }

  /// Of 3 × 2 cells, cell 2·column + row: 0 is at the bottom left, 5 at the top right.
  @Test func `a map's cells go from left to right by the first axis and upwards by the second`()
    throws
  {
    let arrangement = Arrangement(Self.generation(.mapElites, cells: [0, 1, 3, 4, 5]))
    #expect(arrangement.shown == [0, 1, 2, 3, 4])
    #expect(
      try arrangement.sheet(size: 10, as: .plain)
        == Sheet(columns: 3, rows: 2, places: [3, 0, 1, 5, 2], cellWidth: 10, cellHeight: 10))
  }

  @Test func `a map of one elite, or of one cell, is drawn`() throws {
    let one = try Arrangement(Self.generation(.mapElites, cells: [0], bins: (32, 32))).sheet(
      size: 4)
    #expect(one.columns == 32 && one.rows == 32 && one.count == 1)
    #expect(one.frame(of: 0).x == one.margin)
    #expect(one.frame(of: 0).y == one.height - one.margin - 4)
    let cell = try Arrangement(Self.generation(.mapElites, cells: [0], bins: (1, 1))).sheet(
      size: 4, as: .plain)
    #expect(try cell == Sheet(columns: 1, rows: 1, places: [0], cellWidth: 4, cellHeight: 4))
  }

  /// Of 64 × 33 cells, 2 × 2 are shown as one: 32 × 17.
  @Test func `of a large map the best of each block is shown, which comes first in it`() throws {
    let cells = [33 * 2, 33 * 63 + 32, 1, 33 * 3 + 1, 0]
    let arrangement = Arrangement(Self.generation(.mapElites, cells: cells, bins: (64, 33)))
    #expect(arrangement.shown == [0, 1, 2])
    #expect(
      try arrangement.sheet(size: 10, as: .plain)
        == Sheet(
          columns: 32, rows: 17, places: [16 * 32 + 1, 31, 16 * 32], cellWidth: 10,
          cellHeight: 10
        ).numbered([1, 2, 3]))
    let most = Arrangement(
      Self.generation(.mapElites, cells: Array(0..<256), bins: (256, 256)))
    #expect(most.shown == Array(stride(from: 0, to: 256, by: 8)))
    let sheet = try most.sheet(size: 10)
    #expect(sheet.columns == 32 && sheet.rows == 32)
    #expect(sheet.numbers == Array(stride(from: 1, to: 257, by: 8)))
  }

  @Test func `a map has as many children as its sheet shows, and no more than a sheet may have`() {
    func children(_ cells: [Int]) -> Int {
      Self.generation(.mapElites, cells: cells, bins: (256, 256)).defaultChildren
    }
    #expect(children(Array(0..<256)) == 32)
    let blocks = (0..<32).flatMap { column in (0..<32).map { row in column * 8 * 256 + row * 8 } }
    #expect(children(blocks) == 1_000)
  }

  @Test func `of several objectives what nothing beats is shown`() throws {
    let arrangement = Arrangement(
      Self.generation(.nsga2, values: [[3, 0], [2, 2], [0, 3], [1, 1], [0, 0]]))
    #expect(arrangement.shown == [0, 1, 2])
    #expect(try arrangement.sheet(size: 9) == Sheet(count: 3, cellWidth: 9, cellHeight: 9))
  }

  @Test func `a map too large to draw is refused`() throws {
    let arrangement = Arrangement(Self.generation(.mapElites, cells: [0], bins: (32, 32)))
    #expect(throws: SheetError.tooLarge(count: 1_024, cellWidth: 2_048, cellHeight: 2_048)) {
      try arrangement.sheet(size: 2_048)
    }
  }
}

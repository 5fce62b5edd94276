import Evolution
import Fitness
import TestSupport
import Testing

@Suite struct EliteMapTests {
  /// The grid of pyribs' tests/archives/archive_base_test.py.
  private static let axes = [
    EliteAxis(range: -1...1, bins: 10), EliteAxis(range: -2...2, bins: 20),
  ]

  @Test func `pyribs' bookkeeping comes out`() {
    var map = EliteMap<String>(axes: Self.axes)
    map.insert("a", score: 1, coordinates: [0, 0])
    map.insert("b", score: 2, coordinates: [0.25, 0.25])
    map.insert("c", score: 3, coordinates: [-0.25, -0.25])
    #expect(map.occupied.count == 3)
    #expect(map.coverage == 0.015)
    #expect(map.qdScore() == 6)
    #expect(map.qdScore(offset: -1) == 9)

    map.insert("d", score: 5, coordinates: [0.25, 0.25])
    #expect(map.occupied.count == 3)
    #expect(map.qdScore() == 9)
    #expect(map.qdScore(offset: -1) == 12)
    #expect(map.best.flatMap { map.cells[$0] }?.score == 5)
  }

  @Test func `an empty map has no best and no mean`() {
    let map = EliteMap<Int>(axes: Self.axes)
    #expect(map.cells.count == 200)
    #expect(map.occupied == [] && map.coverage == 0 && map.qdScore(offset: -7) == 0)
    #expect(map.best == nil)
  }

  @Test func `the last axis is the fastest`() {
    let map = EliteMap<Int>(axes: Self.axes)
    #expect(map.cell(of: [-1, -2]) == 0)
    #expect(map.cell(of: [-1, -1.7]) == 1)
    #expect(map.cell(of: [-0.7, -2]) == 20)
    #expect(map.cell(of: [0.95, 1.95]) == 199)
    let three = EliteMap<Int>(axes: [2, 3, 5].map { EliteAxis(bins: $0) })
    #expect(three.cell(of: [0.6, 0.5, 0.7]) == 1 * 15 + 1 * 5 + 3)
  }

  @Test func `what lies at or beyond the ends falls into the outermost cells`() {
    let axis = EliteAxis(range: 2...4, bins: 4)
    for low in [2, 1.9, -1e300, -.infinity, 2.49] as [Double] { #expect(axis.bin(of: low) == 0) }
    for high in [4, 4.1, 1e300, .infinity, 3.51] as [Double] { #expect(axis.bin(of: high) == 3) }
    #expect(EliteAxis(bins: 1).bin(of: 0.5) == 0)
    #expect(EliteAxis(bins: 7).bin(of: 1.0.nextDown) == 6)
  }

  @Test func `each of a range's equal parts has its lower end`() {
    let axis = EliteAxis(range: -4...4, bins: 16)
    for bin in 0..<16 {
      let low = -4 + 0.5 * Double(bin)
      #expect(axis.bin(of: low) == bin)
      #expect(axis.bin(of: low + 0.25) == bin)
      #expect(axis.bin(of: low + 0.499) == bin)
    }
  }

  @Test func `a better candidate takes the cell, an equal or worse one does not`() throws {
    var map = EliteMap<String>(axes: [EliteAxis(bins: 2)])
    let entered = [("first", -3.0), ("worse", -4), ("equal", -3)].map { name, score in
      map.insert(name, score: score, coordinates: [0.1])
    }
    #expect(entered == [true, false, false])
    var holder = try #require(map.cells[0])
    #expect(holder.elite == "first" && holder.score == -3 && holder.coordinates == [0.1])
    let isIn = map.insert("better", score: -2.5, coordinates: [0.4])
    #expect(isIn)
    holder = try #require(map.cells[0])
    #expect(holder.elite == "better" && holder.score == -2.5 && holder.coordinates == [0.4])
    #expect(map.cells[1] == nil)
  }

  @Test func `the first of the best cells is the best`() {
    var map = EliteMap<Int>(axes: [EliteAxis(bins: 4)])
    for (place, score) in [1.0, 3, 3, 2].enumerated() {
      map.insert(place, score: score, coordinates: [Double(place) / 4])
    }
    #expect(map.best == 1)
    map.insert(9, score: 4, coordinates: [1])
    #expect(map.best == 3)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `a map holds the best of each cell, as a search through all that came finds it`(
    seed: UInt64
  ) {
    var random = SplitMix64(state: seed)
    var map = EliteMap<Int>(axes: Self.axes)
    var all: [(cell: Int, score: Double)] = []
    for place in 0..<1_000 {
      let coordinates = [-1.2...1.2, -2.5...2.5].map { Double.random(in: $0, using: &random) }
      let score = Double(Int.random(in: 0...9, using: &random))
      let cell = map.cell(of: coordinates)
      let isBetter = all.allSatisfy { $0.cell != cell || $0.score < score }
      let isIn = map.insert(place, score: score, coordinates: coordinates)
      #expect(isIn == isBetter, "seed \(seed)")
      all.append((cell, score))
    }
    var sum = 0.0
    for cell in map.cells.indices {
      let best = all.filter { $0.cell == cell }.map(\.score).max()
      #expect(map.cells[cell]?.score == best, "seed \(seed), cell \(cell)")
      if let best {
        #expect(map.cells[cell]?.elite == all.firstIndex { $0 == (cell, best) }, "seed \(seed)")
        sum += best
      }
    }
    #expect(map.qdScore() == sum, "seed \(seed)")
    #expect(map.coverage > 0.9 && map.coverage <= 1, "seed \(seed)")
  }

  @Test func `coordinates that are not as many as the axes stop the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = EliteMap<Int>(axes: [EliteAxis(bins: 2)]).cell(of: [0, 0])
    }
  }

  @Test func `a score that is not a number stops the program`() async {
    await #expect(processExitsWith: .failure) {
      var map = EliteMap<Int>(axes: [EliteAxis(bins: 2)])
      map.insert(1, score: .nan, coordinates: [0])
    }
  }
}

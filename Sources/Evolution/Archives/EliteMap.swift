/// MAP-Elites' map: a grid over the measures that tell individuals apart, with the best individual found
/// for each cell (Mouret & Clune 2015, arXiv:1504.04909). Generic over what a cell holds.
public struct EliteMap<Elite> {
  /// What a cell holds.
  public struct Occupant {
    /// The individual, or what represents it.
    public var elite: Elite
    /// How good it is; larger is better.
    public var score: Double
    /// Its coordinate on each axis.
    public var coordinates: [Double]

    /// An occupant of the values given.
    public init(elite: Elite, score: Double, coordinates: [Double]) {
      self.elite = elite
      self.score = score
      self.coordinates = coordinates
    }
  }

  /// The axes of the grid.
  public let axes: [EliteAxis]
  /// Every cell, row-major, the last axis fastest; nil where it is empty.
  public private(set) var cells: [Occupant?]

  /// An empty map.
  ///
  /// - Precondition: there is an axis.
  public init(axes: [EliteAxis]) {
    precondition(!axes.isEmpty, "expected an axis")
    self.axes = axes
    cells = [Occupant?](repeating: nil, count: axes.reduce(1) { $0 * $1.bins })
  }

  /// The cell of these coordinates, an index of `cells`.
  ///
  /// - Precondition: there is one number for each axis.
  public func cell(of coordinates: [Double]) -> Int {
    precondition(
      coordinates.count == axes.count,
      "expected \(axes.count) coordinates, found \(coordinates.count)")
    return zip(axes, coordinates).reduce(0) { $0 * $1.0.bins + $1.0.bin(of: $1.1) }
  }

  /// Puts an individual into its cell where that is empty or holds a worse one; among equals the one
  /// that came first stays.
  ///
  /// - Returns: whether it is in the cell now.
  /// - Precondition: the score is a number.
  @discardableResult
  public mutating func insert(_ elite: Elite, score: Double, coordinates: [Double]) -> Bool {
    precondition(!score.isNaN, "expected a score that is a number")
    let cell = cell(of: coordinates)
    if let incumbent = cells[cell], incumbent.score >= score { return false }
    cells[cell] = Occupant(elite: elite, score: score, coordinates: coordinates)
    return true
  }
}

extension EliteMap {
  /// The cells that are not empty, in ascending order.
  public var occupied: [Int] { cells.indices.filter { cells[$0] != nil } }

  /// The share of the cells that are not empty, 0…1.
  public var coverage: Double { Double(occupied.count) / Double(cells.count) }

  /// The cell of the greatest score, the first among equals; nil where all are empty.
  public var best: Int? {
    occupied.reduce(nil) { best, cell in
      guard let best, let leader = cells[best], let rival = cells[cell] else { return cell }
      return rival.score > leader.score ? cell : best
    }
  }

  /// The QD-score, which grows with every cell that is filled or improved: the sum, over the cells that
  /// are not empty, of the score above `offset` (Pugh, Soros & Stanley 2016, doi:10.3389/frobt.2016.00040).
  ///
  /// Finite where the scores are finite.
  ///
  /// - Parameter offset: the least score that is possible, so that no cell makes the sum smaller.
  public func qdScore(offset: Double = 0) -> Double {
    let sum = cells.reduce(0) { sum, occupant in sum + (occupant.map { $0.score - offset } ?? 0) }
    let most = Double.greatestFiniteMagnitude
    return min(max(sum, -most), most)
  }
}

extension EliteMap: Sendable where Elite: Sendable {}
extension EliteMap: Equatable where Elite: Equatable {}
extension EliteMap: Hashable where Elite: Hashable {}
extension EliteMap.Occupant: Sendable where Elite: Sendable {}
extension EliteMap.Occupant: Equatable where Elite: Equatable {}
extension EliteMap.Occupant: Hashable where Elite: Hashable {}

/// An axis of an `EliteMap`: the range of a measure, divided into equal parts.
public struct EliteAxis: Hashable, Sendable {
  /// The ends; a coordinate at or beyond one falls into the outermost bin there.
  public let range: ClosedRange<Double>
  /// How many equal parts the range has.
  public let bins: Int

  /// An axis of a range and bins.
  ///
  /// - Precondition: the range is finite and not empty; `bins` is over 0.
  public init(range: ClosedRange<Double> = 0...1, bins: Int) {
    precondition(
      range.lowerBound < range.upperBound
        && (range.upperBound - range.lowerBound).isFinite, "expected a finite range")
    precondition(bins > 0, "expected a bin")
    self.range = range
    self.bins = bins
  }

  /// The bin of a coordinate, 0 ..< `bins`. A coordinate on the border of two bins is in the upper one,
  /// and so may be one that is a rounding error below the border.
  ///
  /// - Precondition: the coordinate is a number; infinities fall into the outermost bins.
  public func bin(of coordinate: Double) -> Int {
    precondition(!coordinate.isNaN, "expected a coordinate that is a number")
    if coordinate <= range.lowerBound { return 0 }
    if coordinate >= range.upperBound { return bins - 1 }
    let length = range.upperBound - range.lowerBound
    return min(Int(Double(bins) * (coordinate - range.lowerBound) / length), bins - 1)
  }
}

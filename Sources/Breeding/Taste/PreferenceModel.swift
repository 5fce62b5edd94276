import Crews

/// What was chosen from a sheet, and what was not, each as a vector of features.
struct Choice: Sendable {
  /// What was picked.
  let picked: [[Double]]
  /// What was there and was not picked.
  let passed: [[Double]]
}

/// Learns from choices which vectors are preferred: a linear value, fitted so that what was picked is
/// worth 1 more than what was passed over, by least squares over all such pairs of a sheet, with a
/// penalty on large weights (ridge regression of pairwise differences; Herbrich, Graepel & Obermayer
/// 2000, "Large margin rank boundaries for ordinal regression", with squares in place of the hinge,
/// which makes it one system of equations).
///
/// The sum over the pairs is never formed: the mean over pairs of d·dᵀ is the covariance of the picked
/// plus that of the passed plus the outer product of the difference of their means δ, and that of d
/// is δ. Each sheet counts once, however many pairs it has, and a later one more than an earlier one.
///
/// It is made of + − × ÷ √ in a fixed order, so that it has the same bits on every machine.
struct PreferenceModel: Sendable {
  /// The weight of each feature for a standard deviation of it: how much it counts.
  let weights: [Double]

  /// How each feature goes with the value within sheets, −1…1. It tells in words what is preferred
  /// better than the weights do, which share among features that go together.
  let correlations: [Double]

  private let scaling: Scaling
  /// The standard deviation, within sheets, of the weighted sums of all that was learnt from.
  private let unit: Double

  /// What each sheet counts against the one after it.
  static let fading = 0.93
  /// How strongly weights are held near 0, against what one sheet tells.
  static let reserve = 6.0

  /// Learns from choices, the latest last.
  ///
  /// - Parameter caution: for each feature how strongly its weight is held near 0, over 0.
  /// - Precondition: there is a choice; each has something picked and something passed over, and all
  ///   vectors have as many elements as `caution`.
  init(_ choices: [Choice], caution: [Double]) {
    let scaling = Scaling(choices)
    let terms = choices.map { Terms($0, scaling) }
    weights = Self.weights(terms, without: nil, caution: caution)
    self.scaling = scaling
    (unit, correlations) = Self.relations(of: weights, over: choices, scaling)
  }

  /// How much a vector is preferred: 0 for the mean of all that was learnt from, 1 for a standard
  /// deviation more.
  func value(of vector: [Double]) -> Double {
    unit > 0 ? Self.product(weights, scaling.scaled(vector)) / unit : 0
  }

  /// Writes what was learnt into a message.
  func write(to writer: inout ByteWriter) {
    for numbers in [weights, correlations, scaling.means, scaling.factors] { writer.put(numbers) }
    writer.put(unit)
  }

  /// Reads what `write` wrote.
  ///
  /// - Throws: `CrewError.message`.
  init(from reader: inout ByteReader) throws(CrewError) {
    weights = try reader.doubles()
    correlations = try reader.doubles()
    scaling = Scaling(means: try reader.doubles(), factors: try reader.doubles())
    unit = try reader.double()
    let lists = [weights, correlations, scaling.means, scaling.factors]
    guard lists.allSatisfy({ $0.count == TasteFeatures.caution.count }) else {
      throw .message(expected: "what was learnt of a taste")
    }
  }

  /// The share of pairs, one picked and one passed over, of which the picked one is foreseen, each sheet
  /// by what is learnt from the others; ½ is chance. Nil for a single sheet.
  static func foresight(_ choices: [Choice], caution: [Double]) -> Double? {
    guard choices.count > 1 else { return nil }
    let scaling = Scaling(choices)
    let terms = choices.map { Terms($0, scaling) }
    var sum = 0.0
    for (index, choice) in choices.enumerated() {
      let weights = weights(terms, without: index, caution: caution)
      func values(_ vectors: [[Double]]) -> [Double] {
        vectors.map { product(weights, scaling.scaled($0)) }
      }
      let passed = values(choice.passed)
      var right = 0.0
      for picked in values(choice.picked) {
        for other in passed { right += picked > other ? 1 : picked == other ? 0.5 : 0 }
      }
      sum += right / Double(choice.picked.count * choice.passed.count)
    }
    return sum / Double(choices.count)
  }

  private static func product(_ first: [Double], _ second: [Double]) -> Double {
    var sum = 0.0
    for index in first.indices { sum += first[index] * second[index] }
    return sum
  }

  /// The standard deviation of the weighted sums within sheets, and the correlation of each feature with
  /// them.
  private static func relations(
    of weights: [Double], over choices: [Choice], _ scaling: Scaling
  ) -> (unit: Double, correlations: [Double]) {
    var products = [Double](repeating: 0, count: weights.count)
    var squares = products
    var (total, count) = (0.0, 0)
    for choice in choices {
      let vectors = (choice.picked + choice.passed).map(scaling.scaled)
      let values = vectors.map { product(weights, $0) }
      let mean = values.reduce(0, +) / Double(values.count)
      for value in values { total += (value - mean) * (value - mean) }
      count += values.count
      for index in weights.indices {
        let middle = vectors.reduce(0) { $0 + $1[index] } / Double(vectors.count)
        for (vector, value) in zip(vectors, values) {
          products[index] += (vector[index] - middle) * (value - mean)
          squares[index] += (vector[index] - middle) * (vector[index] - middle)
        }
      }
    }
    let correlations = weights.indices.map { index in
      let scale = (squares[index] * total).squareRoot()
      return scale > 0 ? products[index] / scale : 0
    }
    return ((total / Double(count)).squareRoot(), correlations)
  }

  /// Solves (Σ ω·M + Λ) w = Σ ω·δ over all choices but one.
  private static func weights(
    _ terms: [Terms], without left: Int?, caution: [Double]
  ) -> [Double] {
    let size = caution.count
    var matrix = [Double](repeating: 0, count: size * size)
    var right = [Double](repeating: 0, count: size)
    var weight = 1.0
    for index in terms.indices.reversed() where index != left {
      let term = terms[index]
      for place in matrix.indices { matrix[place] += weight * term.matrix[place] }
      for place in right.indices { right[place] += weight * term.difference[place] }
      weight *= fading
    }
    for index in 0..<size { matrix[index * size + index] += reserve * caution[index] }
    return LinearSystem.solution(matrix, right)
  }
}

/// How features are brought to one scale: their deviation from the mean of all in standard deviations
/// within sheets, at most three.
private struct Scaling: Sendable {
  let means: [Double]
  let factors: [Double]

  /// What a standard deviation is at least taken for, of features that run over about 0…1: what hardly
  /// ever differs tells little.
  private static let least = 0.02
  private static let most = 3.0

  init(means: [Double], factors: [Double]) { (self.means, self.factors) = (means, factors) }

  init(_ choices: [Choice]) {
    let size = (choices.first?.picked.first ?? []).count
    var sums = [Double](repeating: 0, count: size)
    var squares = sums
    var count = 0.0
    for choice in choices {
      let vectors = choice.picked + choice.passed
      count += Double(vectors.count)
      for index in 0..<size {
        var sum = 0.0
        for vector in vectors { sum += vector[index] }
        sums[index] += sum
        let mean = sum / Double(vectors.count)
        for vector in vectors { squares[index] += (vector[index] - mean) * (vector[index] - mean) }
      }
    }
    means = sums.map { $0 / count }
    factors = squares.map { 1 / max(Self.least, ($0 / count).squareRoot()) }
  }

  func scaled(_ vector: [Double]) -> [Double] {
    vector.indices.map { index in
      min(max((vector[index] - means[index]) * factors[index], -Self.most), Self.most)
    }
  }
}

/// What one choice adds to the equations.
private struct Terms {
  /// The mean over pairs of d·dᵀ, row-major.
  let matrix: [Double]
  /// The mean of d.
  let difference: [Double]

  init(_ choice: Choice, _ scaling: Scaling) {
    let picked = choice.picked.map(scaling.scaled)
    let passed = choice.passed.map(scaling.scaled)
    let (pickedMean, passedMean) = (Self.mean(picked), Self.mean(passed))
    difference = pickedMean.indices.map { pickedMean[$0] - passedMean[$0] }
    var matrix = [Double](repeating: 0, count: difference.count * difference.count)
    Self.add([difference], around: nil, to: &matrix)
    Self.add(picked, around: pickedMean, to: &matrix)
    Self.add(passed, around: passedMean, to: &matrix)
    self.matrix = matrix
  }

  private static func mean(_ vectors: [[Double]]) -> [Double] {
    (vectors.first ?? []).indices.map { index in
      vectors.reduce(0) { $0 + $1[index] } / Double(vectors.count)
    }
  }

  /// Adds the mean of v·vᵀ over vectors v around a centre.
  private static func add(
    _ vectors: [[Double]], around centre: [Double]?, to matrix: inout [Double]
  ) {
    for vector in vectors {
      let vector = centre.map { centre in vector.indices.map { vector[$0] - centre[$0] } } ?? vector
      let size = vector.count
      for row in 0..<size {
        let factor = vector[row] / Double(vectors.count)
        for column in 0..<size { matrix[row * size + column] += factor * vector[column] }
      }
    }
  }
}

/// Systems of linear equations.
private enum LinearSystem {
  /// The solution of A·x = b by Cholesky's decomposition.
  ///
  /// - Parameter matrix: A, symmetric and positive definite, row-major.
  static func solution(_ matrix: [Double], _ right: [Double]) -> [Double] {
    let size = right.count
    var (lower, x) = (matrix, right)
    for row in 0..<size {
      for column in 0...row {
        var sum = lower[row * size + column]
        for index in 0..<column {
          sum -= lower[row * size + index] * lower[column * size + index]
        }
        lower[row * size + column] =
          row == column ? sum.squareRoot() : sum / lower[column * size + column]
      }
    }
    for row in 0..<size {
      for index in 0..<row { x[row] -= lower[row * size + index] * x[index] }
      x[row] /= lower[row * size + row]
    }
    for row in (0..<size).reversed() {
      for index in row + 1..<size { x[row] -= lower[index * size + row] * x[index] }
      x[row] /= lower[row * size + row]
    }
    return x
  }
}

import Breeding

/// What a simulated person likes, hidden from the program but for their picks.
enum Preference: String, CaseIterable {
  case bright, round, blue, edges, disc

  /// How well a picture of 64 × 64 pixels is liked, 0…1.
  func score(_ picture: Picture) -> Double {
    let pixels = picture.pixels
    let count = picture.width * picture.height
    switch self {
    case .bright:
      return Double(pixels.reduce(0) { $0 + Int($1) }) / Double(255 * pixels.count)
    case .round: return SymmetryMeasure(.radial).score(picture)
    case .blue:
      var sum = 0
      for index in stride(from: 0, to: pixels.count, by: 3) {
        sum += max(0, Int(pixels[index + 2]) - Int(max(pixels[index], pixels[index + 1])))
      }
      return Double(sum) / Double(255 * count)
    case .edges: return Edges().score(picture)
    case .disc:
      // The correlation of the greatest channel with a light disc on a dark ground, 0 where inverted.
      var (sum, squares, inside, products) = (0.0, 0.0, 0.0, 0.0)
      for index in 0..<count {
        let value = Double(max(pixels[3 * index], pixels[3 * index + 1], pixels[3 * index + 2]))
        let x = Double(2 * (index % picture.width) - picture.width + 1) / Double(picture.width)
        let y = Double(2 * (index / picture.width) - picture.height + 1) / Double(picture.height)
        let disc = x * x + y * y < 0.36 ? 1.0 : 0
        sum += value
        squares += value * value
        inside += disc
        products += value * disc
      }
      let total = Double(count)
      let variance = (squares - sum * sum / total) * (inside - inside * inside / total)
      return variance > 0 ? max(0, (products - sum * inside / total) / variance.squareRoot()) : 0
    }
  }
}

/// Someone who picks two of a sheet: those that they like best, as well as they can tell.
struct Person {
  /// What they like; nil for someone who picks at random.
  let preference: Preference?
  /// How much they err, as a standard deviation of the score.
  var noise = 0.0
  var random: Noise

  /// The numbers that they pick, by the scores of the sheet.
  mutating func picks(_ scores: [Double]) -> [Int] {
    let seen = scores.map { (preference == nil ? 0 : $0) + noise * random.gaussian() }
    let ranked = seen.indices.sorted { seen[$0] > seen[$1] }
    return ranked.prefix(2).map { $0 + 1 }.sorted()
  }
}

/// Random numbers of the simulation (Steele, Lea & Flood 2014, doi:10.1145/2660193.2660195).
struct Noise {
  var state: UInt64

  /// Evenly from 0 to 1.
  mutating func uniform() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((z ^ (z >> 31)) >> 11) / Double(1 << 53)
  }

  /// Around 0 with a standard deviation of 1: the sum of twelve.
  mutating func gaussian() -> Double { (0..<12).reduce(-6) { sum, _ in sum + uniform() } }
}

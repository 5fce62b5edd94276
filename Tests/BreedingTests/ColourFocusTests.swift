import Breeding
import Evolution
import Genomes
import Populations
import Rendering
import Testing

/// Over many seeds: with the focus on colour the shape stays, and the colours do not.
@Suite struct ColourFocusTests {
  @Test func probe() {
    for seed in 0..<16 as Range<UInt64> {
      let parent = Runs.new("neat", count: 1, seed: seed)
      let g = colours(of: parent, strength: 0.5, seed: seed)
      let p = Runs.breeder.pictures(of: parent, size: 32)[0]
      var sat = 0, val = 0
      for i in stride(from: 0, to: p.pixels.count, by: 3) { let m = p.pixels[i..<i+3].max()!; val += Int(m); sat += Int(m) - Int(p.pixels[i..<i+3].min()!) }
      let scope = parent.genomes[0]
      print(seed, "chroma", sat/1024, "value", val/1024, "tries", g.individuals.map(\.tries), Runs.breeder.pictures(of: g, size: 32).map { Int(Boredom.difference(p, $0)) }, scope.connections.filter { $0.enabled && ($0.to == .output(.hue) || $0.to == .output(.saturation)) }.count, scope.nodes.filter { $0.kind == .hidden }.count)
    }
  }

  private func colours(of parent: Generation, strength: Double, seed: UInt64) -> Generation {
    Runs.breeder.next(
      from: parent, number: 2,
      pick: .init(picks: [1], strength: strength, keep: false, leeway: Leeway(focus: .colour)),
      count: 8, seed: seed)
  }
}

/// What is measured of children beside their first parent, on pictures of 64 × 64.
struct Shapes: CustomStringConvertible {
  /// The correlation of the children's luma with their parent's.
  private(set) var correlations: [Double] = []
  /// The mean difference of luma, in 0…255.
  private(set) var lumaDifferences: [Double] = []
  /// The mean difference of the bytes, in 0…255.
  private(set) var differences: [Double] = []
  private(set) var tries = 0

  mutating func add(_ generation: Generation, from parent: Generation) {
    let before = Runs.breeder.pictures(of: parent, size: 64)
    for (child, picture) in zip(
      generation.individuals, Runs.breeder.pictures(of: generation, size: 64))
    {
      let other = before[child.parents[0].id.number - 1]
      let (one, two) = (Self.luma(of: other), Self.luma(of: picture))
      correlations.append(Self.correlation(one, two))
      lumaDifferences.append(
        zip(one, two).map { abs($0 - $1) }.reduce(0, +) / Double(one.count))
      differences.append(Boredom.difference(other, picture))
      tries += child.tries
    }
  }

  var description: String {
    func quantiles(_ values: [Double]) -> String {
      let sorted = values.sorted()
      return [0.05, 0.25, 0.5, 0.75, 0.95].map { q in
        "\((100 * sorted[Int(q * Double(sorted.count - 1))]).rounded() / 100)"
      }.joined(separator: " ")
    }
    return "corr \(quantiles(correlations))  luma \(quantiles(lumaDifferences))  "
      + "bytes \(quantiles(differences)) tries \(Double(tries) / Double(differences.count))"
  }

  private static func luma(of picture: Picture) -> [Double] {
    stride(from: 0, to: picture.pixels.count, by: 3).map { place in
      let (r, g, b) = (
        Double(picture.pixels[place]), Double(picture.pixels[place + 1]),
        Double(picture.pixels[place + 2])
      )
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
  }

  private static func correlation(_ one: [Double], _ other: [Double]) -> Double {
    let (m, n) = (one.reduce(0, +) / Double(one.count), other.reduce(0, +) / Double(other.count))
    var (xy, xx, yy) = (0.0, 0.0, 0.0)
    for (x, y) in zip(one, other) {
      xy += (x - m) * (y - n)
      xx += (x - m) * (x - m)
      yy += (y - n) * (y - n)
    }
    return xy / (xx * yy).squareRoot()
  }
}

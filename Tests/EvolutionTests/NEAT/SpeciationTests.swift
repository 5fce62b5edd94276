import Evolution
import Genomes
import Testing

@Suite struct SpeciationTests {
  /// Two species, at 0 and at 1.5 on the line, after five turns.
  private func pair(threshold: Double = 1) -> Speciation {
    Speciation(
      turn: 5, threshold: threshold,
      species: [
        Species(id: 3, founded: 1, representative: 0, best: 2, improved: 4),
        Species(id: 7, founded: 2, representative: 1, best: 5, improved: 5),
      ], founded: 7, best: 5, improved: 5)
  }

  /// Sorts a generation on the line; representatives are at 0 and 1.5.
  private func sort(
    _ places: [Float], fitness: [Double]? = nil, into speciation: inout Speciation,
    _ settings: NEATSettings, seed: UInt64 = 1
  ) -> [Int] {
    var random = stream(seed)
    let representatives = speciation.species.isEmpty ? [] : line([0, 1.5])
    return speciation.sort(
      line(places),
      homes: line(places).map { genes in
        speciation.home(of: genes, among: representatives, settings: settings)
      }, fitness: fitness ?? places.map { _ in 1 }, settings: settings, random: &random)
  }

  @Test func `of a first generation each that is near to none founds a species`() {
    var speciation = Speciation(settings: .onLine())
    #expect(sort([0, 0.5, 3, 3.25, 0.75, -1], into: &speciation, .onLine()) == [1, 1, 2, 2, 1, 3])
    #expect(speciation.species.map(\.id) == [1, 2, 3])
    #expect(speciation.species.map(\.founded) == [1, 1, 1])
    #expect(speciation.turn == 1 && speciation.founded == 3)
  }

  @Test func `the first species that is near enough takes a genome in, not the nearest`() {
    var speciation = pair()
    #expect(sort([0.75, 1.25, 1.5], into: &speciation, .onLine()) == [3, 7, 7])
  }

  @Test func `at the threshold itself a genome is a stranger, who founds a species`() {
    var speciation = pair()
    #expect(sort([-1, 0, -1.5, 1.5], into: &speciation, .onLine()) == [8, 3, 8, 7])
    #expect(speciation.species.map(\.id) == [3, 7, 8])
    #expect(speciation.founded == 8 && speciation.turn == 6)
    #expect(speciation.species[2].founded == 6)
  }

  @Test func `a species without members is gone, and its number is not given again`() {
    var speciation = pair()
    #expect(sort([0, 0.5], into: &speciation, .onLine()) == [3, 3])
    #expect(speciation.species.map(\.id) == [3])
    var random = stream(2)
    let home = speciation.home(of: line([9])[0], among: line([0]), settings: .onLine())
    let ids = speciation.sort(
      line([9]), homes: [home], fitness: [1], settings: .onLine(), random: &random)
    #expect(ids == [8] && speciation.species.map(\.id) == [8])
  }

  @Test func `a representative is one of the members, each equally likely`() {
    var counts = [Int](repeating: 0, count: 5)
    for seed in 0..<3_000 as Range<UInt64> {
      var speciation = pair()
      let ids = sort([1.5, 0, 0.25, 1.5, 0.5], into: &speciation, .onLine(), seed: seed)
      for species in speciation.species {
        #expect(ids[species.representative] == species.id, "seed \(seed)")
        counts[species.representative] += 1
      }
    }
    for (place, share) in [0.5, 1.0 / 3, 1.0 / 3, 0.5, 1.0 / 3].enumerated() {
      #expect(abs(Double(counts[place]) / 3_000 - share) < 0.045, "\(counts)")
    }
  }

  @Test func `the best of a species and of all are kept with the turn in which they came`() {
    var speciation = pair()
    _ = sort([0, 0, 1.5], fitness: [1, 3, 5], into: &speciation, .onLine())
    #expect(speciation.species.map(\.best) == [3, 5])
    #expect(speciation.species.map(\.improved) == [6, 5])
    #expect(speciation.best == 5 && speciation.improved == 5)
    _ = sort([0, 1.5], fitness: [2, 6], into: &speciation, .onLine())
    #expect(speciation.species.map(\.best) == [3, 6])
    #expect(speciation.species.map(\.improved) == [6, 7])
    #expect(speciation.best == 6 && speciation.improved == 7)
  }

  @Test func `the best of all may be negative`() {
    var speciation = Speciation(settings: .onLine())
    _ = sort([0, 5], fitness: [-3, -2], into: &speciation, .onLine())
    #expect(speciation.best == -2 && speciation.improved == 1)
    #expect(speciation.species.map(\.best) == [-3, -2])
  }

  @Test(
    arguments: [
      (1, 1.25), (2, 1), (3, 1 / (1 + 0.25 / 3)), (4, 1 / (1 + 0.25 / 2)),
    ] as [(Int, Double)])
  func `the threshold moves towards the wished number, the less the nearer it is`(
    target: Int, threshold: Double
  ) {
    var speciation = pair()
    let settings = NEATSettings.onLine(step: 0.25, target: target)
    _ = sort([0, 1.5], into: &speciation, settings)
    #expect(abs(speciation.threshold - threshold) < 1e-12)
  }

  @Test(arguments: [(0.75, 0.75 / 1.3), (0.4, 0.4 / 1.3), (1e-6, 1e-6)])
  func `the threshold falls by a share of itself and stays over 0`(from: Double, to: Double) {
    var speciation = pair(threshold: from)
    _ = sort([0, 1.5], into: &speciation, .onLine(step: 0.5, target: 5))
    #expect(abs(speciation.threshold - to) < 1e-12)
  }

  @Test(arguments: [1, 2, 5])
  func `a step of 0 keeps the threshold`(target: Int) {
    let settings = NEATSettings.onLine(step: 0, target: target)
    var (young, old) = (Speciation(settings: settings), pair())
    _ = sort([0, 5, 10], into: &young, settings)
    _ = sort([0, 1.5], into: &old, settings)
    #expect(young.threshold == 1 && young.species.count == 3 && old.threshold == 1)
  }

  /// Twenty in a row, 1 apart: species of 2, 4, … 20 as it widens.
  @Test(arguments: [1, 2, 4, 7, 10, 19])
  func `the first turn widens the threshold until there are no more than wished`(target: Int) {
    let settings = NEATSettings.onLine(step: 0.25, target: target)
    var speciation = Speciation(settings: settings)
    _ = sort((0..<20).map(Float.init), into: &speciation, settings)
    #expect(speciation.species.count <= target)
    // The least that is wide enough, within a sixteenth of the last doubling, then steered on.
    let miss = Double(target - speciation.species.count) / Double(target)
    let wide = speciation.threshold * (1 + 0.25 * miss)
    let least = Double((20 + target - 1) / target - 1)
    #expect(least...(least + max(1, least) / 8) ~= wide, "\(wide)")
  }

  @Test func `the first turn leaves a threshold that is wide enough, and later ones never widen`() {
    let settings = NEATSettings.onLine(step: 0.25, target: 3)
    var speciation = Speciation(settings: settings)
    _ = sort([0, 1.5, 3], into: &speciation, settings)
    #expect(speciation.threshold == 1)
    _ = sort((0..<20).map { 10 * Float($0) }, into: &speciation, settings)
    #expect(speciation.threshold == 1.25 && speciation.species.count == 20)
  }

  @Test func `the same generation is sorted in the same way`() throws {
    let genomes = try (0..<30).map { try bred(steps: $0, seed: UInt64($0 / 3)) }
    let genes = genomes.map { Compatibility.Genes($0) }
    func run() -> ([Int], Speciation) {
      var speciation = Speciation(settings: NEATSettings())
      var random = stream(4)
      let ids = speciation.sort(
        genes, homes: genes.map { _ in nil },
        fitness: genomes.map { Double($0.connections.count) }, settings: NEATSettings(),
        random: &random)
      return (ids, speciation)
    }
    let (one, other) = (run(), run())
    #expect(one.0 == other.0 && one.1 == other.1)
    #expect(one.1.species.count > 1)
  }
}

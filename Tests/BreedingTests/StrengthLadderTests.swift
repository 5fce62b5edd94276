import Breeding
import Genomes
import Populations
import Testing

@Suite struct StrengthLadderTests {
  @Test func `a ladder runs from timid to wild in numbers that are short to write`() {
    #expect(StrengthLadder.strengths(2) == [0.05, 1])
    #expect(StrengthLadder.strengths(5) == [0.05, 0.288, 0.525, 0.763, 1])
    for count in 2...31 {
      let ladder = StrengthLadder.strengths(count)
      #expect(ladder.count == count && ladder.first == 0.05 && ladder.last == 1)
      #expect(zip(ladder, ladder.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  /// The mean difference from the picture, row by row, over 40 pictures.
  @Test func `each row looks as much wilder than the one above as any other does`() throws {
    var rows = [Double](repeating: 0, count: 5)
    for seed in 0..<40 as Range<UInt64> {
      let parent = Runs.new(count: 1, seed: seed)
      let sheet = try Runs.breeder.vary(
        parent.individuals[0].specimen(), number: 2, parent: 1, seed: seed)
      #expect(sheet.genomes[0] == parent.genomes[0] && sheet.individuals[0].operation == "kept")
      #expect(sheet.individuals.dropFirst().allSatisfy { $0.operation == "mutated" })
      let pictures = Runs.pictures(of: sheet, size: 32)
      for place in 1..<25 {
        rows[place / 5] += Boredom.difference(pictures[0], pictures[place]) / (40 * 5)
      }
    }
    // Measured: 7, 23, 48, 69, 87.
    #expect(rows[0] < 12, "\(rows)")
    #expect(rows[4] > 60, "\(rows)")
    for (above, below) in zip(rows, rows.dropFirst()) {
      let step = (below - above) / (rows[4] - rows[0])
      #expect(0.1 < step && step < 0.4, "\(rows)")
    }
  }
}

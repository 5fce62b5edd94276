import Evolution
import Fitness
import Genomes
import Pictures
import Populations
import Testing

@testable import Breeding

/// What is learnt of simulated people, and what it does to their sheets. `taste-benchmark` has the
/// whole experiment.
@Suite struct TasteTests {
  /// Someone's sheets, each picked from and bred on.
  private struct Session {
    var sheets: [Generation]
    var judged: [JudgedSheet] = []
    var taste: Taste?

    /// - Parameter score: what they like; nil for someone who picks in turns.
    init(
      seed: UInt64, sheets count: Int, withTaste: Bool, by score: ((Picture) -> Double)?
    ) throws {
      sheets = [Runs.new("mix", seed: seed)]
      for number in 1...count {
        let sheet = sheets[number - 1]
        let scores = Runs.pictures(of: sheet, size: 32).map { score?($0) ?? 0 }
        let ranked = scores.indices.sorted { (scores[$0], $1) > (scores[$1], $0) }
        let picks = score == nil ? [number % 16, number * 7 % 16] : Array(ranked.prefix(2))
        let pick = Generation.Pick(
          picks: Array(Set(picks)).sorted().map { $0 + 1 }, strength: 0.5, keep: false)
        judged += try [#require(JudgedSheet(sheet, picks: [pick], by: Runs.breeder))]
        if withTaste { taste = Taste(of: judged, span: TasteSpan(after: 0, through: number + 1)) }
        sheets.append(
          try Runs.breeder.next(
            from: sheet, number: number + 1, pick: pick, count: 16, seed: seed,
            wishes: [taste].compactMap(\.self)))
      }
    }
  }

  private static func brightness(_ picture: Picture) -> Double {
    Double(picture.pixels.reduce(0) { $0 + Int($1) }) / Double(255 * picture.pixels.count)
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  @Test func `whoever likes it bright has it brighter sooner`() throws {
    var (with, without) = (0.0, 0.0)
    for seed in [1, 2, 3] as [UInt64] {
      for withTaste in [false, true] {
        let session = try Session(
          seed: seed, sheets: 3, withTaste: withTaste, by: Self.brightness)
        let last = Runs.pictures(of: session.sheets[3], size: 32).map(Self.brightness)
        if withTaste { with += Self.mean(last) } else { without += Self.mean(last) }
      }
    }
    #expect(with > 1.1 * without, "\(with) with taste, \(without) without")
  }

  @Test func `what it does not foresee it is not trusted with, once there are sheets enough`()
    throws
  {
    func taste(of sheets: [JudgedSheet]) throws -> Taste {
      try #require(Taste(of: sheets, span: TasteSpan(after: 0, through: 20)))
    }
    let nobody = try Session(seed: 1, sheets: 12, withTaste: false, by: nil).judged
    #expect(try taste(of: nobody).trust < 1)
    #expect(try taste(of: Array(nobody.prefix(11))).trust == 1)
    let someone = try Session(seed: 1, sheets: 12, withTaste: false, by: Self.brightness).judged
    #expect(try taste(of: someone).trust == 1)
  }

  @Test func `it says in words what someone likes`() throws {
    let session = try Session(seed: 4, sheets: 6, withTaste: true, by: Self.brightness)
    let taste = try #require(session.taste)
    #expect(taste.likings.prefix(8).contains { $0.words == "light pictures" }, "\(taste.likings)")
    #expect(try #require(taste.foresight) > 0.7)
    let (dark, light) = (
      Picture(width: 32, height: 32, filledWith: 20),
      Picture(width: 32, height: 32, filledWith: 230)
    )
    #expect(taste.value(of: light, nil) > taste.value(of: dark, nil))
    #expect(0...1 ~= taste.value(of: light, nil))
  }

  @Test func `whoever likes nothing is led nowhere: sheets stay as various as without`() throws {
    func variety(withTaste: Bool) throws -> Double {
      Self.mean(
        try ([5, 6] as [UInt64]).map { seed in
          let session = try Session(seed: seed, sheets: 8, withTaste: withTaste, by: nil)
          let pictures = Runs.pictures(of: session.sheets[8], size: 32)
          var differences: [Double] = []
          for first in pictures.indices {
            for second in 0..<first {
              differences.append(Boredom.difference(pictures[first], pictures[second]))
            }
          }
          return Self.mean(differences)
        })
    }
    let (with, without) = (try variety(withTaste: true), try variety(withTaste: false))
    #expect(with > 0.7 * without, "\(with) with taste, \(without) without")
  }

  @Test func `every fifth child is shown whatever the taste says, and no pick or lock is moved`()
    throws
  {
    let session = try Session(seed: 7, sheets: 2, withTaste: true, by: Self.brightness)
    let sheet = session.sheets[2]
    let pick = Generation.Pick(picks: [2, 5], strength: 0.5, keep: true, locked: [4, 9])
    let children = try Runs.breeder.next(
      from: sheet, number: 4, pick: pick, count: 16, seed: 7,
      wishes: [session.taste].compactMap(\.self))
    guard case .pick(let saved) = children.method else { throw Unexpected() }
    let choice = try #require(saved.choice)
    #expect(choice.free == [8, 14])
    #expect(choice.pool == Wishes.pool && choice.taste == session.taste?.span)
    for (place, parent) in [(1, 2), (2, 5), (4, 4), (9, 9)] {
      #expect(children.individuals[place - 1].operation == "kept")
      #expect(children.genomes[place - 1] == sheet.genomes[parent - 1])
    }
    #expect(children.individuals.map(\.id.number) == Array(1...16))
    #expect(Set(children.genomes).count == 16)
    #expect(try Runs.readBack(children) == children)
  }

  private struct Unexpected: Error {}
}

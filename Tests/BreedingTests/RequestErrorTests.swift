import Breeding
import Evolution
import Genomes
import Populations
import Testing

/// Values that breeding cannot work with: each is refused in words, and none ends the program.
@Suite struct RequestErrorTests {
  private let parent = Runs.new(count: 4, seed: 1)
  private var all: [Specimen] { parent.individuals.map { $0.specimen() } }

  private func said(_ body: () throws -> Generation) -> String {
    do {
      return "\(try body().individuals.count) pictures"
    } catch let error as RequestError {
      return "\(error)"
    } catch {
      return "another error: \(error)"
    }
  }

  private func next(
    _ picks: [Int], strength: Double = 0.5, keep: Bool = false, locked: [Int] = [], count: Int = 4
  ) -> String {
    said {
      try Runs.breeder.next(
        from: parent, number: 2,
        pick: .init(picks: picks, strength: strength, keep: keep, locked: locked), count: count,
        seed: 1)
    }
  }

  @Test func `picks and locks are of the sheet`() {
    for pick in [99, 5, 0, -1, .max, .min] {
      #expect(next([1, pick]) == "no picture \(pick) in generation 1: expected 1 to 4")
      #expect(next([1], locked: [pick]) == "no picture \(pick) in generation 1: expected 1 to 4")
    }
    #expect(
      next([])
        == "expected pictures to breed from, by their numbers on the sheet, such as \"breed next 3,7\""
    )
    #expect(next([1, 1], keep: true) == "4 pictures")
  }

  @Test func `strengths and counts have bounds`() {
    for strength in [2, -0.1, .infinity, .nan] {
      let words = "strength \(strength): expected 0 (nearly the parent) to 1 (wild)"
      #expect(next([1], strength: strength) == words)
      #expect(
        said {
          try Runs.breeder.cross(
            (all[0], all[1]), number: 2, parent: 1, strength: strength, seed: 1)
        }
          == words)
    }
    for count in [0, 1_001, -1, .max] {
      let words = "count \(count): expected 1 to 1000"
      #expect(next([1], count: count) == words)
      #expect(
        said {
          try Runs.breeder.cross((all[0], all[1]), number: 2, parent: 1, count: count, seed: 1)
        }
          == words)
      #expect(
        said { try Runs.breeder.new(recipe: Recipes.standard, count: count, seed: 1) } == words)
    }
  }

  @Test func `a lock has a place of its own and leaves one for a child`() {
    #expect(
      next([1], locked: [4], count: 3)
        == "lock 4: the new sheet has 3 pictures; expected a larger count")
    #expect(
      next([1, 2], keep: true, locked: [2]) == "lock 2: keep keeps it too; leave one of the two out"
    )
    #expect(
      next([3, 4], keep: true, locked: [2])
        == "lock 2: keep puts picks into places 1 to 2; expected a number over 2, or no keep")
    for (keep, locked) in [(false, [1, 2, 3, 4]), (true, [2, 3, 4])] {
      #expect(
        next([1], keep: keep, locked: locked)
          == "lock: no place is left for a child on a sheet of 4; expected a larger count")
    }
  }

  @Test func `two are two`() {
    let twice = "1/1 twice: expected two different pictures; to vary one alone, \"breed vary\""
    #expect(
      said { try Runs.breeder.cross((all[0], all[0]), number: 2, parent: 1, seed: 1) } == twice)
    #expect(
      said { try Runs.breeder.morph((all[0], all[0]), number: 2, parent: 1, seed: 1) } == twice)
  }

  @Test(arguments: [1, 32, 0, -1, Int.max])
  func `rows have bounds`(rows: Int) {
    #expect(
      said { try Runs.breeder.vary(all[0], number: 2, parent: 1, rows: rows, seed: 1) }
        == "rows \(rows): expected 2 to 31")
  }

  @Test(arguments: [1, 0, 1_001, Int.min])
  func `the way from one to another has both ends`(count: Int) {
    #expect(
      said { try Runs.breeder.morph((all[0], all[1]), number: 2, parent: 1, count: count, seed: 1) }
        == "count \(count): expected 2 to 1000")
  }

  @Test func `whoever has other names for the values has them in the words`() {
    do {
      _ = try Runs.breeder.next(
        from: parent, number: 2,
        pick: .init(picks: [1], strength: 0.5, keep: true, locked: [1]), count: 4, seed: 1)
      Issue.record("no error")
    } catch {
      #expect(
        (error as? RequestError)?.description { "--\($0)" }
          == "--lock 1: --keep keeps it too; leave one of the two out")
    }
  }
}

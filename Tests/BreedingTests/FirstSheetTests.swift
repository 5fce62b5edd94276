import Evolution
import Genomes
import Rendering
import Testing

@testable import Breeding

/// First sheets whose pictures are chosen of several.
@Suite struct FirstSheetTests {
  private func sheet(
    _ recipe: String = "mix", count: Int, seed: UInt64, threads: Int = 2
  ) -> [Offspring] {
    FirstSheet(
      renderer: Renderer(threads: threads), recipe: Recipes.named(recipe)!, seed: seed
    ).offspring(count: count)
  }

  @Test(arguments: ["mix", "neat"])
  func `it is the same on any number of threads, and a larger one begins with it`(recipe: String) {
    let sheet = sheet(recipe, count: 6, seed: 3)
    #expect(self.sheet(recipe, count: 6, seed: 3, threads: 1).map(\.genome) == sheet.map(\.genome))
    #expect(
      self.sheet(recipe, count: 12, seed: 3, threads: 7)[..<6].map(\.genome)
        == sheet.map(\.genome))
    #expect(sheet.allSatisfy { 1...FirstSheet.draws ~= $0.tries && $0.operation == "drawn" })
  }

  @Test func `the first has most to see of those that were drawn for it`() throws {
    let recipe = Recipes.standard
    for seed in 1...4 as ClosedRange<UInt64> {
      let first = FirstSheet(renderer: Renderer(threads: 1), recipe: recipe, seed: seed)
      let appeals = (0..<FirstSheet.draws).map { attempt in
        var random = RandomStream(seed: seed, generation: 1, child: 1, attempt: attempt)
        return Self.appeal(of: first.levelled(recipe.genome(random: &random)))
      }
      let chosen = try #require(first.offspring(count: 1).first)
      #expect(Self.appeal(of: chosen.genome) == appeals.max(), "seed \(seed)")
      #expect(Set(appeals).count > 1)
    }
  }

  @Test(arguments: [("mix", 2), ("neat", 5)])
  func `hardly one is dull, and none looks like another`(recipe: String, most: Int) {
    var appeals: [Double] = []
    for seed in 1...3 as ClosedRange<UInt64> {
      let genomes = sheet(recipe, count: 16, seed: seed).map(\.genome)
      appeals += genomes.map(Self.appeal)
      let pictures = genomes.map {
        ComparedPicture(Renderer(threads: 1).picture(of: $0, at: Boredom.viewport))
      }
      for (place, picture) in pictures.enumerated() {
        for other in pictures[..<place] {
          #expect(Boredom.difference(picture.picture, other.picture) > 7, "seed \(seed)")
        }
      }
    }
    // Of 48.
    #expect(appeals.count { $0 < 0.1 } <= most, "\(appeals.sorted())")
    #expect(appeals.sorted()[24] > 0.4)
  }

  @Test func `what the article draws is shown as it comes`() {
    #expect(
      Recipes.all.filter(\.isCurated).map(\.name) == ["mix", "neat"])
  }

  private static func appeal(of genome: Genome) -> Double {
    Appeal(
      of: ComparedPicture(Renderer(threads: 1).picture(of: genome, at: Boredom.viewport))
    ).value
  }
}

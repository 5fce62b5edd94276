import Evolution
import Expressions
import Fitness
import Genomes
import Populations
import Rendering
import Testing

@testable import Breeding

/// What is wished of children, and whether they are so.
@Suite struct WishTests {
  private static let seeds: [UInt64] = [1, 2, 3, 4]

  /// The children of a pick of a first sheet, with wishes and without.
  private static func children(
    seed: UInt64, _ wishes: (Generation) -> [any Wish]
  ) throws -> (parent: Generation, with: Generation, without: Generation) {
    let parent = Runs.new("mix", seed: seed)
    let pick = Generation.Pick(picks: [1 + Int(seed) % 16], strength: 0.5, keep: false)
    let children = try Runs.breeder.next(
      from: parent, number: 2, pick: pick, count: 16, seed: seed, wishes: wishes(parent))
    #expect(try Runs.readBack(children) == children)
    return (parent, children, Runs.next(from: parent, pick, count: 16, seed: seed))
  }

  private static func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  private static func mean(_ wish: any Wish, of generation: Generation) -> Double {
    mean(worths(wish, of: generation))
  }

  private static func worths(_ wish: any Wish, of generation: Generation) -> [Double] {
    let pictures = Runs.pictures(of: generation, size: Boredom.side)
    let worths = try? wish.worths(
      of: zip(generation.genomes, pictures).map {
        BredPicture(offspring: Offspring($0, operation: "mutated"), picture: $1)
      }, by: Runs.breeder.renderer)
    #expect(worths?.count == pictures.count)
    return worths ?? []
  }

  @Test(arguments: seeds)
  func `calm children are smoother, of smaller networks`(seed: UInt64) throws {
    let (_, with, without) = try Self.children(seed: seed) { _ in [CalmWish()] }
    func roughness(_ generation: Generation) -> Double {
      Self.mean(Runs.pictures(of: generation, size: Boredom.side).map(Roughness.value))
    }
    func size(_ generation: Generation) -> Double {
      Self.mean(generation.genomes.map { Double($0.connections.count(where: \.enabled)) })
    }
    #expect(roughness(with) < 0.8 * roughness(without))
    #expect(size(with) < size(without))
  }

  @Test(arguments: seeds)
  func `novel children are less like what was shown`(seed: UInt64) throws {
    let renderer = Runs.breeder.renderer
    func wish(_ parent: Generation) -> NovelWish { NovelWish(shown: parent.genomes, by: renderer) }
    let (parent, with, without) = try Self.children(seed: seed) { [wish($0)] }
    #expect(Self.mean(wish(parent), of: with) > 1 + Self.mean(wish(parent), of: without))
  }

  @Test(arguments: seeds)
  func `children are unlike those that they should be unlike`(seed: UInt64) throws {
    func wish(_ parent: Generation) -> UnlikeWish {
      UnlikeWish([3, 8], of: parent, by: Runs.breeder.renderer)
    }
    let (parent, with, without) = try Self.children(seed: seed) { [wish($0)] }
    #expect(Self.mean(wish(parent), of: with) > 0.5 + Self.mean(wish(parent), of: without))
  }

  @Test(arguments: seeds)
  func `children have more of the number that was wished`(seed: UInt64) throws {
    let entropy = try FitnessExpression("entropy")
    func values(_ generation: Generation) throws -> [Double] {
      try Runs.breeder.scores(of: generation.genomes, by: [entropy]).map { $0[0] }
    }
    let (_, with, without) = try Self.children(seed: seed) { parent in
      let wish = try? FitnessWish(entropy, of: parent, by: Runs.breeder, taste: nil)
      return wish.map { [$0] } ?? []
    }
    #expect(try Self.mean(values(with)) > Self.mean(values(without)))
    guard case .pick(let pick) = with.method else { throw Unexpected() }
    #expect(pick.choice == BroodChoice(pool: Wishes.pool, wish: "entropy"))
    #expect(GenerationOutline(with).words.hasSuffix(", by entropy"))
  }

  @Test func `of a sheet whose pictures all have the same, a difference of 1 is worth 1`() throws {
    let parent = Runs.new("mix", seed: 5)
    let flat = try FitnessExpression("0.1 + 0 * entropy")
    let wish = try FitnessWish(flat, of: parent, by: Runs.breeder, taste: nil)
    #expect(wish.step == 1)
  }

  @Test func `what is kept is kept once, and only what nobody changed is called so`() throws {
    let parent = Runs.new("mix", seed: 9)
    let pick = Generation.Pick(picks: [3, 7], strength: 0.5, keep: true)
    let sheet = try #require(JudgedSheet(parent, picks: [pick], by: Runs.breeder))
    let taste = try #require(Taste(of: [sheet], span: TasteSpan(after: 0, through: 2)))
    let children = try Runs.breeder.next(
      from: parent, number: 2, pick: pick, count: 16, seed: 9, wishes: [taste])
    #expect(children.individuals.map { $0.operation == "kept" } == (1...16).map { $0 <= 2 })
    #expect(Set(children.genomes).count == 16)
  }

  @Test func `every pick has its turn among those that are bred besides`() {
    let conceptions = PickedParents(picks: Array(0..<16), keep: false)
      .conceptions(at: Array(0..<16) + Array(16..<32))
    #expect(Set(conceptions.filter { $0.parents.count == 1 }.flatMap(\.parents)).count == 16)
  }

  @Test func `the units of wishes are of one size`() throws {
    let parent = Runs.new("mix", seed: 5)
    let renderer = Runs.breeder.renderer
    let wishes: [any Wish] = [
      CalmWish(), NovelWish(shown: parent.genomes, by: renderer),
      UnlikeWish([1, 2], of: parent, by: renderer),
    ]
    for wish in wishes {
      var deviations: [Double] = []
      for pick in 1...8 {
        let worths = Self.worths(wish, of: Runs.next(from: parent, [2 * pick], seed: 5))
        let mean = Self.mean(worths)
        deviations.append(Self.mean(worths.map { ($0 - mean) * ($0 - mean) }).squareRoot())
      }
      let deviation = Self.mean(deviations)
      #expect(0.5...2 ~= deviation, "\(wish): \(deviation)")
    }
  }

  @Test func `what is chosen is saved, and nothing is free without a taste`() throws {
    let wishes: (Generation) -> [any Wish] = { parent in
      [
        CalmWish(), NovelWish(shown: parent.genomes, by: Runs.breeder.renderer),
        UnlikeWish([4], of: parent, by: Runs.breeder.renderer),
      ]
    }
    let (_, with, _) = try Self.children(seed: 6, wishes)
    guard case .pick(let pick) = with.method else { throw Unexpected() }
    #expect(
      pick.choice == BroodChoice(pool: Wishes.pool, novel: true, calm: true, unlike: [4]))
    #expect(
      GenerationOutline(with).words
        == "bred from 7 of generation 1, strength 0.5, by novelty and calm and being unlike 4")
  }

  @Test func `a roughness is 0 for one colour, small for a slope and 1 for noise`() {
    var picture = Picture(width: 32, height: 32)
    #expect(Roughness.value(of: picture) == 0)
    for index in picture.pixels.indices { picture.pixels[index] = UInt8(8 * (index / 3 % 32)) }
    #expect(Roughness.value(of: picture) < 0.01)
    var random = RandomStream(seed: 1, generation: 0, child: 0)
    for index in picture.pixels.indices { picture.pixels[index] = UInt8(random.below(256)) }
    #expect(0.9...1.1 ~= Roughness.value(of: picture))
  }

  private struct Unexpected: Error {}
}

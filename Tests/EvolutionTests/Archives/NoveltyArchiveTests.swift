import Evolution
import JSON
import TestNetworks
import TestSupport
import Testing

@Suite struct NoveltyArchiveTests {
  /// Descriptors of one grey, which are |a − b| / 255 apart.
  private static func greys(_ greys: [UInt8]) -> [Descriptor] {
    greys.map { Descriptor(trusted: [UInt8](repeating: $0, count: Descriptor.byteCount)) }
  }

  private static func noises(_ count: Int, seed: UInt64) -> [Descriptor] {
    (0..<count).map { place in
      var random = SplitMix64(state: seed &* 10_000 + UInt64(place))
      return Descriptor(
        trusted: (0..<Descriptor.byteCount).map { _ in UInt8.random(in: 0...255, using: &random) })
    }
  }

  @Test func `another shape is newer than the same in other colours`() throws {
    func picture(_ isLight: (Int, Int) -> Bool, _ light: [UInt8]) throws -> Descriptor {
      let side = Descriptor.side
      return try #require(
        Descriptor(
          bytes: (0..<Descriptor.byteCount).map { place in
            isLight(place / 3 % side, place / 3 / side) ? light[place % 3] : 20
          }))
    }
    let yellow = try picture({ x, _ in x < 8 }, [200, 200, 60])
    let violet = try picture({ x, _ in x < 8 }, [220, 160, 255])
    let diagonal = try picture({ x, y in x < y }, [200, 200, 60])
    #expect(yellow.distance(to: diagonal) > 2 * yellow.distance(to: violet))
    #expect(yellow.distance(to: violet) > 0)
  }

  @Test func `novelty is the mean distance to the nearest others`() {
    let archive = NoveltyArchive(entries: Self.greys([204]), neighbours: 2)
    let novelty = archive.novelty(of: Self.greys([0, 51, 255]))
    // 0: 51 and 204 away; 51: 51 and 153; 255: 51 and 204.
    #expect(novelty == [(0.2 + 0.8) / 2, (0.2 + 0.6) / 2, (0.2 + 0.8) / 2])
  }

  @Test func `one's own descriptor does not count, a twin's does`() {
    let archive = NoveltyArchive(neighbours: 1)
    #expect(archive.novelty(of: Self.greys([0, 51])) == [0.2, 0.2])
    #expect(archive.novelty(of: Self.greys([0, 0, 51])) == [0, 0, 0.2])
  }

  @Test func `where there are fewer others than neighbours it is the mean over all`() {
    let archive = NoveltyArchive(neighbours: 15)
    #expect(archive.novelty(of: Self.greys([0, 51, 255])) == [0.6, 0.5, 0.9])
  }

  @Test func `no number of neighbours is too great`() {
    let archive = NoveltyArchive(neighbours: .max)
    #expect(archive.novelty(of: Self.greys([0, 255])) == [1, 1])
  }

  @Test func `the first of all is as new as can be`() {
    #expect(NoveltyArchive().novelty(of: Self.greys([7])) == [1])
    #expect(NoveltyArchive().novelty(of: []) == [])
  }

  @Test(arguments: [1, 2, 3] as [UInt64], [1, 15])
  func `novelty is that of a plain search, on any number of threads`(
    seed: UInt64, neighbours: Int
  ) {
    let population = Self.noises(40, seed: seed)
    let entries = Self.noises(30, seed: seed + 50)
    let archive = NoveltyArchive(entries: entries, neighbours: neighbours)
    let found = archive.novelty(of: population, threads: 1)
    for threads in [2, 3, 16] {
      #expect(archive.novelty(of: population, threads: threads) == found, "seed \(seed)")
    }
    for (place, descriptor) in population.enumerated() {
      var others = population
      others.remove(at: place)
      let distances = (others + entries).map(descriptor.distance).sorted()
      let plain = distances.prefix(neighbours).reduce(0, +) / Double(neighbours)
      #expect(abs(found[place] - plain) < 1e-15, "seed \(seed), place \(place)")
    }
  }

  @Test func `who comes before whom does not change a novelty`() {
    let population = Self.noises(30, seed: 9)
    let found = NoveltyArchive().novelty(of: population)
    #expect(NoveltyArchive().novelty(of: population.reversed()) == found.reversed())
  }

  @Test func `those over the threshold enter in their order`() {
    var archive = NoveltyArchive(threshold: 0.5)
    let population = Self.greys([1, 2, 3, 4])
    var entered = archive.admit(population, novelty: [0.6, 0.5, 0.51, 0.1])
    #expect(entered == [0, 2])
    #expect(archive.entries == Self.greys([1, 3]))
    entered = archive.admit(population, novelty: [0, 0.9, 0, 0])
    #expect(entered == [1])
    #expect(archive.entries == Self.greys([1, 3, 2]))
    #expect(archive.threshold == 0.5)
  }

  @Test func `the threshold rises where more than four enter`() {
    var archive = NoveltyArchive(threshold: 0.5)
    archive.admit(Self.greys([1, 2, 3, 4]), novelty: [1, 1, 1, 1])
    #expect(archive.threshold == 0.5)
    archive.admit(Self.greys([1, 2, 3, 4, 5]), novelty: [1, 1, 1, 1, 1])
    #expect(archive.threshold == 0.5 * 1.05)
  }

  @Test func `the threshold falls once 500 evaluations have brought no entry`() {
    let population = Self.greys([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    let boring = [Double](repeating: 0.1, count: 10)
    var archive = NoveltyArchive(threshold: 0.5)
    for _ in 0..<49 { archive.admit(population, novelty: boring) }
    #expect(archive.threshold == 0.5 && archive.quiet == 490)
    archive.admit(population, novelty: boring)
    #expect(archive.threshold == 0.5 * 0.95 && archive.quiet == 0)

    for _ in 0..<49 { archive.admit(population, novelty: boring) }
    archive.admit(Self.greys([1]), novelty: [1])
    #expect(archive.quiet == 0)
    for _ in 0..<49 { archive.admit(population, novelty: boring) }
    #expect(archive.threshold == 0.5 * 0.95, "an entry starts the count anew")
  }

  @Test func `a great generation counts as often as it is patience`() {
    var archive = NoveltyArchive(threshold: 0.5)
    let population = [Descriptor](repeating: Self.greys([1])[0], count: 1_100)
    archive.admit(population, novelty: [Double](repeating: 0, count: 1_100))
    #expect(archive.threshold == 0.5 * 0.95 * 0.95 && archive.quiet == 100)
  }

  @Test func `at the bound the oldest leave`() {
    var archive = NoveltyArchive(entries: Self.greys([1, 2, 3, 4]), threshold: 0.5, capacity: 3)
    #expect(archive.entries == Self.greys([2, 3, 4]))
    archive.admit(Self.greys([5, 6]), novelty: [1, 1])
    #expect(archive.entries == Self.greys([4, 5, 6]))
    archive.admit(Self.greys([7, 8, 9, 10]), novelty: [1, 1, 1, 1])
    #expect(archive.entries == Self.greys([8, 9, 10]))
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `an archive that was written and read goes on as if it had not been`(seed: UInt64) throws {
    var archive = NoveltyArchive(
      entries: Self.greys([9]), threshold: 0.3, quiet: 495, neighbours: 3, capacity: 25)
    var resumed = archive
    var thresholds = [archive.threshold]
    for generation in 0..<15 as Range<UInt64> {
      // Turns of copies, which do not enter, and of noise, which does.
      let population =
        generation % 3 == 0
        ? [Descriptor](repeating: archive.entries[0], count: 12)
        : Self.noises(6, seed: 100 * seed + generation)
      let novelty = archive.novelty(of: population)
      let entered = archive.admit(population, novelty: novelty)
      thresholds.append(archive.threshold)

      #expect(resumed.novelty(of: population) == novelty, "seed \(seed)")
      let enteredAgain = resumed.admit(population, novelty: novelty)
      #expect(enteredAgain == entered, "seed \(seed)")
      let bytes = try resumed.json.serialized()
      resumed = try NoveltyArchive(json: JSONDocument(parsing: bytes, source: "n.json").root)
      #expect(resumed == archive, "seed \(seed), generation \(generation)")
      #expect(try resumed.json.serialized() == bytes, "seed \(seed)")
    }
    let steps = zip(thresholds, thresholds.dropFirst())
    #expect(steps.contains { $0 < $1 } && steps.contains { $0 > $1 } && steps.contains { $0 == $1 })
  }

  @Test(arguments: [
    ("\"threshold\": 0.3", "\"threshold\": 0", "$.threshold: expected a number over 0, found 0"),
    ("\"capacity\": 3", "\"capacity\": 1", "$.entries: expected at most 1 descriptors, found"),
    ("\"quiet\": 0", "\"quiet\": -1", "$.quiet: expected an integer of 0 to 499, found -1"),
    ("\"quiet\": 0", "\"quiet\": 500", "$.quiet: expected an integer of 0 to 499, found 500"),
    ("\"neighbours\": 15", "\"neighbours\": 0", "$.neighbours: expected an integer of 1 to 10000"),
    ("novelty/1", "novelti/1", "$.format: expected \"breed.novelty/1\", found"),
    ("ffff\"", "fff\"", "$.entries[1]: expected a descriptor of 1536 hexadecimal digits, found"),
    ("\"quiet\"", "\"quite\"", "$: expected a member \"quiet\", found none"),
  ])
  func `a fault in the file is told with its place`(
    from: String, to: String, message: String
  ) throws {
    let archive = NoveltyArchive(entries: Self.greys([0, 255]), capacity: 3)
    let text = String(decoding: try archive.json.serialized(), as: UTF8.self)
    #expect(text.contains(from))
    let broken = text.split(separator: from, omittingEmptySubsequences: false)
      .joined(separator: to)
    let error = try #require(throws: JSONError.self) {
      try NoveltyArchive(json: JSONDocument(parsing: Array(broken.utf8), source: "n.json").root)
    }
    #expect("\(error)".hasPrefix("n.json: \(message)"), "\(error)")
  }
}

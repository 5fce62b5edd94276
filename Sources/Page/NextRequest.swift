import Breeding

/// What a person picked, and how children should be bred of it.
struct NextRequest {
  private let place: Workplace
  private let generation: Int
  private let picks: [Int]
  private let strength: Double
  private let keep: Bool
  private let locked: [Int]
  private let limits: VariationLimits
  private let count: Int?
  private let seed: UInt64?
  private let wishes: Wishes
  private let newcomers: Int?

  /// The members that a request may have beside "from" and "pick".
  static let optional = [
    "seen", "strength", "keep", "lock", "limits", "count", "seed", "wishes", "newcomers",
  ]

  init(_ body: JSONElement, in lineage: LineageName) throws {
    place = Workplace(lineage, knowing: try body.optionalMember("seen")?.integer())
    generation = try body.member("from").integer(atLeast: 1)
    picks = try body.member("pick").integers()
    strength = try body.optionalMember("strength")?.double() ?? Breeder.defaultStrength
    keep = try body.optionalMember("keep")?.bool() ?? false
    locked = try body.optionalMember("lock")?.integers() ?? []
    limits = try body.limits()
    count = try body.optionalMember("count")?.integer()
    seed = try body.seed()
    let fresh = try body.optionalMember("newcomers")?.integer()
    newcomers = fresh == 0 ? nil : fresh
    var wishes = Wishes()
    if let wished = try body.optionalMember("wishes") {
      try wished.expectMembers([], optional: ["novel", "calm", "taste", "unlike"])
      wishes.novel = try wished.optionalMember("novel")?.bool() ?? false
      wishes.calm = try wished.optionalMember("calm")?.bool() ?? false
      wishes.taste = try wished.optionalMember("taste")?.bool() ?? false
      wishes.unlike = try wished.optionalMember("unlike")?.integers() ?? []
    }
    self.wishes = wishes
  }

  /// Breeds them.
  func breed(_ workshop: Workshop) throws -> ShownGeneration {
    try workshop.next(
      pick: picks, strength: strength, keep: keep, lock: locked, limits: limits, from: generation,
      count: count, seed: seed, wishes: wishes, newcomers: newcomers, in: place)
  }

  /// The same in a shell, typed where the lineage is the current one.
  ///
  /// - Parameter now: the lineage's generation before; another one that is bred from is told.
  func command(at now: Int) -> ShellCommand {
    let counts = picks.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    var told: Set<Int> = []
    let names = picks.filter { told.insert($0).inserted }
      .map { counts[$0] == 1 ? "\($0)" : "\($0)*\(counts[$0] ?? 1)" }
    var command = ShellCommand("next", names.joined(separator: ","))
    if strength != Breeder.defaultStrength { command.add("strength", "\(strength)") }
    command.add("keep", if: keep)
    command.add("lock", locked)
    if generation != now { command.add("from", [generation]) }
    command.add("count", count.map(String.init))
    command.add("newcomers", newcomers.map(String.init))
    command.add("taste", if: wishes.taste)
    command.add("novel", if: wishes.novel)
    command.add("calm", if: wishes.calm)
    command.add("unlike", wishes.unlike)
    command.add(limits)
    command.add("seed", seed.map(String.init))
    return command
  }
}

extension JSONElement {
  /// Whole numbers in an array.
  fileprivate func integers() throws(JSONError) -> [Int] {
    var integers: [Int] = []
    for element in try elements() { integers.append(try element.integer()) }
    return integers
  }
}

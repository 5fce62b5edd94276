import Evolution
import Genomes
import Populations

extension Breeder {
  /// The children of those that a person picked.
  ///
  /// - Parameters:
  ///   - parent: the generation that the picks are numbers of.
  ///   - number: the new generation's number.
  ///   - pick: its picks, at least one, its locks, its newcomers and its limits.
  ///   - count: how many pictures the new generation has; kept and locked ones and newcomers are among
  ///     them.
  ///   - wishes: choose the children among several times as many.
  /// - Throws: `RequestError` for a pick or lock that is not there, a lock without a place of its own,
  ///   newcomers that leave no place for a child, a strength or count out of bounds, a parent that would
  ///   be too large in the colours asked for; what a wish throws.
  public func next(
    from parent: Generation, number: Int, pick: Generation.Pick, count: Int, seed: UInt64,
    wishes: [any Wish] = []
  ) throws -> Generation {
    try RequestError.check(seed: seed)
    try check(pick, of: parent, count: count)
    let parents = PickedParents(
      picks: pick.picks.map { $0 - 1 }, keep: pick.keep, locked: Set(pick.locked.map { $0 - 1 }),
      focus: pick.limits.focus)
    let places = pick.childPlaces(count: count)
    let conceptions = parents.conceptions(at: places)
    let specimens = parent.individuals.map { $0.specimen() }
    try pick.limits.checkSizes(of: specimens, in: conceptions)
    var pick = pick
    var children: [Offspring]
    var others = conceptions.count
    if wishes.isEmpty {
      children = offspring(
        of: specimens, plan: conceptions.map { ($0, pick.strength) }, limits: pick.limits,
        by: OffspringSelection(renderer: renderer, seed: seed, generation: number))
    } else {
      let sheet = BroodSheet(places, conceptions, by: wishes)
      pick.choice = sheet.choice
      let more = count..<count + sheet.firstCount - sheet.count
      children = try Brood(
        breeder: self, pick: pick, seed: seed, generation: number, wishes: wishes
      ).favoured(
        on: sheet, of: specimens, conceptions: parents.conceptions(at: places + Array(more)))
      others = sheet.bredCount
    }
    if let newcomers = pick.newcomers {
      let drawn = try drawn(
        newcomers, within: pick.limits, seed: seed, generation: number, after: others,
        beside: children)
      let freshPlaces = Set(0..<count).subtracting(places).sorted()
      for (place, newcomer) in zip(freshPlaces, drawn) {
        children.insert(newcomer, at: place)
      }
    }
    return Generation(
      number: number, parent: parent.number, seed: seed, method: .pick(pick), children)
  }

  /// Throws where a pick does not go with the generation that it is of, or with a sheet of so many.
  func check(
    _ pick: Generation.Pick, of parent: Generation, count: Int
  ) throws(RequestError) {
    try RequestError.check(count, in: Self.counts, .count)
    try RequestError.check(strength: pick.strength)
    try RequestError.check(pick.limits)
    guard !pick.picks.isEmpty else { throw .noPicks }
    guard Self.counts ~= pick.picks.count else {
      throw .outOfBounds(
        .pick, found: "of \(pick.picks.count) in all, each as often as it counts",
        expected: "at most \(Self.counts.upperBound)")
    }
    for number in pick.picks { try parent.require(number) }
    try pick.checkPlaces(in: parent, count: count)
  }

  /// The children of any two: mutated crossovers, or, where colour or the view alone changes, children
  /// of one parent in turns.
  ///
  /// - Parameters:
  ///   - parents: two different ones, as the children name them.
  ///   - number: the new generation's number.
  ///   - parent: the generation that it stands below; nil where it founds a lineage.
  /// - Throws: `RequestError` for one parent twice, a strength or count out of bounds.
  public func cross(
    _ parents: (Specimen, Specimen), number: Int, parent: Int?,
    strength: Double = defaultStrength, limits: VariationLimits = VariationLimits(),
    count: Int = defaultCount, seed: UInt64
  ) throws(RequestError) -> Generation {
    try RequestError.check(seed: seed)
    try RequestError.check(count, in: Self.counts, .count)
    try RequestError.check(strength: strength)
    try RequestError.check(limits)
    try RequestError.checkTwo(parents)
    let plan = (0..<count).map { index -> (Conception, Double) in
      (
        limits.focus?.crosses ?? true
          ? .crossed(index % 2 == 0 ? [0, 1] : [1, 0]) : .mutated(index % 2),
        strength
      )
    }
    return try generation(
      number: number, parent: parent, seed: seed,
      method: .cross(
        .init(parents.0.address, parents.1.address, strength: strength, limits: limits)),
      parents: [parents.0, parents.1], plan: plan, limits: limits, mixes: Self.mixes(count))
  }

  /// How much of the first parent each child of a sheet of crossovers has, so that the sheet runs from
  /// children that are more of the first to some that are more of the second.
  private static func mixes(_ count: Int) -> [Double] {
    (0..<count).map { 0.9 - 0.8 * (Double($0) + 0.5) / Double(count) }
  }

  /// The children of one at each of many strengths, a row for each, as many in a row as there are
  /// rows; itself first.
  ///
  /// - Parameters:
  ///   - parent: as the children name it.
  ///   - number: the new generation's number.
  ///   - generation: the generation that it stands below; nil where it founds a lineage.
  ///   - rows: 2 to 31; their strengths are those of `StrengthLadder`.
  /// - Throws: `RequestError` for rows out of bounds.
  public func vary(
    _ parent: Specimen, number: Int, parent generation: Int?,
    limits: VariationLimits = VariationLimits(), rows: Int = defaultRows, seed: UInt64
  ) throws(RequestError) -> Generation {
    try RequestError.check(seed: seed)
    try RequestError.check(rows, in: Self.rowCounts, .rows)
    try RequestError.check(limits)
    let strengths = StrengthLadder.strengths(rows)
    let plan = (0..<rows * rows).map { index -> (Conception, Double) in
      (index == 0 ? .kept(0) : .mutated(0), strengths[index / rows])
    }
    return try self.generation(
      number: number, parent: generation, seed: seed,
      method: .vary(.init(parent.address, strengths: strengths, limits: limits)),
      parents: [parent], plan: plan, limits: limits)
  }

  /// A child of one at each of some strengths, as `vary` breeds them: to see what a strength means.
  ///
  /// - Parameters:
  ///   - parent: as the children name it.
  ///   - strengths: one at least.
  ///   - seed: the same seed breeds the same children, wherever the lineage is.
  /// - Throws: `RequestError` for a strength out of bounds.
  public func examples(
    of parent: Specimen, at strengths: [Double], limits: VariationLimits = VariationLimits(),
    seed: UInt64
  ) throws(RequestError) -> Generation {
    try RequestError.check(seed: seed)
    for strength in strengths { try RequestError.check(strength: strength) }
    try RequestError.check(limits)
    return try generation(
      number: parent.address.id.generation, parent: nil, seed: seed,
      method: .vary(.init(parent.address, strengths: strengths, limits: limits)),
      parents: [parent], plan: strengths.map { (.mutated(0), $0) }, limits: limits)
  }

  /// How many rows a sheet of strengths has by default.
  public static let defaultRows = 5
  /// How many rows a sheet of strengths may have.
  public static let rowCounts = 2...31

  /// The way from one genome to another in even steps: the first itself, what lies between, the
  /// last itself.
  ///
  /// - Parameters:
  ///   - ends: two different ones, as the steps name them.
  ///   - number: the new generation's number.
  ///   - parent: the generation that it stands below; nil where it founds a lineage.
  ///   - count: 2 to 1,000.
  /// - Throws: `RequestError` for one picture twice, a count out of bounds, and where both together
  ///   have more nodes or connections than a genome may have.
  public func morph(
    _ ends: (Specimen, Specimen), number: Int, parent: Int?, count: Int = defaultCount,
    seed: UInt64
  ) throws(RequestError) -> Generation {
    try RequestError.check(seed: seed)
    try RequestError.check(count, in: 2...Self.counts.upperBound, .count)
    try RequestError.checkTwo(ends)
    let way: Morph
    do throws(GenomeFault) { way = try Morph(ends.0.genome, ends.1.genome) } catch {
      throw .together(ends.0.address, ends.1.address, error)
    }
    let addresses = [ends.0.address, ends.1.address]
    return Generation(
      number: number, parent: parent, seed: seed,
      method: .morph(.init(ends.0.address, ends.1.address)),
      (0..<count).map { index in
        let isEnd = index == 0 || index == count - 1
        return Offspring(
          way.genome(at: Double(index) / Double(count - 1)),
          parents: isEnd ? [addresses[index == 0 ? 0 : 1]] : addresses,
          operation: isEnd ? "kept" : "morphed")
      })
  }

  private func generation(
    number: Int, parent: Int?, seed: UInt64, method: Generation.Method, parents: [Specimen],
    plan: [(conception: Conception, strength: Double)], limits: VariationLimits,
    mixes: [Double]? = nil
  ) throws(RequestError) -> Generation {
    try limits.checkSizes(of: parents, in: plan.map(\.conception))
    let selection = OffspringSelection(renderer: renderer, seed: seed, generation: number)
    return Generation(
      number: number, parent: parent, seed: seed, method: method,
      offspring(of: parents, plan: plan, limits: limits, mixes: mixes, by: selection))
  }

  /// Offspring that are not boring, one for each conception.
  ///
  /// - Parameter mixes: how much of the first of two parents each crossover has; see
  ///   `Genome.mixed(_:of:and:)`. Nil for as much as of the second.
  func offspring(
    of parents: [Specimen], plan: [(conception: Conception, strength: Double)],
    limits: VariationLimits, simplifies: Bool = false, mixes: [Double]? = nil,
    by selection: OffspringSelection
  ) -> [Offspring] {
    @Sendable func variation(_ strength: Double) -> Variation {
      Variation(strength: strength, limits: limits, simplifies: simplifies)
    }
    let pictures = pictures(
      of: parents.map(\.genome), at: Set(plan.flatMap(\.conception.parents)))
    let places = plan.map { conception, strength in
      var boredom: Boredom? = Boredom(strength: strength, focus: limits.focus)
      if case .kept = conception { boredom = nil }
      return OffspringSelection.Place(parents: conception.parents, boredom: boredom)
    }
    let kinds = Set(plan.map(\.conception))
    let crossed = Dictionary(
      uniqueKeysWithValues: kinds.compactMap { kind in
        kind.crossedParents(among: parents, variation: variation(1))
          .map { (kind, $0) }
      })
    return selection.offspring(for: places, parents: pictures) {
      index, random, attempt in
      // Each try after the first is a little wilder, so that a parent whose picture hardly changes
      // with its genes has children too.
      let strength = min(1, plan[index].strength * (1 + 0.1 * Double(attempt)))
      let conception = plan[index].conception
      var child = conception.offspring(
        of: parents, variation: variation(strength),
        crossed: crossed[conception], random: &random)
      if let mixes, case .crossed = conception {
        child.genome = child.genome.mixed(
          mixes[index], of: parents[0].genome, and: parents[1].genome)
      }
      return child
    }
  }
}

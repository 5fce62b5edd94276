import Evolution
import Genomes
import Populations

extension Workshop {
  /// Breeds what a person picked of a lineage, which becomes the current one.
  ///
  /// - Parameters:
  ///   - picks: numbers on the sheet, at least one; a number that is there twice has its turn twice
  ///     as often.
  ///   - strength: how far children stray, 0 (nearly the parent) to 1 (wild).
  ///   - keep: whether the picks themselves stay, first on the new sheet.
  ///   - locked: numbers of those that stay in their places.
  ///   - limits: what may change.
  ///   - generation: the generation that the picks are of; the current one where none is given.
  ///     Another one makes a branch.
  ///   - count: pictures on the new sheet, 1 to 1,000; as many as on the old where none is given, of
  ///     an import 16 at least.
  ///   - seed: the lineage's where none is given.
  ///   - wishes: what chooses among several times as many children. Where taste should, but nothing was
  ///     ever passed over, that is told, and it does not.
  ///   - newcomers: how many fresh genomes are among the children, drawn as the lineage's first sheet
  ///     was; none where no number is given.
  ///   - place: the lineage.
  /// - Throws: `RequestError`; `PopulationError`; what the file system refuses.
  @discardableResult
  public func next(
    pick picks: [Int], strength: Double = Breeder.defaultStrength, keep: Bool = false,
    lock locked: [Int] = [], limits: VariationLimits = VariationLimits(),
    from generation: Int? = nil, count: Int? = nil, seed: UInt64? = nil,
    wishes: Wishes = Wishes(), newcomers: Int? = nil, in place: Workplace = .current
  ) throws -> ShownGeneration {
    try checkSize()
    try RequestError.check(strength: strength)
    if let count {
      try RequestError.check(count, in: Breeder.counts, .count)
      try checkSheet(count: count)
    }
    let lineage = try open(place)
    let parent = try self.generation(generation, of: lineage)
    for number in picks { try parent.require(number) }
    let count = count ?? parent.defaultChildren
    try checkSheet(count: count)
    let limits = try reading(limits)
    let pick = Generation.Pick(
      picks: picks, strength: strength, keep: keep, locked: locked.unique, limits: limits,
      newcomers: try newcomers.map { try self.newcomers($0, of: lineage) })
    try breeder.check(pick, of: parent, count: count)
    let children = try breeder.next(
      from: parent, number: lineage.history.count + 1, pick: pick, count: count,
      seed: seed ?? lineage.history.seed,
      wishes: made(wishes, of: lineage, with: pick, from: parent))
    return try saved(children, in: lineage.name) {
      try lineage.append(children)
      return try current(lineage, of: place)
    }
  }

  /// Breeds any two with each other.
  ///
  /// - Parameters:
  ///   - first: of a lineage, or a star; a file has to be imported first.
  ///   - second: another one.
  ///   - strength: how far children stray, 0 (a crossover alone) to 1 (wild).
  ///   - limits: what may change.
  ///   - count: pictures on the new sheet, 1 to 1,000.
  ///   - name: a new lineage that is begun with them; they go on in `place` where none is given.
  ///   - seed: the lineage's where none is given.
  ///   - place: the lineage that they go on in, which becomes the current one.
  /// - Throws: `RequestError`; `PopulationError`; what the file system refuses.
  @discardableResult
  public func cross(
    _ first: PictureName, _ second: PictureName, strength: Double = Breeder.defaultStrength,
    limits: VariationLimits = VariationLimits(), count: Int = Breeder.defaultCount,
    into name: String? = nil, seed: UInt64? = nil, in place: Workplace = .current
  ) throws -> ShownGeneration {
    try RequestError.check(strength: strength)
    try RequestError.check(count, in: Breeder.counts, .count)
    try checkSheet(count: count)
    let limits = try reading(limits)
    return try breed(from: [first, second], into: name, seed: seed, in: place) {
      parents, destination in
      try breeder.cross(
        (parents[0], parents[1]), number: destination.number, parent: destination.parent,
        strength: strength,
        limits: limits, count: count, seed: destination.seed)
    }
  }

  /// Varies one from timid to wild.
  ///
  /// - Parameters:
  ///   - picture: of a lineage, or a star; a file has to be imported first.
  ///   - limits: what may change.
  ///   - rows: of the sheet, and pictures in each, 2 to 31.
  ///   - name: a new lineage that is begun with them; they go on in `place` where none is given.
  ///   - seed: the lineage's where none is given.
  ///   - place: the lineage that they go on in, which becomes the current one.
  /// - Throws: `RequestError`; `PopulationError`; what the file system refuses.
  @discardableResult
  public func vary(
    _ picture: PictureName, limits: VariationLimits = VariationLimits(),
    rows: Int = Breeder.defaultRows, into name: String? = nil, seed: UInt64? = nil,
    in place: Workplace = .current
  ) throws -> ShownGeneration {
    try RequestError.check(rows, in: Breeder.rowCounts, .rows)
    try checkSheet(count: rows * rows)
    let limits = try reading(limits)
    return try breed(from: [picture], into: name, seed: seed, in: place) { parents, destination in
      try breeder.vary(
        parents[0], number: destination.number, parent: destination.parent, limits: limits,
        rows: rows,
        seed: destination.seed)
    }
  }

  /// Turns one into another, step by step.
  ///
  /// - Parameters:
  ///   - first: the first picture, of a lineage, or a star; a file has to be imported first.
  ///   - last: the last picture, another one.
  ///   - count: pictures on the new sheet, 2 to 1,000.
  ///   - name: a new lineage that is begun with them; they go on in `place` where none is given.
  ///   - seed: the lineage's where none is given.
  ///   - place: the lineage that they go on in, which becomes the current one.
  /// - Throws: `RequestError`; `PopulationError`; what the file system refuses.
  @discardableResult
  public func morph(
    _ first: PictureName, _ last: PictureName, count: Int = Breeder.defaultCount,
    into name: String? = nil, seed: UInt64? = nil, in place: Workplace = .current
  ) throws -> ShownGeneration {
    try RequestError.check(count, in: 2...Breeder.counts.upperBound, .count)
    try checkSheet(count: count)
    return try breed(from: [first, last], into: name, seed: seed, in: place) { ends, destination in
      try breeder.morph(
        (ends[0], ends[1]), number: destination.number, parent: destination.parent, count: count,
        seed: destination.seed)
    }
  }

  /// Where a generation of any pictures stands.
  struct Destination {
    /// The generation's number.
    let number: Int
    /// The generation that it stands below; nil at the head of a new lineage.
    let parent: Int?
    /// The seed of its random numbers.
    let seed: UInt64
  }

  /// Breeds from any pictures: at the head of a new lineage; or in one that is there, below the
  /// generation of the first picture that is of it, else below its current generation.
  func breed(
    from names: [PictureName], into name: String?, seed: UInt64?, in place: Workplace,
    _ children: ([Specimen], Destination) throws -> Generation
  ) throws -> ShownGeneration {
    let founded = try name.map(beginning)
    if let founded, folder.has(founded) { throw PopulationError.lineageExists(founded) }
    let current = try founded == nil ? open(place) : nil
    let parents = try names.map { try parent($0, current: current) }
    let destination = Destination(
      number: (current?.history.count ?? 0) + 1,
      parent: current.map { current in
        parents.first { $0.address.lineage == nil }?.address.id.generation ?? current.history.now
      },
      seed: try seed ?? current?.history.seed ?? drawn(nil))
    let generation = try children(parents, destination)
    if let current {
      return try saved(generation, in: current.name) {
        try current.append(generation)
        return try self.current(current, of: place)
      }
    }
    let lineage = try founded ?? folder.freeName()
    return try saved(generation, in: lineage) {
      try folder.found(lineage, seed: destination.seed, first: generation)
    }
  }

  /// A picture to breed from. One of the current lineage has an address without a name; so has a star
  /// whose picture is there.
  private func parent(_ name: PictureName, current: Lineage?) throws -> Specimen {
    switch name {
    case .bred(let lineage, let generation, let number):
      let (lineage, individual) = try find(lineage, generation, number, current: current)
      return individual.specimen(in: lineage.name == current?.name ? nil : lineage.name)
    case .star(let number):
      let star = try folder.stars().star(number).specimen()
      guard let current, star.address.lineage == current.name else { return star }
      let id = star.address.id
      let there = try? find(nil, id.generation, id.number, current: current).individual
      return there?.genome == star.genome ? Specimen(Address(id), star.genome) : star
    case .file(let path, _): throw RequestError.fileAsParent(path)
    }
  }
}

import Evolution
import Genomes
import Populations
import Rendering

extension Breeder {
  /// The children of those that a person picked.
  ///
  /// - Parameters:
  ///   - parent: the generation that the picks are numbers of.
  ///   - number: the new generation's number.
  public func next(
    from parent: Generation, number: Int, pick: Generation.Pick, count: Int, seed: UInt64
  ) -> Generation {
    let plan = PickedParents(
      picks: pick.picks.map { $0 - 1 }, keep: pick.keep, locked: Set(pick.locked.map { $0 - 1 }),
      focus: pick.limits.focus
    ).conceptions(count: count)
    return generation(
      number: number, parent: parent.number, seed: seed, method: .pick(pick),
      parents: parent.individuals.map { Parent(Address($0.id), $0.genome) },
      plan: plan.map { Step($0, strength: pick.strength) }, limits: pick.limits)
  }

  /// The children of any two: mutated crossovers, or, where colour alone changes, children of one
  /// parent in turns.
  ///
  /// - Parameters:
  ///   - parents: the two of `cross`, in its order.
  ///   - number: the new generation's number.
  ///   - parent: the generation that it stands below; nil where it founds a lineage.
  public func cross(
    _ parents: (Parent, Parent), number: Int, parent: Int?, cross: Generation.Cross, count: Int,
    seed: UInt64
  ) -> Generation {
    let plan = (0..<count).map { place -> Conception in
      cross.limits.focus == .colour ? .mutated(place % 2) : .crossed([0, 1])
    }
    return generation(
      number: number, parent: parent, seed: seed, method: .cross(cross),
      parents: [parents.0, parents.1], plan: plan.map { Step($0, strength: cross.strength) },
      limits: cross.limits)
  }

  /// The children of one at each of many strengths, a row for each; itself first.
  ///
  /// - Parameters:
  ///   - parent: that of `vary`.
  ///   - number: the new generation's number.
  ///   - generation: the generation that it stands below; nil where it founds a lineage.
  ///   - count: how many there are; a multiple of the strengths.
  public func vary(
    _ parent: Parent, number: Int, parent generation: Int?, vary: Generation.Vary, count: Int,
    seed: UInt64
  ) -> Generation {
    precondition(
      !vary.strengths.isEmpty && count % vary.strengths.count == 0, "expected rows of one length")
    let columns = count / vary.strengths.count
    let plan = (0..<count).map { place in
      Step(place == 0 ? .kept(0) : .mutated(0), strength: vary.strengths[place / columns])
    }
    return self.generation(
      number: number, parent: generation, seed: seed, method: .vary(vary), parents: [parent],
      plan: plan, limits: vary.limits)
  }

  /// A child to be bred: how, and how far it strays.
  private struct Step {
    let conception: Conception
    let strength: Double

    init(_ conception: Conception, strength: Double) {
      self.conception = conception
      self.strength = strength
    }
  }

  private func generation(
    number: Int, parent: Int?, seed: UInt64, method: Generation.Method, parents: [Parent],
    plan: [Step], limits: VariationLimits
  ) -> Generation {
    let genomes = parents.map(\.genome)
    let places = Set(plan.flatMap(\.conception.parents))
    let brood = Brood(
      renderer: renderer, boredom: Boredom(strength: 0), seed: seed, generation: number)
    let children = brood.children(count: plan.count, parents: pictures(of: genomes, at: places)) {
      place, random, attempt in
      candidate(plan[place], from: genomes, limits: limits, attempt: attempt, random: &random)
    }
    return Generation(
      number: number, parent: parent, seed: seed, method: method,
      individuals: children.enumerated().map { place, child in
        Individual(
          id: IndividualID(generation: number, number: place + 1),
          parents: child.candidate.parents.map { parents[$0].address },
          operation: child.candidate.operation, mutations: child.candidate.mutations,
          tries: child.tries, genome: child.candidate.genome)
      })
  }

  /// A child; each try after the first is a little wilder, so that a parent whose picture hardly
  /// answers to its genes has children nevertheless.
  private func candidate(
    _ step: Step, from genomes: [Genome], limits: VariationLimits, attempt: Int,
    random: inout RandomStream
  ) -> Candidate {
    let strength = min(1, step.strength * (1 + 0.1 * Double(attempt)))
    let (genome, operators) = step.conception.conceive(
      from: genomes, variation: Variation(strength: strength, limits: limits), random: &random)
    var candidate = Candidate(
      genome: genome, parents: step.conception.parents, operation: step.conception.name,
      mutations: operators, boredom: Boredom(strength: step.strength, focus: limits.focus))
    if case .kept = step.conception { candidate.isKept = true }
    return candidate
  }
}

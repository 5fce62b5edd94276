import Evolution
import Genomes
import Populations

/// Several times as many children as a sheet has places for, of which those are shown that fulfil what a
/// person wishes.
///
/// They are bred in rounds: the first are children of the picks, as on any sheet; of those that fulfil it
/// best, mutated once more, come the next. So a child may be a few mutations from its parents, and a
/// sheet a few steps from the one before, in the direction that was wished.
struct Brood {
  let breeder: Breeder
  let pick: Generation.Pick
  let seed: UInt64
  /// The number of the generation that it is for.
  let generation: Int
  /// What is wished, at least one thing; several count alike.
  let wishes: [any Wish]

  /// In how many rounds they are bred.
  static let rounds = 4
  /// One in so many places has a child that is a parent in the next round.
  static let parentShare = 3

  private struct Member: Sendable {
    let offspring: Offspring
    let picture: ComparedPicture
    let worth: Double
  }

  /// The sheet: what is free or kept as it was bred in the first round; in the other places those of the
  /// brood that fulfil the wishes and differ from each other, the best first. What is flat comes last.
  ///
  /// - Parameters:
  ///   - parents: the generation that was picked from.
  ///   - conceptions: of the sheet, and of what comes into question besides.
  /// - Throws: what a wish throws.
  func favoured(
    on sheet: BroodSheet, of parents: [Specimen], conceptions: [Conception]
  ) throws -> [Offspring] {
    let first = bred(of: parents, conceptions, after: 0)
    guard !sheet.favoured.isEmpty else { return first }
    var members = try judged(
      sheet.favoured.map { first[$0] } + first[min(sheet.count, first.count)...])
    for round in 1..<Self.rounds {
      let chosen = different(members, max(1, sheet.favoured.count / Self.parentShare))
      let specimens = chosen.map { Specimen(parents[0].address, $0.genome) }
      let plan = (0..<sheet.roundCount).map { Conception.mutated($0 % chosen.count) }
      let children = bred(
        of: specimens, plan, after: sheet.firstCount + (round - 1) * sheet.roundCount)
      let again = zip(plan, children).map { conception, child in
        child.descended(from: chosen[conception.parents[0]])
      }
      members = merged(members, try judged(again))
    }
    var shown = Array(first.prefix(sheet.count))
    for (place, offspring) in zip(sheet.favoured, different(members, sheet.favoured.count)) {
      shown[place] = offspring
    }
    return shown
  }

  private func bred(
    of parents: [Specimen], _ conceptions: [Conception], after others: Int
  ) -> [Offspring] {
    var selection = OffspringSelection(
      renderer: breeder.renderer, seed: seed, generation: generation)
    selection.others = others
    return breeder.offspring(
      of: parents, plan: conceptions.map { ($0, pick.strength) }, limits: pick.limits,
      simplifies: wishes.contains(where: \.simplifies), by: selection)
  }

  /// Offspring with how far they fulfil the wishes, the best first.
  private func judged(_ offspring: [Offspring]) throws -> [Member] {
    let children = breeder.renderer.map(offspring) { offspring, painter in
      painter.paint(offspring.genome, at: Boredom.viewport) {
        BredPicture(offspring: offspring, picture: $0)
      }
    }
    let worths = try wishes.map { try $0.worths(of: children, by: breeder.renderer) }
    let members = children.enumerated().map { index, child in
      let isFlat = child.picture.deviation < Boredom.flatDeviation
      return Member(
        offspring: child.offspring, picture: ComparedPicture(child.picture),
        worth: isFlat ? -.infinity : worths.reduce(0) { $0 + $1[index] })
    }
    return merged([], members)
  }

  /// Both, the best first; of equals those that came first.
  private func merged(_ some: [Member], _ others: [Member]) -> [Member] {
    let all = some + others
    let ranked = all.indices.sorted {
      all[$0].worth == all[$1].worth ? $0 < $1 : all[$0].worth > all[$1].worth
    }
    return ranked.map { all[$0] }
  }

  /// So many, one after the other: each time the one that is worth most and is least like those chosen
  /// before, so that a sheet is a choice.
  private func different(_ members: [Member], _ count: Int) -> [Offspring] {
    var distances = members.map { _ in Self.enough }
    var rest = Array(members.indices)
    return (0..<count).map { _ in
      func worth(_ index: Int) -> Double {
        members[index].worth + Self.variety * distances[index] / Self.enough
      }
      // Of equals the one that came first.
      let best = rest.reduce(rest[0]) { worth($1) > worth($0) ? $1 : $0 }
      rest.removeAll { $0 == best }
      for index in rest {
        distances[index] = members[index].picture.difference(
          from: members[best].picture, limit: distances[index])
      }
      return members[best].offspring
    }
  }

  /// The difference from all others, in 0…255, beyond which more is no better.
  private static let enough = 40.0
  /// What so much difference is worth.
  private static let variety = 2.0
}

extension Offspring {
  /// The same, as it comes from the parents of the one that it was mutated from.
  fileprivate func descended(from parent: Offspring) -> Offspring {
    Offspring(
      genome, parents: parent.parents, operation: parent.operation,
      mutations: parent.mutations + mutations, tries: tries)
  }
}

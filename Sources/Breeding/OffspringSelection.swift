import Evolution
import Pictures
import Rendering

/// Draws offspring until none is boring, or each was drawn `tries` times.
///
/// In each round all places that are still open are drawn and painted small, on all threads; then
/// they are judged in the order of their numbers: against their parents and against all siblings
/// that have a place. What a child is depends on the seed, the generation and its number, and on
/// siblings only where it was too much like one.
struct OffspringSelection {
  let renderer: Renderer
  let seed: UInt64
  /// The number of the generation that they make up.
  let generation: Int
  /// How many others of that generation are drawn besides, whose random numbers come first.
  var others = 0

  /// How often a child is drawn at most.
  static let tries = 12

  /// What may have a place among the offspring.
  struct Place {
    /// The parents, by their places among those of `offspring(for:parents:draw:)`.
    var parents: [Int] = []
    /// What is boring there; nil where nothing is, such as a parent that goes on.
    let boredom: Boredom?
  }

  /// Offspring for the places given, with the number of their tries.
  ///
  /// - Parameters:
  ///   - parents: the pictures of those that a child may come from, small, by their places.
  ///   - draw: makes the offspring of a place from its random numbers; the third argument counts the
  ///     tries before.
  func offspring(
    for places: [Place], parents: [Int: Picture] = [:],
    draw: @Sendable (Int, inout RandomStream, Int) -> Offspring
  ) -> [Offspring] {
    let parents = parents.mapValues(ComparedPicture.init)
    var settled = [Offspring?](repeating: nil, count: places.count)
    // The pictures of those that have a place.
    var siblings: [ComparedPicture] = []
    var best: [Int: (offspring: Offspring, interest: Double)] = [:]
    var open = Array(places.indices)
    for attempt in 0..<Self.tries where !open.isEmpty {
      let drawn = renderer.map(open) { index in
        var random = RandomStream(
          seed: seed, generation: generation, child: others + index + 1, attempt: attempt)
        var offspring = draw(index, &random, attempt)
        offspring.tries = attempt + 1
        let painter = Renderer(instructionSet: renderer.instructionSet, threads: 1)
        let picture = painter.picture(of: offspring.genome, at: Boredom.viewport)
        return (offspring, ComparedPicture(picture))
      }
      var rejected: [Int] = []
      for (index, (offspring, picture)) in zip(open, drawn) {
        let place = places[index]
        let interest = place.boredom.map { boredom in
          boredom.interest(
            of: picture, of: place.parents.compactMap { parents[$0] }, beside: siblings)
        }
        if let boredom = place.boredom, let interest, interest < boredom.alikeDifference {
          rejected.append(index)
          if interest >= best[index]?.interest ?? 0 { best[index] = (offspring, interest) }
        } else {
          settled[index] = offspring
          siblings.append(picture)
        }
      }
      open = rejected
    }
    // What was boring each time: the least boring of the tries.
    for index in open {
      if var last = best[index] {
        last.offspring.tries = Self.tries
        settled[index] = last.offspring
      }
    }
    return settled.compactMap(\.self)
  }
}

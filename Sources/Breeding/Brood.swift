import Evolution
import Genomes
import Pictures
import Rendering

/// Draws children until none is boring, or each was drawn `tries` times.
///
/// In each round all places that are still open are drawn and painted small, on all threads; then
/// they are judged in the order of their numbers: against their parents and against all siblings
/// that have a place. What a child is depends on the seed, the generation and its number, and on
/// siblings only where it was too much like one.
struct Brood {
  let renderer: Renderer
  let boredom: Boredom
  let seed: UInt64
  let generation: Int

  /// How often a child is drawn at most.
  static let tries = 10

  /// A child that has its place.
  struct Child {
    let candidate: Candidate
    let tries: Int
  }

  /// Children for the places 0 ..< `count`.
  ///
  /// - Parameters:
  ///   - parents: the generation before, small; by place, where a child may come from it.
  ///   - draw: makes a candidate for a place from its random numbers; the third argument counts
  ///     the tries before.
  func children(
    count: Int, parents: [Int: Picture],
    draw: @escaping @Sendable (Int, inout RandomStream, Int) -> Candidate
  ) -> [Child] {
    var settled: [(child: Child, picture: Picture)?] = Array(repeating: nil, count: count)
    var best: [Int: (candidate: Candidate, picture: Picture, interest: Double)] = [:]
    var open = Array(0..<count)
    for attempt in 0..<Self.tries where !open.isEmpty {
      let drawn = renderer.map(open) { place in
        var random = RandomStream(
          seed: seed, generation: generation, child: place + 1, attempt: attempt)
        let candidate = draw(place, &random, attempt)
        let painter = Renderer(instructionSet: renderer.instructionSet, threads: 1)
        return (candidate, painter.picture(of: candidate.genome, at: Boredom.viewport))
      }
      var rejected: [Int] = []
      for (place, (candidate, picture)) in zip(open, drawn) {
        let others =
          candidate.parents.compactMap { parents[$0] } + settled.compactMap { $0?.picture }
        let boredom = candidate.boredom ?? self.boredom
        let interest =
          candidate.isKept || candidate.isExempt
          ? boredom.alikeDifference : boredom.interest(of: picture, beside: others)
        if interest >= boredom.alikeDifference {
          settled[place] = (Child(candidate: candidate, tries: attempt + 1), picture)
        } else {
          rejected.append(place)
          if interest >= best[place]?.interest ?? 0 {
            best[place] = (candidate, picture, interest)
          }
        }
      }
      open = rejected
    }
    // What was boring each time: the least boring of the tries.
    for place in open {
      if let last = best[place] {
        settled[place] = (Child(candidate: last.candidate, tries: Self.tries), last.picture)
      }
    }
    return settled.compactMap { $0?.child }
  }
}

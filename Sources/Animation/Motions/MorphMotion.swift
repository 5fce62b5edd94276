import Evolution
import Genomes

/// Genomes that turn into each other, one after the other.
///
/// Each stretch from one to the next is as long, and eased at both ends: at s of it the share of the
/// next is s²·(3 − 2s). What becomes of genes on the way, `Morph` says.
public struct MorphMotion: Motion {
  private let ways: [Morph]
  private let isRing: Bool

  /// The way through the genomes.
  ///
  /// - Parameters:
  ///   - genomes: two or more.
  ///   - isRing: whether the last turns into the first again.
  /// - Throws: where two together have more nodes or connections than a genome may have.
  public init(_ genomes: [Genome], isRing: Bool = false) throws(GenomeFault) {
    precondition(genomes.count > 1, "expected two genomes at least")
    var ways: [Morph] = []
    for place in 1..<genomes.count { ways.append(try Morph(genomes[place - 1], genomes[place])) }
    if isRing { ways.append(try Morph(genomes[genomes.count - 1], genomes[0])) }
    self.ways = ways
    self.isRing = isRing
  }

  /// Whether it is a ring.
  public var closes: Bool { isRing }

  /// Puts the genome of the moment in place of the shot's.
  public func move(_ shot: inout Shot, at moment: Moment) {
    let (way, share) = moment.stretch(among: ways.count, isCircle: isRing)
    shot.genome = ways[way].genome(at: share * share * (3 - 2 * share))
  }
}

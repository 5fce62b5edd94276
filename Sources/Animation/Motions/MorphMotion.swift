import Evolution
import Genomes

/// Genomes that turn into each other, one after the other.
///
/// Each change from one to the next takes the same time and is slow at both ends: at s of the way
/// the share of the next is s²·(3 − 2s). `Morph` says what happens to the genes on the way.
public struct MorphMotion: Motion {
  /// How it is named and made.
  public static let kind = MotionKind("morph") { (request) throws(GenomeFault) in
    try MorphMotion(request.genomes, isRing: request.isLoop)
  }

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
    for index in 1..<genomes.count { ways.append(try Morph(genomes[index - 1], genomes[index])) }
    if isRing { ways.append(try Morph(genomes[genomes.count - 1], genomes[0])) }
    self.ways = ways
    self.isRing = isRing
  }

  /// Whether it is a ring.
  public var closes: Bool { isRing }

  /// Puts the genome of that time in place of the frame's.
  public func move(_ frame: inout Frame, at time: FrameTime) {
    let (way, share) = time.segment(of: ways.count, isCircle: isRing)
    frame.genome = ways[way].genome(at: share * share * (3 - 2 * share))
  }
}

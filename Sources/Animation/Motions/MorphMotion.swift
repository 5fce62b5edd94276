import Evolution
import Genomes

/// Genomes that turn into each other, one after the other.
///
/// Each change from one genome to the next takes the same time and is slow at both ends: at s of
/// that time the share of the next genome is s²·(3 − 2s). `Morph` says what happens to the genes.
public struct MorphMotion: Motion {
  /// How it is named and made.
  public static let kind = MotionKind("morph", "one picture turns into the next") {
    (request) throws(GenomeFault) in
    try MorphMotion(request.genomes, isRing: request.isLoop)
  }

  private let morphs: [Morph]
  private let isRing: Bool

  /// A motion through the genomes, in their order.
  ///
  /// - Parameters:
  ///   - genomes: two or more.
  ///   - isRing: whether the last turns into the first again.
  /// - Throws: `GenomeFault` where two together have more nodes or connections than a genome may
  ///   have.
  public init(_ genomes: [Genome], isRing: Bool = false) throws(GenomeFault) {
    precondition(genomes.count > 1, "expected two genomes at least")
    var morphs: [Morph] = []
    for index in 1..<genomes.count { morphs.append(try Morph(genomes[index - 1], genomes[index])) }
    if isRing { morphs.append(try Morph(genomes[genomes.count - 1], genomes[0])) }
    self.morphs = morphs
    self.isRing = isRing
  }

  /// Whether the last genome turns into the first again.
  public var closes: Bool { isRing }

  /// All that turn into each other.
  public var genomes: [Genome] { morphs.flatMap { [$0.first, $0.last] } }

  /// Replaces the frame's genome by the one at that time.
  public func move(_ frame: inout Frame, at time: FrameTime) {
    let (number, share) = time.segment(of: morphs.count, isCircle: isRing)
    frame.genome = morphs[number].genome(at: share * share * (3 - 2 * share))
  }
}

import Threads

/// The archive of novelty search: the descriptors of individuals that were new. What comes later is
/// compared with them (Lehman & Stanley 2011, doi:10.1162/EVCO_a_00025).
///
/// A descriptor enters where its novelty is over a threshold that adapts, as in the paper: where more
/// than four of a generation enter, it becomes 1.05 times as large; where none has entered for 500
/// evaluations, 0.95 times. Others (goNEAT_NS, after Lehman's program) take 1.2 times and ten
/// generations; but their distances have no bound. Here the novelty of bred pictures ends near ½, so a
/// step of a fifth may go beyond every novelty that there is, and then nothing enters for long. The
/// novelty of a whole generation is known before any of it enters, so that the order favours none.
///
/// The archive is bounded, so that a long run does not slow down: at the bound the oldest leave. The
/// search has moved away from these, while the newest keep it from turning back; and which one leaves
/// depends only on the order in which they came. What the archive has forgotten counts as new again.
///
/// Where novelty compares what a judge sees, its members are vectors of features instead of descriptors.
public struct NoveltyArchive: Hashable, Sendable {
  /// The members, oldest first.
  public private(set) var entries: [Descriptor]
  /// The members that are vectors of features, oldest first; then there are no descriptors.
  public internal(set) var points: [[Float]] = []
  /// A descriptor enters where its novelty is over this.
  public private(set) var threshold: Double
  /// How many evaluations there were since one entered or the threshold fell.
  public private(set) var quiet: Int
  /// Novelty is the mean distance to so many nearest neighbours.
  public let neighbours: Int
  /// The most members that it holds.
  public let capacity: Int

  /// How many of a generation may enter before the threshold rises.
  static let crowd = 4
  /// How many evaluations may pass without an entry before the threshold falls.
  static let patience = 500

  /// An archive, empty or with the state of another.
  ///
  /// - Parameters:
  ///   - entries: the members, oldest first; where there are more than `capacity`, the newest stay.
  ///   - threshold: a descriptor enters where its novelty is over this; finite and over 0.
  ///   - quiet: how many evaluations there were since one entered or the threshold fell, under 500.
  ///   - neighbours: over 0; the paper has 15.
  ///   - capacity: over 0.
  public init(
    entries: [Descriptor] = [], threshold: Double = 0.3, quiet: Int = 0,
    neighbours: Int = 15, capacity: Int = 2_000
  ) {
    precondition(threshold > 0 && threshold.isFinite, "expected a finite threshold over 0")
    precondition(0..<Self.patience ~= quiet, "expected a count under \(Self.patience)")
    precondition(neighbours > 0 && capacity > 0, "expected counts over 0")
    self.entries = entries.suffix(capacity)
    self.threshold = threshold
    self.quiet = quiet
    self.neighbours = neighbours
    self.capacity = capacity
  }

  /// The novelty of each of a generation's descriptors, 0…1: its mean distance to the nearest
  /// neighbours among the others of the generation and the archive.
  ///
  /// Where there are fewer others than neighbours, it is the mean over all of them; where there is no
  /// other, 1.
  ///
  /// - Parameters:
  ///   - others: whether the others of the generation count, or the archive alone.
  ///   - threads: how many threads share the work, which changes nothing.
  public func novelty(
    of population: [Descriptor], amongOthers others: Bool = true,
    threads: Int = Parallel.processorCount
  ) -> [Double] {
    // All in one block of memory, so that the inner loop reads it in order.
    let size = Descriptor.byteCount
    let count = population.count + entries.count
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * size)
    for descriptor in population { bytes += descriptor.compared }
    for descriptor in entries { bytes += descriptor.compared }

    return bytes.withUnsafeBufferPointer { bytes in
      nonisolated(unsafe) let bytes = bytes
      @Sendable func compared(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[index * size..<(index + 1) * size])
      }
      return NearestNeighbours.meanDistances(
        ofFirst: population.count, among: (others ? 0 : population.count)..<count,
        most: neighbours, threads: threads,
        square: { Descriptor.squares(compared($0), compared($1)) },
        distance: { Descriptor.distance(squares: $0) })
    }
  }

  /// Adds those of a generation that are new enough, in their order, and adapts the threshold.
  ///
  /// - Parameters:
  ///   - population: a generation's descriptors.
  ///   - novelty: the novelty of each.
  /// - Returns: the indices of those that entered.
  @discardableResult
  public mutating func admit(_ population: [Descriptor], novelty: [Double]) -> [Int] {
    admit(population, novelty: novelty, to: \.entries)
  }

  /// Adds those of a generation that are new enough to the members of their kind.
  mutating func admit<Member>(
    _ population: [Member], novelty: [Double], to members: WritableKeyPath<Self, [Member]>
  ) -> [Int] {
    precondition(novelty.count == population.count, "expected one novelty for each")
    let entering = entering(novelty)
    self[keyPath: members] += entering.map { population[$0] }
    self[keyPath: members].removeFirst(max(0, self[keyPath: members].count - capacity))
    return entering
  }

  /// Those that are new enough; adapts the threshold.
  private mutating func entering(_ novelty: [Double]) -> [Int] {
    let entering = novelty.indices.filter { novelty[$0] > threshold }
    if entering.isEmpty {
      quiet += novelty.count
      while quiet >= Self.patience {
        threshold *= 0.95
        quiet -= Self.patience
      }
    } else {
      quiet = 0
      if entering.count > Self.crowd { threshold *= 1.05 }
    }
    return entering
  }
}

import Breeding
import Synchronization

/// The PNGs that were painted last: who asks for one again has it at once, and who asks for one that is
/// being painted waits for that.
final class PaintedPictures: Sendable {
  private let state = Mutex(State())
  private let painting = SharedWork<Key, [UInt8]>()

  /// What a PNG shows: a genome, and all that was asked for of it.
  struct Key: Hashable {
    let genome: Genome
    let request: [String]

    /// Bytes that it takes itself, about: a changed genome is kept nowhere else.
    fileprivate var weight: Int { 64 * genome.nodes.count + 48 * genome.connections.count }
  }

  private struct State {
    var known: [Key: (bytes: [UInt8], used: Int)] = [:]
    var weight = 0
    var uses = 0

    /// Bytes that are kept, at most.
    static let room = 1 << 25
    /// Bytes of one that is worth keeping.
    static let most = 1 << 21

    mutating func bytes(_ key: Key) -> [UInt8]? {
      uses += 1
      known[key]?.used = uses
      return known[key]?.bytes
    }

    mutating func keep(_ bytes: [UInt8], _ key: Key) {
      guard bytes.count + key.weight <= Self.most else { return }
      uses += 1
      known[key] = (bytes, uses)
      weight += bytes.count + key.weight
      guard weight > Self.room else { return }
      // The half that was not used for longest goes.
      for (key, old) in known.sorted(by: { $0.value.used < $1.value.used }) {
        guard weight > Self.room / 2 else { break }
        known[key] = nil
        weight -= old.bytes.count + key.weight
      }
    }
  }

  /// A PNG, painted where it is not known.
  ///
  /// - Throws: as `SharedWork.value`.
  func bytes(_ key: Key, _ paint: () throws -> [UInt8]) throws -> [UInt8] {
    if let known = state.withLock({ $0.bytes(key) }) { return known }
    return try painting.value(key) {
      // It may have been painted just now.
      if let known = state.withLock({ $0.bytes(key) }) { return known }
      let bytes = try paint()
      state.withLock { $0.keep(bytes, key) }
      return bytes
    }
  }
}

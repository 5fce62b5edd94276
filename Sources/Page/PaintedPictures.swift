import Breeding
import Synchronization
import Threads

/// The PNGs that were painted last: who asks for one again has it at once, and who asks for one that is
/// being painted waits for that.
final class PaintedPictures: Sendable {
  private let state = Mutex(State())

  /// What a PNG shows: a genome, and all that was asked for of it.
  struct Key: Hashable {
    let genome: Genome
    let request: [String]

    /// Bytes that it takes itself, about: a changed genome is kept nowhere else.
    fileprivate var weight: Int { 64 * genome.nodes.count + 48 * genome.connections.count }
  }

  /// One that is being painted, and then what came of it.
  private typealias Coming = Awaited<Result<[UInt8], any Error>>

  private struct State {
    var known: [Key: (bytes: [UInt8], used: Int)] = [:]
    /// What is being painted.
    var coming: [Key: Coming] = [:]
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

  private enum Found {
    case known([UInt8])
    case coming(Coming)
    case missing(Coming)
  }

  /// A PNG, painted where it is not known.
  ///
  /// - Throws: what `paint` throws, here or where another waits for the same one.
  func bytes(_ key: Key, _ paint: () throws -> [UInt8]) throws -> [UInt8] {
    while true {
      let found: Found = state.withLock { state in
        if let bytes = state.bytes(key) { return .known(bytes) }
        if let coming = state.coming[key] { return .coming(coming) }
        let mine = Coming()
        state.coming[key] = mine
        return .missing(mine)
      }
      switch found {
      case .known(let bytes): return bytes
      case .coming(let coming):
        // Whoever should have painted it may have left: then somebody else does.
        do { return try coming.wait().get() } catch is Gone { continue }
      case .missing(let mine):
        let result = Result { try paint() }
        state.withLock { state in
          if case .success(let bytes) = result { state.keep(bytes, key) }
          state.coming[key] = nil
        }
        mine.set(result)
        return try result.get()
      }
    }
  }
}

import Breeding
import Synchronization

/// The PNGs that were painted last: who asks for one again has it at once, and who asks for one that is
/// being painted waits for that.
final class PaintedPictures: Sendable {
  private let state = Mutex(State())

  /// What a PNG shows: a genome, and all that was asked for of it.
  struct Key: Hashable {
    let genome: Genome
    let request: [String]
  }

  private struct State {
    var known: [Key: (bytes: [UInt8], used: Int)] = [:]
    /// Who waits for what is being painted.
    var coming: [Key: [Turn]] = [:]
    var weight = 0
    var uses = 0

    /// Bytes that are kept, at most.
    static let room = 1 << 25
    /// Bytes of one that is worth keeping.
    static let most = 1 << 20

    mutating func bytes(_ key: Key) -> [UInt8]? {
      uses += 1
      known[key]?.used = uses
      return known[key]?.bytes
    }

    mutating func keep(_ bytes: [UInt8], _ key: Key) {
      guard bytes.count <= Self.most else { return }
      uses += 1
      known[key] = (bytes, uses)
      weight += bytes.count
      guard weight > Self.room else { return }
      // The half that was not used for longest goes.
      for (key, old) in known.sorted(by: { $0.value.used < $1.value.used }) {
        guard weight > Self.room / 2 else { break }
        known[key] = nil
        weight -= old.bytes.count
      }
    }
  }

  private enum Found {
    case known([UInt8])
    case coming(Turn)
    case missing
  }

  /// A PNG, painted where it is not known.
  func bytes(_ key: Key, _ paint: () throws -> [UInt8]) throws -> [UInt8] {
    while true {
      let found: Found = state.withLock { state in
        if let bytes = state.bytes(key) { return .known(bytes) }
        guard let waiting = state.coming[key] else {
          state.coming[key] = []
          return .missing
        }
        let turn = Turn()
        state.coming[key] = waiting + [turn]
        return .coming(turn)
      }
      switch found {
      case .known(let bytes): return bytes
      case .coming(let turn): turn.wait()
      case .missing:
        let result = Result { try paint() }
        let waiting = state.withLock { state in
          if case .success(let bytes) = result { state.keep(bytes, key) }
          return state.coming.removeValue(forKey: key) ?? []
        }
        for turn in waiting { turn.call() }
        return try result.get()
      }
    }
  }
}

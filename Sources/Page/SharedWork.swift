import Synchronization
import Threads

/// Work that several may ask for at once: it is done once, for all of them.
final class SharedWork<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private typealias Coming = Awaited<Result<Value, any Error>>

  /// What is being done.
  private let coming = Mutex<[Key: Coming]>([:])

  /// What comes of the work, done here or where another asked for the same.
  ///
  /// - Throws: what `work` throws, here or there. Where whoever does it there has left, it is done here.
  func value(_ key: Key, _ work: () throws -> Value) throws -> Value {
    while true {
      let mine = Coming()
      let other = coming.withLock { coming -> Coming? in
        if let other = coming[key] { return other }
        coming[key] = mine
        return nil
      }
      if let other {
        do { return try other.wait().get() } catch is Gone { continue }
      }
      let result = Result { try work() }
      coming.withLock { $0[key] = nil }
      mine.set(result)
      return try result.get()
    }
  }
}

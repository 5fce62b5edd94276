/// Small numbers by 64-bit keys, as a dictionary has them, but faster: the inner loops of breeding
/// look up a hundred markings for each child.
///
/// Open addressing with linear probing; a key's slot comes from a multiplication by an odd number
/// that is drawn once a process (Dietzfelbinger et al. 1997, doi:10.1006/jagm.1997.0873), so that
/// nobody can write a file whose keys all collide. Nothing can be read in the table's order.
package struct KeyTable: Sendable {
  private var slots: [Slot]
  private var shift: UInt64
  private var count = 0
  private let factor: UInt64
  private static let processFactor = UInt64.random(in: 0 ... .max) | 1
  /// The key that no caller uses.
  private static let free = UInt64.max

  private struct Slot {
    var key: UInt64
    var value: Int
  }

  /// A table that has room for `capacity` keys; it grows where there are more.
  package init(capacity: Int) {
    var bits: UInt64 = 3
    while 1 << bits < 2 * capacity { bits += 1 }
    shift = 64 - bits
    factor = Self.processFactor
    slots = [Slot](repeating: Slot(key: Self.free, value: 0), count: 1 << bits)
  }

  /// The value of a key; nil where it has none.
  package subscript(key: UInt64) -> Int? {
    let slot = slot(of: key)
    return slots[slot].key == key ? slots[slot].value : nil
  }

  /// Gives a key a value, unless it has one.
  ///
  /// - Returns: the value that it has afterwards.
  @discardableResult
  package mutating func insert(_ key: UInt64, _ value: Int) -> Int {
    let slot = slot(of: key)
    if slots[slot].key == key { return slots[slot].value }
    slots[slot] = Slot(key: key, value: value)
    count += 1
    if 2 * count > slots.count { grow() }
    return value
  }

  private mutating func grow() {
    let filled = slots.filter { $0.key != Self.free }
    slots = [Slot](repeating: Slot(key: Self.free, value: 0), count: 2 * slots.count)
    shift -= 1
    for entry in filled { slots[slot(of: entry.key)] = entry }
  }

  /// The slot that the key is in, or would be.
  private func slot(of key: UInt64) -> Int {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: (key &* factor) >> shift)
      while slots[slot].key != key, slots[slot].key != Self.free { slot = (slot + 1) & mask }
      return slot
    }
  }
}

extension KeyTable {
  /// The places of nodes by their markings; of a marking that is there twice, the first.
  package init(indicesOf nodes: [Node]) {
    self.init(capacity: nodes.count)
    for (index, node) in nodes.enumerated() { insert(node.id.key, index) }
  }

  /// The value of a node's marking.
  package subscript(id: NodeID) -> Int? { self[id.key] }

  /// The key of a pair of small numbers.
  package static func pair(_ first: Int, _ second: Int) -> UInt64 {
    UInt64(truncatingIfNeeded: first) << 32 | UInt64(truncatingIfNeeded: second)
  }
}

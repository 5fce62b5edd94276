import TestSupport
import Testing

@testable import Genomes

/// Held against a dictionary.
@Suite struct KeyTableTests {
  /// Keys that a table of powers of two could find hard to tell apart.
  private static func keys(_ kind: Int, count: Int, random: inout SplitMix64) -> [UInt64] {
    switch kind {
    case 0: (0..<count).map { UInt64($0) }
    case 1: (0..<count).map { _ in random.next() >> 1 }
    case 2: (0..<count).map { _ in random.next() % UInt64(2 * count) }
    case let shift: (0..<count).map { UInt64($0) << UInt64(8 * (shift - 2)) }
    }
  }

  @Test(arguments: 0..<9)
  func `a table has what a dictionary has`(kind: Int) {
    for count in [1, 2, 3, 4, 5, 8, 9, 64, 255, 256, 257, 2_000] {
      var random = SplitMix64(state: UInt64(count))
      let keys = Self.keys(kind, count: count, random: &random)
      // One has room for all keys, one grows as they come.
      for capacity in [count, 0] {
        var table = KeyTable(capacity: capacity)
        var dictionary: [UInt64: Int] = [:]
        for (value, key) in keys.enumerated() {
          if dictionary[key] == nil { dictionary[key] = value }
          #expect(table.insert(key, value) == dictionary[key], "\(count) keys of kind \(kind)")
        }
        for key in keys {
          #expect(table[key] == dictionary[key])
          for other in [key ^ 1, key &+ 1 << 40, key >> 3] where other != .max {
            if table[other] != dictionary[other] { Issue.record("\(other) of kind \(kind)") }
          }
        }
      }
    }
  }

  @Test func `a table of nobody has nothing`() {
    let table = KeyTable(capacity: 0)
    #expect(table[UInt64(0)] == nil && table[UInt64.max - 1] == nil)
  }

  @Test func `a key keeps its first value`() {
    var table = KeyTable(capacity: 1)
    #expect(table.insert(5, 1) == 1 && table.insert(5, 2) == 1 && table[UInt64(5)] == 1)
  }

  @Test func `a pair's key is that of no other pair`() {
    let numbers = [0, 1, 2, 4_095, 65_535, 65_536, 1 << 31]
    let keys = numbers.flatMap { first in numbers.map { KeyTable.pair(first, $0) } }
    #expect(Set(keys).count == keys.count && !keys.contains(.max))
  }

  @Test func `nodes are found by their marking, the first of the same`() {
    let ids: [NodeID] =
      Input.allCases.map(NodeID.input) + Output.allCases.map(NodeID.output)
      + (0..<200).map { .layered($0 / 10, $0 % 10) }
    let table = KeyTable(indicesOf: (ids + ids.reversed()).map { Node(id: $0) })
    #expect(ids.map { table[$0] } == Array(ids.indices))
    #expect(table[NodeID.layered(50, 0)] == nil)
    #expect(Set(ids.map(\.key)).count == ids.count && !ids.map(\.key).contains(.max))
  }
}

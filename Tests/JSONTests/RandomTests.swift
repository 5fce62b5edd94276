import JSON
import TestSupport
import Testing

/// Properties over many random inputs; each seed is an argument, so a failure names it.
@Suite struct RandomTests {
  @Test(arguments: [1, 2026] as [UInt64])
  func `100,000 random floats come back bit for bit`(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    var floats: [Float] = [
      0, -0.0, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, .leastNormalMagnitude,
      Float.leastNormalMagnitude.nextDown, .greatestFiniteMagnitude, 16_777_216, 0.1,
    ]
    while floats.count < 100_000 {
      let float = Float(bitPattern: UInt32(truncatingIfNeeded: random.next()))
      if float.isFinite { floats.append(float) }
    }
    let bytes = try JSONValue.array(floats.map { .float($0) }).serialized()
    let read = try JSONDocument(parsing: bytes, source: "floats").root.elements()
    let differing = try zip(floats, read).filter { try $0.bitPattern != $1.float().bitPattern }
    #expect(differing.isEmpty && read.count == floats.count)
  }

  @Test(arguments: [3] as [UInt64])
  func `100,000 random doubles come back bit for bit`(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    var doubles: [Double] = [0, -0.0, .leastNonzeroMagnitude, .greatestFiniteMagnitude]
    while doubles.count < 100_000 {
      let double = Double(bitPattern: random.next())
      if double.isFinite { doubles.append(double) }
    }
    let bytes = try JSONValue.line(.array(doubles.map { .double($0) })).serialized()
    let read = try JSONDocument(parsing: bytes, source: "doubles").root.elements()
    let differing = try zip(doubles, read).filter { try $0.bitPattern != $1.double().bitPattern }
    #expect(differing.isEmpty && read.count == doubles.count)
  }

  /// Whatever comes, it is read or refused, and never by json-c alone; what is read can be
  /// written and read again.
  @Test(arguments: [5, 6, 7, 8] as [UInt64])
  func `a mutated document is read or refused with one line`(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let alphabet = Array(#"{}[]",:\u0123dD89eE+-.tfn/ "#.utf8)
    let document = Array(
      #"""
      {"format": 1, "title": "é😀 \u00e9\uD83D\uDE00\n\\", "nodes": [
        { "id": "x", "bias": -0.25 }, { "id": "y", "bias": 1.5e-07, "t": [] }, {}
      ], "ok": [ true, false, null, 9223372036854775807, -12, 0, 1E+10 ]}
      """#.utf8)
    var accepted = 0
    for _ in 0..<10_000 {
      var bytes = document
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        let byte =
          Bool.random(using: &random)
          ? alphabet.randomElement(using: &random)! : UInt8.random(in: 0...255, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[index] = byte
        case 1: bytes.insert(byte, at: index)
        case 2: bytes.remove(at: index)
        default: bytes.removeSubrange(index..<min(index + 8, bytes.count))
        }
      }
      do {
        let value = try copy(of: JSONDocument(parsing: bytes, source: "t.json").root)
        let text = try value.text
        #expect(try copy(of: root(of: text)).text == text)
        accepted += 1
      } catch {
        let message = "\(error)"
        #expect(message.unicodeScalars.allSatisfy { $0.value >= 0x20 } && message.count < 1000)
        #expect(!message.contains("json-c"), "seed \(seed): \(bytes)")
      }
    }
    #expect((100..<9_900).contains(accepted), "seed \(seed): \(accepted) were read")
  }

  @Test(arguments: [9] as [UInt64])
  func `random bytes are read or refused`(seed: UInt64) {
    var random = SplitMix64(state: seed)
    for _ in 0..<20_000 {
      let count = Int.random(in: 0..<24, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(!message(reading: bytes).contains("json-c"), "seed \(seed): \(bytes)")
    }
  }
}

import Crews
import Testing

struct `Messages as bytes` {
  @Test func `what was written is read again`() throws {
    var writer = ByteWriter()
    writer.put(UInt16(0xBEEF))
    writer.put(Float(-0.1))
    writer.put(Double.pi)
    writer.put(true)
    for count in [0, 127, 128, 300, Int.max] { writer.put(count: count) }
    writer.put("höher")
    writer.put([1.5, -2])
    writer.put(nil as Int?) { $0.put(count: $1) }
    var reader = ByteReader(writer.bytes)
    #expect(try reader.number(UInt16.self) == 0xBEEF)
    #expect(try reader.float() == -0.1)
    #expect(try reader.double() == .pi)
    #expect(try reader.bool())
    for count in [0, 127, 128, 300, Int.max] { #expect(try reader.count() == count) }
    #expect(try reader.text() == "höher")
    #expect(try reader.doubles() == [1.5, -2])
    #expect(try reader.optional { (reader) throws(CrewError) in try reader.count() } == nil)
    try reader.end()
  }

  @Test func `a message that was cut off is refused wherever it ends`() {
    var writer = ByteWriter()
    writer.put(count: 300)
    writer.put("a text")
    writer.put([0.5])
    for length in 0..<writer.bytes.count {
      var reader = ByteReader(Array(writer.bytes.prefix(length)))
      #expect(throws: CrewError.self) {
        _ = (try reader.count(), try reader.text(), try reader.doubles())
      }
    }
  }

  @Test func `a count of more things than there are bytes is refused`() {
    var writer = ByteWriter()
    writer.put(count: Int.max)
    var reader = ByteReader(writer.bytes)
    #expect(throws: CrewError.self) { try reader.list() }
  }
}

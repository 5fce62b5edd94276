import Crews

/// What processes tell each other while each breeds some of several islands.
enum IslandWord: Sendable {
  /// How far an island is.
  case notice(IslandNotice)
  /// What becomes of the run of an island, by its place; a line that a person should know has any.
  case run(place: Int, RunWord)

  /// As a message.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    switch self {
    case .notice(let notice):
      writer.put(UInt8(0))
      writer.put(count: notice.island)
      writer.put(count: notice.generation)
      writer.put(notice.isLast)
    case .run(let place, let word):
      writer.put(UInt8(1))
      writer.put(count: place)
      writer.put(bytes: word.bytes)
    }
    return writer.bytes
  }

  /// Reads a message.
  ///
  /// - Throws: `CrewError.message`.
  init(_ bytes: [UInt8]) throws(CrewError) {
    var reader = ByteReader(bytes)
    switch try reader.number(UInt8.self) {
    case 0:
      self = .notice(
        IslandNotice(
          island: try reader.count(), generation: try reader.count(), isLast: try reader.bool()))
    case 1:
      let place = try reader.count()
      self = .run(place: place, try RunWord(try reader.list(), place: place))
    default: throw .message(expected: "one of two words")
    }
    try reader.end()
  }
}

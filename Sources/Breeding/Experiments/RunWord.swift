import Crews
import Genomes
import Populations

/// What a process says of a run that it breeds for another, in a lineage of the folder that both share.
package enum RunWord: Sendable {
  /// The lineage has another generation.
  case advanced(share: Double, generation: Int, best: Double?)
  /// A line that a person should know.
  case told(String)
  /// The lineage has ended or was stopped.
  case ended(Ending)
  /// The lineage was not begun, since nothing more is wanted.
  case skipped
  /// The lineage failed, in words.
  case failed(String)

  /// How a lineage ended.
  package struct Ending: Sendable {
    let place: Int
    let reached: [Run.Goal.Part]
    let fulfilment: (id: IndividualID, sides: [(text: String, value: Double)])?
    let wasDone: Bool
  }
}

extension RunWord {
  /// What a member says of a lineage that it has bred.
  package init(_ bred: SeedRuns.Bred?) {
    guard let bred else {
      self = .skipped
      return
    }
    self = .ended(
      .init(
        place: bred.place, reached: bred.reached, fulfilment: bred.fulfilment,
        wasDone: bred.wasDone))
  }

  /// What a member says while it breeds; nil where that is said at the end.
  package init?(_ event: SeedRuns.Event) {
    guard case .advanced(_, let share, let generation, let best) = event else { return nil }
    self = .advanced(share: share, generation: generation, best: best)
  }

  /// As a message.
  package var bytes: [UInt8] {
    var writer = ByteWriter()
    switch self {
    case .advanced(let share, let generation, let best):
      writer.put(UInt8(0))
      writer.put(share)
      writer.put(count: generation)
      writer.put(best) { $0.put($1) }
    case .told(let line):
      writer.put(UInt8(1))
      writer.put(line)
    case .ended(let ending):
      writer.put(UInt8(2))
      writer.put(each: ending.reached) { $0.put($1.rawValue) }
      writer.put(ending.fulfilment) { writer, picture in
        writer.put(count: picture.id.generation)
        writer.put(count: picture.id.number)
        writer.put(each: picture.sides) { writer, side in
          writer.put(side.text)
          writer.put(side.value)
        }
      }
      writer.put(ending.wasDone)
    case .skipped: writer.put(UInt8(3))
    case .failed(let words):
      writer.put(UInt8(4))
      writer.put(words)
    }
    return writer.bytes
  }

  /// Reads a message about the lineage at a place.
  ///
  /// - Throws: `CrewError.message`.
  init(_ bytes: [UInt8], place: Int) throws(CrewError) {
    var reader = ByteReader(bytes)
    switch try reader.number(UInt8.self) {
    case 0:
      self = .advanced(
        share: try reader.double(), generation: try reader.count(),
        best: try reader.optional { (reader) throws(CrewError) in try reader.double() })
    case 1: self = .told(try reader.text())
    case 2:
      let reached = try reader.elements { (reader) throws(CrewError) in
        guard let part = Run.Goal.Part(rawValue: try reader.text()) else {
          throw .message(expected: "a part of a goal")
        }
        return part
      }
      let fulfilment = try reader.optional { (reader) throws(CrewError) in
        let id = IndividualID(generation: try reader.count(), number: try reader.count())
        let sides = try reader.elements { (reader) throws(CrewError) in
          (text: try reader.text(), value: try reader.double())
        }
        return (id: id, sides: sides)
      }
      self = .ended(
        .init(
          place: place, reached: reached, fulfilment: fulfilment, wasDone: try reader.bool()))
    case 3: self = .skipped
    case 4: self = .failed(try reader.text())
    default: throw .message(expected: "one of five words")
    }
    try reader.end()
  }
}

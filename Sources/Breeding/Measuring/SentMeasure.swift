import Crews
import Fitness
import Pictures

/// A measure as it is sent to another process, which has no files: by name, with a target's picture or what
/// was learnt of a taste.
enum SentMeasure {
  /// One of those that need no more than a name.
  case named(String)
  /// Likeness to a picture, wherever it was read from.
  case target(kind: String, Picture)
  /// A person's taste.
  case taste(PreferenceModel)

  /// The form of a measure; nil for one that somebody's own program brings, which no other process knows.
  init?(_ measure: any Measure) {
    if let target = measure as? any TargetMeasure, type(of: target).isBuiltIn {
      self = .target(kind: type(of: target).kind.name, target.picture)
    } else if let taste = measure as? TasteMeasure {
      self = .taste(taste.model)
    } else if let known = Self.known(measure.name), type(of: known) == type(of: measure) {
      self = .named(measure.name)
    } else {
      return nil
    }
  }

  private static func known(_ name: String) -> (any Measure)? {
    Measures.builtIn.first { $0.name == name }
  }

  /// Writes it into a message.
  func write(to writer: inout ByteWriter) {
    switch self {
    case .named(let name):
      writer.put(UInt8(0))
      writer.put(name)
    case .target(let kind, let picture):
      writer.put(UInt8(1))
      writer.put(kind)
      picture.write(to: &writer)
    case .taste(let model):
      writer.put(UInt8(2))
      model.write(to: &writer)
    }
  }

  /// The measure that `write` wrote.
  ///
  /// - Throws: `CrewError.message`.
  static func measure(from reader: inout ByteReader) throws(CrewError) -> any Measure {
    switch try reader.number(UInt8.self) {
    case 0:
      guard let measure = known(try reader.text()) else {
        throw .message(expected: "the name of a measure")
      }
      return measure
    case 1:
      let kind = try reader.text()
      let picture = try Picture(from: &reader)
      guard let found = Measures.kinds.first(where: { $0.name == kind }) else {
        throw .message(expected: "a kind of measure")
      }
      return found.measure(of: picture, path: "")
    case 2: return TasteMeasure(try PreferenceModel(from: &reader))
    default: throw .message(expected: "a measure")
    }
  }
}

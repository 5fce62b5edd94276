import Genomes
import JSON

/// Ends the process, which libFuzzer takes for a find, where something does not hold.
public func expect(_ holds: Bool, _ message: @autoclosure () -> String) {
  if !holds { fatalError(message()) }
}

/// Expects words for a person: some, on one line, without anything that a terminal obeys, not long.
public func expectWords(_ words: String) {
  expect(!words.isEmpty, "no words")
  expect(words.utf8.count <= 4_096, "\(words.utf8.count) bytes of words")
  expect(
    !words.unicodeScalars.contains { scalar -> Bool in
      if scalar.isASCII { return !(0x20..<0x7F).contains(scalar.value) }
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .format: return true
      default: return false
      }
    },
    "words that are not plain: \(words.debugDescription)")
}

/// Expects a reader's refusal to be told as it should be.
public func expectWords(of error: any Error) {
  expectWords("\(error)")
  if case JSONError.syntax(_, _, let found) = error {
    expect(!found.hasPrefix("text it refuses"), "json-c refuses what the grammar lets pass")
  }
}

/// Expects what was read to be the same once written and read again, and its text too.
public func expectRoundTrip<Value: Equatable>(
  _ value: Value, _ json: (Value) throws -> JSONValue, _ read: (JSONElement) throws -> Value
) {
  do {
    let text = try json(value).serialized()
    let again = try read(JSONDocument(parsing: text, source: "again").root)
    expect(again == value, "another value is read again")
    expect(try json(again).serialized() == text, "another text is written again")
  } catch {
    fatalError("cannot be written and read again: \(error)")
  }
}

/// Expects a genome to hold what every genome must, and to be the same once written and read again.
public func expectValid(_ genome: Genome) {
  do throws(GenomeFault) {
    _ = try Genome(
      canvas: genome.canvas, nodes: genome.nodes, connections: genome.connections)
  } catch {
    fatalError("a genome that is none: \(error)")
  }
  expectRoundTrip(genome, \.json, Genome.init(json:))
}

import JSON
import Text

/// Reads the line of an answer in one pass.
///
/// The numbers of a batch, which may be millions, are read here, some ten times as fast as by way of a
/// document; a document reads all else.
struct AnswerReader {
  typealias Fault = JudgeAnswer.Fault

  let bytes: UnsafeBufferPointer<UInt8>
  /// The byte that is read next.
  var offset = 0
  private var batch: Int?
  private var refusal: String?
  private var scores: [Double]?
  private var labels: [Int]?
  private var features: [[Float]]?

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next byte; at the end 0, which no JSON has.
  var next: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  // MARK: - Members

  /// Reads the whole line.
  mutating func readMembers(count: Int, _ profile: JudgeProfile) throws(Fault) {
    skipSpace()
    guard next == UInt8(ascii: "{") else { throw noAnswer }
    offset += 1
    skipSpace()
    if next == UInt8(ascii: "}") {
      offset += 1
    } else {
      repeat { try readMember(count: count, profile) } while try goesOn(until: UInt8(ascii: "}"))
    }
    skipSpace()
    guard offset == bytes.count else { throw syntax("the end of the line after the answer") }
  }

  private mutating func readMember(count: Int, _ profile: JudgeProfile) throws(Fault) {
    skipSpace()
    let key = try key()
    skipSpace()
    guard next == UInt8(ascii: ":") else { throw syntax("\":\" after a key") }
    offset += 1
    skipSpace()
    switch key {
    case "batch":
      guard batch == nil else { throw repeated(key) }
      batch = try index("batch", below: .max)
    case "error":
      guard refusal == nil else { throw repeated(key) }
      refusal = try text()
    case "scores" where profile.hasScores:
      guard scores == nil else { throw repeated(key) }
      scores = try list(key, of: count) { reader, place throws(Fault) in
        try reader.number("scores[\(place)]")
      }
    case "labels" where !profile.labels.isEmpty:
      guard labels == nil else { throw repeated(key) }
      labels = try list(key, of: count) { reader, place throws(Fault) in
        try reader.index("labels[\(place)]", below: profile.labels.count)
      }
    case "features" where profile.featureCount > 0:
      guard features == nil else { throw repeated(key) }
      features = try list(key, of: count) { reader, place throws(Fault) in
        try reader.list("features[\(place)]", of: profile.featureCount) {
          reader, at throws(Fault) in
          try reader.float("features[\(place)][\(at)]")
        }
      }
    default: _ = try document()
    }
  }

  /// What was read, with all that it must have.
  func answer(
    to number: Int, count: Int, _ profile: JudgeProfile
  ) throws(Fault) -> JudgeAnswer {
    guard let batch else { throw Fault(expected: "a member \"batch\"", found: "none") }
    guard batch == number else { throw Fault(expected: "batch \(number)", found: "batch \(batch)") }
    if let refusal { return .refused(refusal) }
    for (key, isMissing) in [
      ("scores", profile.hasScores && scores == nil),
      ("labels", !profile.labels.isEmpty && labels == nil),
      ("features", profile.featureCount > 0 && features == nil),
    ] where isMissing {
      throw Fault(expected: "a member \"\(key)\"", found: "none")
    }
    return .judged(
      (0..<count).map { place in
        Judgement(
          score: scores?[place], label: labels?[place], features: features?[place] ?? [])
      })
  }

  // MARK: - Values

  /// An array of so many values.
  private mutating func list<Value>(
    _ name: @autoclosure () -> String, of count: Int,
    _ value: (inout AnswerReader, Int) throws(Fault) -> Value
  ) throws(Fault) -> [Value] {
    guard next == UInt8(ascii: "[") else {
      throw Fault(expected: "an array: \(name())", found: word)
    }
    offset += 1
    var values: [Value] = []
    values.reserveCapacity(count)
    skipSpace()
    if next == UInt8(ascii: "]") {
      offset += 1
    } else {
      repeat {
        skipSpace()
        guard values.count < count else {
          throw Fault(expected: "\(count) values: \(name())", found: "more")
        }
        values.append(try value(&self, values.count))
      } while try goesOn(until: UInt8(ascii: "]"))
    }
    guard values.count == count else {
      throw Fault(expected: "\(count) values: \(name())", found: "\(values.count)")
    }
    return values
  }

  private mutating func index(
    _ name: @autoclosure () -> String, below end: Int
  ) throws(Fault) -> Int {
    let start = offset
    let number = try number(name())
    guard let index = Int(exactly: number), 0..<end ~= index else {
      let most = end == .max ? "or more" : "to \(end - 1)"
      offset = start
      throw Fault(expected: "an integer of 0 \(most): \(name())", found: word)
    }
    return index
  }

  private mutating func float(_ name: @autoclosure () -> String) throws(Fault) -> Float {
    let start = offset
    let float = Float(try number(name()))
    guard float.isFinite else {
      offset = start
      throw Fault(
        expected: "a number within ±\(Float.greatestFiniteMagnitude): \(name())", found: word)
    }
    return float
  }

  /// A text.
  private mutating func text() throws(Fault) -> String {
    let document = try document()
    do throws(JSONError) { return try document.root.string() } catch {
      throw Fault(expected: "a text: error", found: "another value")
    }
  }

  /// A value of any kind, which a document reads.
  private mutating func document() throws(Fault) -> JSONDocument {
    let start = offset
    skipValue()
    let value = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start..<offset])
    do throws(JSONError) { return try JSONDocument(parsing: value, source: "answer") } catch {
      throw Fault(expected: "JSON", found: Quotation.printable("\(error)", limit: 200))
    }
  }

  /// Steps over a value, whatever is in it: up to the comma or the bracket after it.
  private mutating func skipValue() {
    var (depth, isText) = (0, false)
    while offset < bytes.count {
      let byte = bytes[offset]
      if isText {
        if byte == UInt8(ascii: "\\") { offset += 1 } else { isText = byte != UInt8(ascii: "\"") }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isText = true
        case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"):
          if depth == 0 { return }
          depth -= 1
        case UInt8(ascii: ","): if depth == 0 { return }
        default: break
        }
      }
      offset += 1
    }
    offset = min(offset, bytes.count)
  }

  // MARK: - Signs

  private mutating func skipSpace() {
    while true {
      switch next {
      case 0x20, 0x09, 0x0D, 0x0A: offset += 1
      default: return
      }
    }
  }

  /// Steps over what follows a value; returns whether that is a comma and not the end.
  private mutating func goesOn(until end: UInt8) throws(Fault) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: ",") || next == end else {
      throw syntax("\",\" or \"\(Unicode.Scalar(end))\" after a value")
    }
    defer { offset += 1 }
    return next == UInt8(ascii: ",")
  }

  /// A key. One with escapes is none that is known, and is as it stands there.
  private mutating func key() throws(Fault) -> String {
    guard next == UInt8(ascii: "\"") else { throw syntax("a key in quotation marks") }
    let start = offset + 1
    offset = start
    while offset < bytes.count, next != UInt8(ascii: "\"") {
      offset += next == UInt8(ascii: "\\") ? 2 : 1
    }
    guard offset < bytes.count else { throw syntax("a closing quotation mark") }
    defer { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  // MARK: - Faults

  /// That the line is no answer at all.
  private var noAnswer: Fault {
    let line = String(decoding: bytes.prefix(400), as: UTF8.self)
    return Fault(
      expected: "nothing but answers on standard output: print to standard error",
      found: line.isEmpty ? "an empty line" : Quotation.quoted(line))
  }

  private func syntax(_ expected: String) -> Fault { Fault(expected: expected, found: word) }

  private func repeated(_ key: String) -> Fault {
    Fault(expected: "each member once", found: "\"\(key)\" again")
  }

  /// What stands at this place, up to the next space, comma or bracket.
  var word: String {
    let rest = bytes[min(offset, bytes.count)...]
    if rest.isEmpty { return "the end of the line" }
    let end = rest.dropFirst().firstIndex { " ,]}\t\r".utf8.contains($0) } ?? rest.endIndex
    return Quotation.quoted(
      String(decoding: rest[..<min(end, rest.startIndex + 100)], as: UTF8.self))
  }
}

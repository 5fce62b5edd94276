import JSON
import Text

/// How the values of a setting are read from text and from JSON, and written to both.
public struct ValueForm<Value: Sendable>: Sendable {
  /// Texts that may be offered to a person who types one; empty where there are too many or none.
  public private(set) var suggestions: [String] = []
  /// Whether several of them may be typed, with commas between them.
  public private(set) var isList = false
  /// The smallest and the largest number; nil where it is no number.
  public private(set) var range: ClosedRange<Double>?
  /// The value as a person types it.
  let text: @Sendable (Value) -> String
  /// Reads what a person typed.
  public private(set) var parse: @Sendable (String) throws(SettingError) -> Value
  /// The value as it stands in a file.
  let json: @Sendable (Value) -> JSONValue
  /// Reads what `json` writes.
  private(set) var read: @Sendable (JSONElement) throws(JSONError) -> Value
  /// What is expected in the place of a value that is out of bounds; nil for a good one.
  private(set) var expected: @Sendable (Value) -> String? = { _ in nil }

  /// This form for those values alone that pass the test.
  func expecting(_ words: String, _ test: @escaping @Sendable (Value) -> Bool) -> ValueForm {
    var form = self
    form.expected = { test($0) ? nil : words }
    return form
  }

  /// This form, in which a person may type a word for a value.
  func calling(_ value: Value, _ word: String) -> ValueForm {
    var form = self
    let parse = form.parse
    form.parse = { text throws(SettingError) in text == word ? value : try parse(text) }
    return form
  }
}

extension ClosedRange<Int> {
  /// The range in words: `2 to 16`.
  package var words: String { "\(lowerBound) to \(upperBound)" }
}

extension ValueForm where Value == Int {
  /// A whole number in the range.
  static func integer(_ range: ClosedRange<Int>) -> ValueForm {
    let words = range.words
    return ValueForm(
      range: Double(range.lowerBound)...Double(range.upperBound), text: { "\($0)" },
      parse: { text throws(SettingError) in
        guard let number = Int(text) else { throw .unreadable("a whole number, \(words)") }
        return number
      }, json: JSONValue.integer, read: { element throws(JSONError) in try element.integer() }
    ).expecting(words) { range ~= $0 }
  }
}

extension ValueForm where Value == Double {
  /// A number in the range.
  static func number(_ range: ClosedRange<Double>) -> ValueForm {
    let words = "\(Decimal.short(range.lowerBound)) to \(Decimal.short(range.upperBound))"
    return ValueForm(
      range: range, text: Decimal.shortest,
      parse: { text throws(SettingError) in
        guard let number = Double(text) else { throw .unreadable("a number, \(words)") }
        return number
      }, json: JSONValue.double, read: { element throws(JSONError) in try element.double() }
    ).expecting(words) { range ~= $0 }
  }
}

extension ValueForm where Value == Bool {
  /// Yes or no.
  static var yesOrNo: ValueForm {
    ValueForm(
      suggestions: ["yes", "no"], text: { $0 ? "yes" : "no" },
      parse: { text throws(SettingError) in
        guard text == "yes" || text == "no" else { throw .unreadable("yes or no") }
        return text == "yes"
      }, json: JSONValue.bool, read: { element throws(JSONError) in try element.bool() })
  }
}

extension ValueForm
where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
  /// The name of a case; an error calls it by its kind.
  public static func name(_ kind: String) -> ValueForm {
    let known = Value.allCases.map(\.rawValue)
    return ValueForm(
      suggestions: known, text: { $0.rawValue },
      parse: { text throws(SettingError) in
        guard let found = Value(rawValue: text) else {
          throw .unknown(kind, text, known: known)
        }
        return found
      }, json: { .string($0.rawValue) },
      read: { element throws(JSONError) in try element.one() })
  }
}

extension ValueForm {
  /// Names of cases, with commas between them.
  ///
  /// - Parameter meaning: what a person means by a name.
  public static func names<Case>(
    _ kind: String, meaning: @escaping @Sendable (Case) -> [Case] = { [$0] }
  ) -> ValueForm
  where
    Value == [Case], Case: CaseIterable & RawRepresentable & Sendable, Case.RawValue == String
  {
    let one = ValueForm<Case>.name(kind)
    return ValueForm(
      suggestions: one.suggestions, isList: true,
      text: { $0.map(\.rawValue).joined(separator: ",") },
      parse: { text throws(SettingError) in
        var cases: [Case] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
          cases += meaning(try one.parse(String(part)))
        }
        return cases
      }, json: { .array($0.map { .string($0.rawValue) }) },
      read: { element throws(JSONError) in try element.names() })
  }

  /// Names of cases, each once; a person may type one twice, which counts once.
  static func differentNames<Case>(
    _ kind: String, atLeast least: Int = 0,
    meaning: @escaping @Sendable (Case) -> [Case] = { [$0] }
  ) -> ValueForm
  where
    Value == [Case], Case: CaseIterable & RawRepresentable & Hashable & Sendable,
    Case.RawValue == String
  {
    var form = names(kind, meaning: meaning)
    let (parse, read) = (form.parse, form.read)
    form.parse = { text throws(SettingError) in
      try parse(text).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
    form.read = { element throws(JSONError) in
      let cases = try read(element)
      for (index, one) in cases.enumerated() where cases[..<index].contains(one) {
        throw try element.elements()[index].error(expected: "each name once")
      }
      if cases.count < least { throw element.error(expected: "at least one \(kind)") }
      return cases
    }
    return form.expecting(least > 0 ? "at least one, each once" : "each \(kind) once") {
      $0.count >= least && Set($0).count == $0.count
    }
  }
}

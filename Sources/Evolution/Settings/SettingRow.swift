import Genomes
import JSON
import Text

/// A setting: its name, its help, and how it is read, written, checked and told.
public struct SettingRow<Table: SettingTable>: Sendable {
  /// Its name: as a flag without the dashes, and in files.
  public let name: String
  /// What it is, in a few words, as the help of its flag.
  public let summary: String
  /// What its value is called in the help of its flag; nil where that is its name.
  public let valueName: String?
  /// Values that may be offered to a person who types one; empty where that would be no help.
  public let suggestions: [String]
  /// Whether several of them may be typed, with commas between them.
  public let isList: Bool
  /// The smallest and the largest value; nil where it is no number.
  public let range: ClosedRange<Double>?
  /// When it has an effect.
  let condition: Table.Condition

  /// The property: a `WritableKeyPath` of the table to its value, which is optional.
  package let path: any AnyKeyPath & Sendable
  /// The value as a person types it; nil where none is given.
  let text: @Sendable (Table) -> String?
  /// The setting in words; nil where none is given.
  let words: @Sendable (Table) -> String?
  /// What is expected in the place of the value, where that is out of its bounds.
  let expected: @Sendable (Table) -> String?
  /// The value as it stands in a file; nil where none is given.
  let json: @Sendable (Table) -> JSONValue?
  /// Sets what a person typed.
  let parse: @Sendable (String, inout Table) throws(SettingError) -> Void
  /// Sets what stands in a file.
  let read: @Sendable (JSONElement, inout Table) throws(JSONError) -> Void
  /// Takes the value of the second settings where the first have none.
  let fill: @Sendable (inout Table, Table) -> Void

  /// The row of a property.
  ///
  /// - Parameter words: the setting in words; its name and the value as it is typed, if nil.
  init<Value>(
    _ name: String, _ path: WritableKeyPath<Table, Value?> & Sendable, _ form: ValueForm<Value>,
    _ summary: String, value valueName: String? = nil,
    when condition: Table.Condition = Table.usualCondition,
    words: (@Sendable (Value) -> String)? = nil
  ) {
    self.name = name
    self.summary = summary
    self.valueName = valueName
    self.suggestions = form.suggestions
    self.isList = form.isList
    self.range = form.range
    self.condition = condition
    self.path = path
    text = { $0[keyPath: path].map(form.text) }
    self.words = { $0[keyPath: path].map { words?($0) ?? "\(name) \(form.text($0))" } }
    expected = { $0[keyPath: path].flatMap(form.expected) }
    json = { $0[keyPath: path].map(form.json) }
    parse = { text, settings throws(SettingError) in
      settings[keyPath: path] = try form.parse(text)
    }
    read = { element, settings throws(JSONError) in
      settings[keyPath: path] = try form.read(element)
    }
    fill = { settings, others in
      settings[keyPath: path] = settings[keyPath: path] ?? others[keyPath: path]
    }
  }
}

extension SettingRow {
  /// The value of the property that a person typed so.
  ///
  /// - Precondition: the row is that of the property.
  /// - Throws: where the text is no such value.
  package func value<Value>(
    _ path: KeyPath<Table, Value?>, _ text: String
  ) throws(SettingError) -> Value {
    var settings = Table()
    try parse(text, &settings)
    guard let value = settings[keyPath: path] else { preconditionFailure("another row's property") }
    return value
  }
}

extension SettingRow {
  /// The row of a whole number; its range is added to the summary.
  static func integer(
    _ name: String, _ path: WritableKeyPath<Table, Int?> & Sendable, _ range: ClosedRange<Int>,
    _ summary: String
  ) -> SettingRow {
    SettingRow(
      name, path, .integer(range), "\(summary), \(range.words).")
  }

  /// The row of a symmetry.
  static func symmetry(
    _ path: WritableKeyPath<Table, Symmetry?> & Sendable,
    when condition: Table.Condition = Table.usualCondition
  ) -> SettingRow {
    let none = Symmetry.none.description
    let names = Spelling.choice(Symmetry.forms.filter { $0 != none } + [none])
    return SettingRow(
      "symmetry", path, .symmetry,
      "Fold the plane: \(names); N is \(Symmetry.folds.words).",
      value: "name", when: condition)
  }

  /// The row of a tiling.
  static func tiling(
    _ path: WritableKeyPath<Table, Tiling?> & Sendable,
    when condition: Table.Condition = Table.usualCondition
  ) -> SettingRow {
    let names = Tiling.allCases.filter { $0 != .none } + [.none]
    return SettingRow(
      "tiling", path, .name("tiling"),
      "Let opposite borders meet without a seam: \(Spelling.choice(names.map(\.rawValue))).",
      value: "name", when: condition)
  }
}

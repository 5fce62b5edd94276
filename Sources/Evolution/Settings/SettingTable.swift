import Files
import JSON

/// Settings that stand in a table: everything that is asked of one is in its row.
///
/// Adding a setting touches the type itself, its property and its row; and, for the command line,
/// the declaration of its flag.
public protocol SettingTable: Hashable, Sendable {
  /// When a setting has an effect.
  associatedtype Condition: Sendable
  /// Every setting, in the order of the help and of the files.
  static var all: [SettingRow<Self>] { get }
  /// Settings of which none is given.
  init()
}

/// A setting, with all that is to be known of it.
public struct SettingRow<Table: SettingTable>: Sendable {
  /// Its name: as a flag without the dashes, and in files.
  public let name: String
  /// What it is, in a few words, as the help of its flag.
  public let summary: String
  /// What its value is called in the help of its flag; nil where that is its name.
  public let valueName: String?
  /// Values that may be offered to a person who types one; empty where that would be no help.
  public let suggestions: [String]
  /// The smallest and the largest value; nil where it is no number.
  public let range: ClosedRange<Double>?
  /// When it has an effect.
  let condition: Table.Condition

  let path: any AnyKeyPath & Sendable
  /// The value as a person types it; nil where none is given.
  let text: @Sendable (Table) -> String?
  /// The setting in words; nil where none is given.
  let words: @Sendable (Table) -> String?
  /// What is expected in the place of the value, where that is out of its bounds.
  let expected: @Sendable (Table) -> String?
  let json: @Sendable (Table) -> JSONValue?
  let parse: @Sendable (String, inout Table) throws(SettingError) -> Void
  let read: @Sendable (JSONElement, inout Table) throws(JSONError) -> Void
  /// Takes the value of the second settings where the first have none.
  let fill: @Sendable (inout Table, Table) -> Void

  /// The row of a property.
  ///
  /// - Parameter words: the setting in words; its name and the value as it is typed, if nil.
  init<Value>(
    _ name: String, _ path: WritableKeyPath<Table, Value?> & Sendable, _ form: ValueForm<Value>,
    _ summary: String, value valueName: String? = nil, when condition: Table.Condition,
    words: (@Sendable (Value) -> String)? = nil
  ) {
    self.name = name
    self.summary = summary
    self.valueName = valueName
    self.suggestions = form.suggestions
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
  public func value<Value>(
    _ path: KeyPath<Table, Value?>, _ text: String
  ) throws(SettingError) -> Value {
    var settings = Table()
    try parse(text, &settings)
    guard let value = settings[keyPath: path] else { preconditionFailure("another row's property") }
    return value
  }
}

extension SettingTable {
  /// The row of a property.
  ///
  /// - Precondition: it has one.
  public static func row<Value>(_ path: KeyPath<Self, Value?>) -> SettingRow<Self> {
    guard let row = all.first(where: { $0.path as AnyKeyPath == path as AnyKeyPath }) else {
      preconditionFailure("a setting without a row")
    }
    return row
  }

  /// The settings that are given, as they are typed: name and value, in the order of the table.
  public var given: [(name: String, value: String)] {
    Self.all.compactMap { row in row.text(self).map { (row.name, $0) } }
  }

  /// The settings that are given, in words.
  public var words: [String] { Self.all.compactMap { $0.words(self) } }

  /// Sets what was typed for the setting of that name.
  ///
  /// - Throws: where there is no such setting, or the text is no value of it.
  public mutating func set(_ name: String, to text: String) throws(SettingError) {
    guard let row = Self.all.first(where: { $0.name == name }) else {
      throw .unknown(
        "setting", printable(name), known: Self.all.map(\.name))
    }
    try row.parse(text, &self)
  }

  /// Checks that each value is within its bounds; numbers first.
  func checkBounds() throws(SettingError) {
    for row in Self.all.filter({ $0.range != nil }) + Self.all.filter({ $0.range == nil }) {
      if let expected = row.expected(self) {
        throw .bounds(row.name, row.text(self) ?? "", expected)
      }
    }
  }
}

extension SettingTable {
  /// The settings that are given, as an object.
  public var json: JSONValue { .object(members) }

  /// Reads what `json` writes.
  ///
  /// - Throws: for a name that is none, and a value that is not what its setting expects. Bounds are
  ///   not checked.
  public init(json element: JSONElement) throws(JSONError) {
    try element.expectMembers([], optional: Self.names)
    try self.init(among: element)
  }

  /// The settings that are given, each under its name.
  package var members: [(String, JSONValue)] {
    Self.all.compactMap { row in row.json(self).map { (row.name, $0) } }
  }

  /// The names of all settings.
  package static var names: [String] { all.map(\.name) }

  /// Reads settings from among an object's members; others may be there too.
  ///
  /// - Throws: where a value is not what its setting expects. Bounds are not checked.
  package init(among element: JSONElement) throws(JSONError) {
    self.init()
    for row in Self.all {
      if let member = try element.optionalMember(row.name) { try row.read(member, &self) }
    }
  }
}

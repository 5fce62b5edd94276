import JSON

/// Settings that stand in a table, one row each. What is read, written, checked, listed and said of a
/// setting comes from its row.
///
/// Adding a setting touches its type, with a property and a row, and the command line's options of that
/// type, with the declaration of its flag.
public protocol SettingTable: Hashable, Sendable {
  /// When a setting has an effect.
  associatedtype Condition: Sendable
  /// The condition of a row that names none.
  static var usualCondition: Condition { get }
  /// Every setting, in the order of the help and of the files.
  static var all: [SettingRow<Self>] { get }
  /// Settings of which none is given.
  init()
}

extension SettingTable {
  /// Settings that a closure sets: `VariationLimits { $0.focus = .weights }`.
  public init(_ set: (inout Self) -> Void) {
    self.init()
    set(&self)
  }

  /// The row of a property.
  ///
  /// - Precondition: it has one.
  package static func row<Value>(_ path: KeyPath<Self, Value?>) -> SettingRow<Self> {
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

  /// Reads a text as the value of the setting of that name.
  ///
  /// - Throws: where there is no such setting, or the text is no value of it. Bounds are not checked.
  public mutating func set(_ name: String, to text: String) throws(SettingError) {
    guard let row = Self.all.first(where: { $0.name == name }) else {
      throw .unknown("setting", name, known: Self.names)
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
  /// - Throws: for a name that no setting has, and for a value that its setting cannot read. Bounds are
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
  package static var names: [String] {
    // a key path of a generic type would be made anew at each call, for each line of a log
    all.map { $0.name }
  }

  /// Reads settings from among an object's members; others may be there too.
  ///
  /// - Throws: for a value that its setting cannot read. Bounds are not checked.
  package init(among element: JSONElement) throws(JSONError) {
    self.init()
    for row in Self.all {
      if let member = try element.optionalMember(row.name) { try row.read(member, &self) }
    }
  }
}

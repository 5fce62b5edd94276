import JSON
import Text

extension NEATSettings {
  /// One of NEAT's settings.
  public struct Setting: Sendable {
    /// Its name, as in `--set NAME=value`.
    public let name: String
    /// What it is, in a few words.
    public let summary: String
    /// What it may be.
    public let range: ClosedRange<Double>
    /// Whether it is a whole number.
    public let isWhole: Bool
    fileprivate let read: @Sendable (NEATSettings) -> Double
    fileprivate let write: @Sendable (inout NEATSettings, Double) -> Void

    init(
      _ name: String, _ range: ClosedRange<Double>,
      _ path: WritableKeyPath<NEATSettings, Double> & Sendable, _ summary: String
    ) {
      (self.name, self.summary, self.range, isWhole) = (name, summary, range, false)
      read = { $0[keyPath: path] }
      write = { $0[keyPath: path] = $1 }
    }

    init(
      _ name: String, _ range: ClosedRange<Double>,
      _ path: WritableKeyPath<NEATSettings, Int> & Sendable, _ summary: String
    ) {
      (self.name, self.summary, self.range, isWhole) = (name, summary, range, true)
      read = { Double($0[keyPath: path]) }
      write = { $0[keyPath: path] = Int($1) }
    }

    /// A setting of a mutation, which has no property.
    init(
      _ name: String, _ range: ClosedRange<Double>, default standard: Double, _ summary: String
    ) {
      (self.name, self.summary, self.range, isWhole) = (name, summary, range, false)
      read = { $0.ofMutations[name] ?? standard }
      write = { $0.ofMutations[name] = $1 == standard ? nil : $1 }
    }

    /// Whether the setting may have that value.
    public func allows(_ value: Double) -> Bool {
      range ~= value && (!isWhole || value == value.rounded())
    }

    /// What it may be, in words.
    public var expected: String {
      let (low, high) = (range.lowerBound, range.upperBound)
      return isWhole ? "a whole number from \(Int(low)) to \(Int(high))" : "\(low) to \(high)"
    }
  }

  /// The setting of that name, if there is one.
  public static func named(_ name: String) -> Setting? { all.first { $0.name == name } }

  /// A setting's value. One that the setting does not allow is refused where a search starts.
  public subscript(setting: Setting) -> Double {
    get { setting.read(self) }
    set { setting.write(&self, newValue) }
  }

  /// Reads a text as the value of the setting of that name.
  ///
  /// - Throws: where there is no such setting, or it may not have that value.
  public mutating func set(_ name: String, to text: String) throws(SettingError) {
    apply([try Change(name, to: text)])
  }

  /// A setting that is given another value.
  public struct Change: Sendable {
    /// The setting.
    public let setting: Setting
    /// Its value, which is checked where a search starts.
    public let value: Double

    /// A change of a setting.
    public init(_ setting: Setting, to value: Double) {
      (self.setting, self.value) = (setting, value)
    }

    /// Reads a text as the value of the setting of that name.
    ///
    /// - Throws: where there is no such setting, or it may not have that value.
    public init(_ name: String, to text: String) throws(SettingError) {
      guard let setting = NEATSettings.named(name) else {
        throw .unknown("setting", name, known: NEATSettings.all.map(\.name))
      }
      guard let value = Double(text), setting.allows(value) else {
        throw .unreadable(setting.expected)
      }
      self.init(setting, to: value)
    }
  }

  /// Makes changes, one after the other.
  public mutating func apply(_ changes: [Change]) {
    for change in changes { self[change.setting] = change.value }
  }

  /// What other settings have that these do not.
  public func changes(to other: NEATSettings) -> [Change] {
    Self.all.filter { self[$0] != other[$0] }.map { Change($0, to: other[$0]) }
  }
}

extension NEATSettings.Setting {
  /// A value of it as a person writes it.
  public func text(_ value: Double) -> String { isWhole ? "\(Int(value))" : "\(value)" }
}

extension NEATSettings {
  /// Every setting by its name.
  public var json: JSONValue {
    .object(
      Self.all.map { setting in
        let value = self[setting]
        return (setting.name, setting.isWhole ? .integer(Int(value)) : .double(value))
      })
  }

  /// Reads settings; one that is not named is as in those given, or has its default.
  ///
  /// - Throws: for an unknown name, and a value that the setting may not have.
  public init(
    json element: JSONElement, over standard: NEATSettings = NEATSettings()
  ) throws(JSONError) {
    self = standard
    apply(try Change.list(json: element))
  }
}

extension NEATSettings.Change {
  /// Reads the settings that an object names, in the order of the documentation.
  ///
  /// - Throws: for an unknown name, and a value that the setting may not have.
  public static func list(json element: JSONElement) throws(JSONError) -> [Self] {
    let all = NEATSettings.all
    for (name, value) in try element.members() where NEATSettings.named(name) == nil {
      throw value.error(
        expected: "no such setting (\(Spelling.hint(for: name, among: all.map(\.name))))")
    }
    var changes: [Self] = []
    for setting in all {
      guard let member = try element.optionalMember(setting.name) else { continue }
      let value = try member.double()
      guard setting.allows(value) else { throw member.error(expected: setting.expected) }
      changes.append(Self(setting, to: value))
    }
    return changes
  }
}

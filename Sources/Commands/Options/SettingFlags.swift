import ArgumentParser
import Breeding

// Flags of settings take their names, their help and their reading from the settings' rows, and give
// what was typed to the settings that the rows are of.

extension Option {
  /// The flag of a setting.
  init<Table: SettingTable, Item>(_ path: WritableKeyPath<Table, Item?> & Sendable)
  where Value == Item? {
    let row = Table.row(path)
    self.init(
      name: .customLong(row.name), help: row.help, completion: row.completion,
      transform: { try row.value(path, $0) })
  }

  /// The flag of a palette, which may be asked for the list of names.
  init<Table: SettingTable>(palette path: WritableKeyPath<Table, Gradient?> & Sendable)
  where Value == Gradient? {
    let row = Table.row(path)
    var help = row.help
    help.abstract += "; \"help\" lists names."
    self.init(
      name: .customLong(row.name), help: help, completion: .list(row.suggestions + ["help"]),
      transform: { try row.value(path, $0) })
  }
}

extension Flag where Value == Bool? {
  /// The two flags of a setting that is yes or no: `--name` and `--no-name`.
  init<Table: SettingTable>(_ path: WritableKeyPath<Table, Bool?> & Sendable) {
    let row = Table.row(path)
    self.init(name: .customLong(row.name), inversion: .prefixedNo, help: row.help)
  }
}

extension SettingTable {
  /// What was typed for the options and flags of a struct, each of which is called as its setting.
  ///
  /// They are found as the argument parser finds them, by reflection: so a setting's flag is declared,
  /// and there is nothing else to write for it.
  ///
  /// - Precondition: each is of a setting of this table, and has its type.
  init(typedIn options: some ParsableArguments) {
    self.init()
    for (label, value) in Mirror(reflecting: options).children {
      guard let argument = value as? any SettingArgument else { continue }
      // A wrapped property is stored under its name with an underscore.
      guard let row = Self.all.first(where: { "_\($0.name)" == label }) else {
        preconditionFailure("\(label ?? ""): no setting")
      }
      argument.give(to: row.path, of: &self)
    }
  }
}

/// An option or a flag of a setting, whatever its type.
private protocol SettingArgument {
  /// Sets the property at the path to what was typed.
  func give<Table: SettingTable>(to path: AnyKeyPath, of settings: inout Table)
}

extension Option: SettingArgument {
  fileprivate func give<Table: SettingTable>(to path: AnyKeyPath, of settings: inout Table) {
    if let path = path as? WritableKeyPath<Table, Value> {
      settings[keyPath: path] = wrappedValue
    } else {
      preconditionFailure("a setting of another type")
    }
  }
}

extension Flag: SettingArgument {
  fileprivate func give<Table: SettingTable>(to path: AnyKeyPath, of settings: inout Table) {
    guard let path = path as? WritableKeyPath<Table, Value> else {
      preconditionFailure("a setting of another type")
    }
    settings[keyPath: path] = wrappedValue
  }
}

extension SettingRow {
  fileprivate var help: ArgumentHelp { ArgumentHelp("\(summary)", valueName: valueName) }

  fileprivate var completion: CompletionKind? {
    suggestions.isEmpty ? nil : isList ? .words(suggestions) : .list(suggestions)
  }
}

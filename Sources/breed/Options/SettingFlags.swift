import ArgumentParser
import Evolution
import Genomes

// Flags of settings take their names, their help and their reading from the settings' rows.

extension Option {
  /// The flag of a setting.
  init<Table: SettingTable, Item>(_ path: WritableKeyPath<Table, Item?> & Sendable)
  where Value == Item? {
    let row = Table.row(path)
    self.init(
      name: .customLong(row.name), help: row.help, completion: row.completion,
      transform: { try row.value(path, $0) })
  }

  /// The flag of a setting that is a number, which the argument parser reads.
  init<Table: SettingTable, Item: ExpressibleByArgument>(
    _ path: WritableKeyPath<Table, Item?> & Sendable
  ) where Value == Item? {
    let row = Table.row(path)
    self.init(name: .customLong(row.name), help: row.help)
  }

  /// The flag of a palette, which may be asked for the list of names.
  init<Table: SettingTable>(palette path: WritableKeyPath<Table, Gradient?> & Sendable)
  where Value == PaletteChoice? {
    let row = Table.row(path)
    var help = row.help
    help.abstract += "; \"help\" lists names."
    self.init(
      name: .customLong(row.name), help: help, completion: .list(PaletteChoice.names),
      transform: PaletteChoice.init(argument:))
  }
}

extension Flag where Value == Bool? {
  /// The two flags of a setting that is yes or no: `--name` and `--no-name`.
  init<Table: SettingTable>(_ path: WritableKeyPath<Table, Bool?> & Sendable) {
    let row = Table.row(path)
    self.init(name: .customLong(row.name), inversion: .prefixedNo, help: row.help)
  }
}

extension SettingRow {
  fileprivate var help: ArgumentHelp { ArgumentHelp("\(summary)", valueName: valueName) }

  fileprivate var completion: CompletionKind? {
    suggestions.isEmpty ? nil : .list(suggestions)
  }
}

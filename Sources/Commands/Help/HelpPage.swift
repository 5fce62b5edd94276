import ArgumentParser
import Breeding

/// A page of help about what several commands take: `breed help NAME`. What it lists comes from where the
/// program has it.
struct HelpPage: Sendable {
  /// What it is called.
  let name: String
  /// The options that print it where their value is "help".
  let options: [String]
  /// What errors call one of the names that stand on it, as in `unknown recipe`; nil where it has none.
  var kind: String?
  private let write: @Sendable () -> String

  /// What it says, with lines that a narrow terminal has room for.
  var text: String {
    write().split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let indent = String(line.prefix { $0 == " " })
      return Columns.folded(
        String(line), to: Console.helpWidth, indent: indent.isEmpty ? "" : indent + "  ")
    }.joined(separator: "\n")
  }

  /// All pages.
  static let all: [HelpPage] = [
    HelpPage(name: "recipes", options: ["--recipe"], kind: "recipe") { recipes },
    fitness,
    HelpPage(name: "measures", options: []) { FitnessHelp.measuresText },
    HelpPage(name: "settings", options: []) { settings },
    HelpPage(name: "neat", options: ["--set"], kind: "setting") { SearchOptions.settingsHelp },
    HelpPage(name: "palettes", options: ["--palette"], kind: "palette") { palettes },
    HelpPage(name: "motions", options: ["--motion"], kind: "motion") { motions },
    HelpPage(name: "picks", options: []) { picks },
    HelpPage(name: "words", options: []) { WordsHelp.text },
  ]

  /// The page about expressions.
  static let fitness = HelpPage(
    name: "fitness", options: ["--fitness", "--until", "--axes"], kind: "name"
  ) { FitnessHelp.text }

  /// The page of that name; nil where there is none.
  static func named(_ name: String) -> HelpPage? { all.first { $0.name == name } }

  /// What is asked for by "breed help" and these words.
  ///
  /// - Throws: the page, where it is one, and what is wrong with a name of neither page nor command.
  static func find(_ words: [String]) throws {
    guard let name = words.first, !name.hasPrefix("-") else { return }
    if let page = named(name), words.count == 1 { throw CleanExit.message(page.text) }
    let isKnown = named(name) != nil || Breed.command(named: name) != nil
    // A page says more than a line: "recipe" is mistyped for "recipes".
    if !isKnown, named("\(name)s") == nil, let line = WordsHelp.line(on: name) {
      throw CleanExit.message(line)
    }
    guard name == "help" || named(name) != nil || Breed.command(named: name) != nil else {
      throw ValidationError(
        "no command or page \"\(printable(name))\": "
          + Breed.hint(for: name, among: all.map(\.name)))
    }
    if words.count > 1, !words[1].hasPrefix("-") {
      throw ValidationError("\(printable(words[1])): expected only one command or page after help")
    }
  }

  private static var recipes: String {
    """
    A recipe draws the first sheet: breed new NAME --recipe \(Recipes.all[1].name)

    \(RecipeOption.list)

    To replace a recipe's settings by your own: breed help settings
    """
  }

  private static var settings: String {
    """
    Settings that replace a recipe's own, as in breed new a --recipe normal --layers 8:
    \(Columns.list(RecipeSettings.all.map { ("--\($0.name)", $0.summary) }))

    The settings that each recipe takes:
    \(taken)

    \(SearchOptions.settingsHelp)
    """
  }

  /// The recipes, together where they take the same settings, each with those.
  private static var taken: String {
    var groups: [(names: [String], recipes: [String])] = []
    for recipe in Recipes.all {
      let names = recipe.preset.meaningful
      if let place = groups.firstIndex(where: { $0.names == names }) {
        groups[place].recipes.append(recipe.name)
      } else {
        groups.append((names, [recipe.name]))
      }
    }
    return groups.map { group in
      "  \(group.recipes.joined(separator: ", ")):\n    \(group.names.joined(separator: ", "))"
    }.joined(separator: "\n")
  }

  private static var palettes: String {
    """
    A palette is a name or \(Gradient.stopCounts.words) colours with commas between them, such as
      --palette 0b132b,1c2541,f4d35e

    Names, each with its colours from ink 0 to 1:

    """
      + Columns.list(
        Gradient.named.map { named in
          let colours = named.gradient.stops.map { String($0.description.dropFirst()) }
          return (named.name, colours.joined(separator: ","))
        })
  }

  private static var motions: String {
    let list = MotionKind.all.map { kind in
      let flags = kind.flags.map { flag in
        let standard = flag.standardWords ?? flag.standard
        let words = flag.summary.replacing("\(kind.name): ", with: "", maxReplacements: 1)
        return ("--\(flag.name)", words + (standard.map { " (default: \($0))" } ?? ""))
      }
      return "  \(kind.name): \(kind.summary)"
        + (flags.isEmpty ? "" : "\n" + Columns.list(flags, indent: "    "))
    }
    return """
      A motion, or several at once: breed animate 7 --motion rotate,wave

      \(list.joined(separator: "\n"))
      """
  }

  private static var picks: String {
    """
    Where a command takes a picture, type one of these:
    \(Columns.list(PictureForm.one.map { ($0.example, $0.words) }))

    Where it takes several pictures:
    \(Columns.list(PictureForm.several.map { ($0.example, $0.words) }))

    breed next, with its --lock and --unlike, breeds from one sheet, so it takes only numbers and \
    ranges.
    """
  }
}

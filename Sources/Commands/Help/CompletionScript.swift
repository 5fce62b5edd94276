import ArgumentParser
import Breeding

/// What a shell reads to offer words when Tab is pressed: ArgumentParser's script, with what that does not
/// know of.
enum CompletionScript {
  static let flag = "--generate-completion-script"

  /// The script that is asked for; nil where none is, or none for such a shell.
  static func text(askedBy arguments: [String]) throws -> String? {
    guard arguments.first?.hasPrefix(flag) == true else { return nil }
    do { _ = try Root.parseAsRoot(arguments) } catch {
      guard Root.exitCode(for: error) == .success else { return nil }
      return offeringHelp(in: Root.fullMessage(for: error))
    }
    return nil
  }

  /// The program with the options that may stand before a command, which `TypedArguments` and `Tint` move
  /// or take away before they are parsed.
  private struct Root: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: Breed._commandName, version: ProgramVersion.text,
      subcommands: Breed.configuration.subcommands)

    @OptionGroup var folder: FolderOptions
    @OptionGroup var report: ReportOptions
  }

  /// A script that offers commands and pages after "breed help".
  private static func offeringHelp(in script: String) -> String {
    let names = Breed.configuration.subcommands.map { $0._commandName } + HelpPage.all.map(\.name)
    let words = names.joined(separator: " ")
    let lines: [CompletionShell: String] = [
      .bash: "[[ \"${prev}\" = help ]] && COMPREPLY+=($(compgen -W '\(words)' -- \"${cur}\"))",
      .zsh: "(( CURRENT == 2 )) && __breed_complete \(words)",
    ]
    guard let shell = CompletionShell.requesting, let line = lines[shell] else {
      return script
        + "\ncomplete -c 'breed' -n '__breed_should_offer_completions_for_positional \"breed help\" "
        + "-eq 1' -fka '\(words)'"
    }
    let start = "_breed_help() {\n"
    return script.replacing(start, with: "\(start)    \(line)\n")
  }
}

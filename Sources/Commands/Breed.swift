import ArgumentParser
import Breeding
import Threads

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// `breed`: the root command, which lists the others.
package struct Breed: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "breed",
    abstract: "Breed pictures: small networks that paint, mutated and crossed.",
    usage: "",  // "breed <subcommand>" would say nothing
    discussion: """
      Pages of help on other subjects, such as breed help \(HelpPage.all[0].name): \
      \(HelpPage.all.map(\.name).joined(separator: ", ")).

      In a terminal, words are coloured: --color auto, always or never, before the command or \
      after it. NO_COLOR turns this off.
      """,
    version: ProgramVersion.text,
    subcommands: [
      New.self, Next.self, Cross.self, Vary.self, Morph.self, Edit.self, Auto.self, Ask.self,
      Tell.self, Show.self, Log.self, Stats.self, Compare.self, Undo.self, Redo.self, Load.self,
      List.self, Copy.self, Rename.self, Delete.self,
      Open.self, Render.self, CaptionCommand.self, SheetCommand.self, Animate.self, Merge.self,
      Inspect.self, Export.self, Gallery.self, StarCommand.self, StarsCommand.self, Unstar.self,
      Score.self,
      JudgesCommand.self, TasteCommand.self, Import.self, Verify.self, Serve.self, Doctor.self,
    ])

  /// A command of what `ParsableCommand` reads into it.
  package init() {}

  /// Makes the program ready for whatever it was started with, and runs it.
  package static func main() {
    do { try StandardDescriptors.open() } catch {
      complain("\(error)")
      leave(1)
    }
    // A reader that has gone away, and a file that may not grow, are told by the write's error instead;
    // see `Console`.
    for number in [SIGPIPE, SIGXFSZ] { signal(number, SIG_IGN) }
    SignalCleanup.begin()
    if isStackShort { runOnThread() } else { runCommand() }
  }

  /// Whether the main thread's stack may not grow to 4 MiB, as after `ulimit -s 272`.
  private static var isStackShort: Bool {
    var limit = rlimit()
    #if canImport(Darwin)
      let result = getrlimit(RLIMIT_STACK, &limit)
    #else
      let result = getrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &limit)
    #endif
    return result == 0 && limit.rlim_cur < 1 << 22
  }

  /// Runs the command on a thread, which has as long a stack as it needs, whatever the shell allows.
  /// Signals are for that thread, so that they wait where it holds them back.
  private static func runOnThread() {
    var (all, before) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    let mask = before
    let thread = Thread {
      Self.receive(mask)
      runCommand()
    }
    thread.join()
    guard !thread.isStarted else { return }
    receive(mask)
    runCommand()
  }

  private static func receive(_ mask: sigset_t) {
    var mask = mask
    pthread_sigmask(SIG_SETMASK, &mask, nil)
  }

  /// The command that words mean which another process has parsed already.
  static func parsedCommand(_ words: [String]) throws -> any ParsableCommand {
    try parsed(TypedArguments.checked(Tint.taken(from: words)))
  }

  /// What was typed, for other processes that do a share of it.
  static var typed: [String] { arguments }

  /// What was typed. A byte that is not UTF-8 is kept as `RawByte` says.
  private static var arguments: [String] {
    (1..<max(1, CommandLine.argc)).compactMap { place in
      CommandLine.unsafeArgv[Int(place)].map { String(systemPath: $0) }
    }
  }

  /// Parses, runs, and reports an error in one line: usage with 64, any other failure with 1.
  private static func runCommand() {
    SignalCleanup.coverStack()
    var typed: [String] = []
    do {
      if let script = try CompletionScript.text(askedBy: arguments) {
        return try Console.write(Array((script + "\n").utf8))
      }
      typed = try Tint.taken(from: arguments)
      var command = try parsed(TypedArguments.checked(typed))
      try command.run()
    } catch let error as Interrupt.Stopped {
      if let words = error.words { Console.complain(failure: words) }
      Interrupt.leave()
    } catch let error as WrongTint {
      complain(error.description)
      leave(ExitCode.validationFailure.rawValue)
    } catch is ReaderGone {
      leave(0)
    } catch let error as RequestError {
      complain(Misreading.words(for: error.withFlags, typed: typed) ?? error.withFlags)
      leave(ExitCode.validationFailure.rawValue)
    } catch {
      let code = exitCode(for: error)
      if code == .success {
        do { try write(help: error) } catch {
          Console.complain(failure: "\(error)")
          leave(1)
        }
      } else if code != .failure || !message(for: error).isEmpty {
        let words = message(for: error)
        complain(Misreading.words(for: words, typed: typed) ?? words)
      }
      leave(code.rawValue)
    }
  }

  /// Writes what was asked for in place of running a command: a help or a page of help for a person, or
  /// what is for a shell or a program as it is.
  private static func write(help error: any Error) throws {
    // The parser breaks lines well where there is room for its two columns. Elsewhere it is to leave them
    // whole.
    let isNarrow = Console.resultWidth.map { $0 < 60 } ?? false
    let text = fullMessage(for: error, columns: isNarrow ? 10_000 : nil) + "\n"
    guard error is CleanExit || text.hasPrefix(HelpHeadings.first) else {
      return try Console.write(Array(text.utf8))
    }
    try Console.write(HelpHeadings.coloured(text))
  }

  /// The command that was typed.
  ///
  /// - Throws: what is wrong; an option that the command does not have before any value.
  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    do { return try parseAsRoot(arguments) } catch {
      guard exitCode(for: error) == .validationFailure else { throw error }
      throw UnknownOption.error(in: arguments)
        ?? DescribedOption.sentence(for: message(for: error), in: arguments) ?? error
    }
  }

  /// Says what is wrong: in one line, and with nothing in it that a terminal could obey.
  private static func complain(_ message: String) {
    let lines = message.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }
    Console.complain(failure: lines.joined(separator: " "))
  }
}

private func leave(_ code: Int32) -> Never { exit(code) }

extension ValidationError {
  /// Checks what was typed, before anything is read.
  ///
  /// - Throws: the error with the flags' names.
  static func check(_ body: () throws(RequestError) -> Void) throws {
    do throws(RequestError) { try body() } catch { throw ValidationError(error.withFlags) }
  }
}

extension RequestError {
  /// What is wrong and what to do, with the flags' names for the parameters.
  var withFlags: String { description { "--\($0)" } }
}

extension SettingError {
  /// What is wrong and what to do, with the flags' names for the settings.
  var withFlags: String { description { "--\($0)" } }
}

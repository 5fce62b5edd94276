import ArgumentParser
import Breeding

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// `breed`: the root command, which lists the others.
@main
struct Breed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "breed",
    abstract: "Breed pictures: small networks that paint, mutated and crossed.",
    usage: "",  // "breed <subcommand>" would say nothing
    version: Workshop.version,
    subcommands: [
      New.self, Next.self, Cross.self, Vary.self, Morph.self, Auto.self, Show.self, Log.self,
      Undo.self, Redo.self, Load.self, List.self, Render.self, Animate.self, Inspect.self,
      Export.self, Gallery.self, Score.self, Import.self, Verify.self,
    ])

  /// Parses, runs, and reports an error in one line: usage with 64, any other failure with 1.
  static func main() {
    // A reader that has gone away is told by the write's error instead; see `Console`.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as Interrupt.Stopped {
      Console.complain("breed: \(error)")
      leave(130)
    } catch let error as RequestError {
      complain(error.withFlags)
      leave(ExitCode.validationFailure.rawValue)
    } catch {
      let code = exitCode(for: error)
      if code == .success {
        do { try Console.write(fullMessage(for: error) + "\n") } catch {
          Console.complain("breed: \(error)")
          leave(1)
        }
      } else if code != .failure || !message(for: error).isEmpty {
        complain(message(for: error))
      }
      leave(code.rawValue)
    }
  }

  /// Says what is wrong: in one line, and with nothing in it that a terminal could obey.
  private static func complain(_ message: String) {
    let lines = message.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }
    Console.complain("breed: \(printable(lines.joined(separator: " ")))")
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

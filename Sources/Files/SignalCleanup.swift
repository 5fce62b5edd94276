import CProcess

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Something that a signal which ends the program cleans up first, as long as this value lives.
///
/// It is all in C, in a list of fixed size: a handler may run at any moment, in the midst of whatever
/// the program does.
package struct SignalCleanup: ~Copyable {
  private let place: Int32

  private init(_ place: Int32) { self.place = place }

  deinit { breed_cleanup_forget(place) }

  /// Has a file removed.
  package static func removing(_ path: String) -> SignalCleanup {
    SignalCleanup(path.withSystemPath { breed_cleanup_file($0) })
  }

  /// Has files removed that have one name but for their numbers, 1 to `count`: what stands before these and
  /// after them.
  package static func removing(
    _ beginning: String, numberedTo count: Int, _ ending: String
  ) -> SignalCleanup {
    SignalCleanup(
      beginning.withSystemPath { beginning in
        ending.withSystemPath { breed_cleanup_files(beginning, $0, Int32(clamping: count)) }
      })
  }

  /// Has a folder removed, if it is empty once files are.
  package static func removing(folder path: String) -> SignalCleanup {
    SignalCleanup(path.withSystemPath { breed_cleanup_folder($0) })
  }

  /// Has the group of a program killed that `breed_start` started, which returned this place.
  static func endingGroup(at place: Int32) -> SignalCleanup { SignalCleanup(place) }

  /// Gives a terminal its settings back.
  package static func restoring(_ settings: termios, of terminal: Int32) -> SignalCleanup {
    var settings = settings
    return SignalCleanup(breed_cleanup_terminal(terminal, &settings))
  }

  /// Has the program clean up at signals from now on; called once, at its start.
  package static func begin() { breed_cleanup_at_signals() }

  /// Has it clean up at this signal again, which had another handler. A handler may call it.
  package static func resume(at signal: Int32) { breed_cleanup_at(signal) }

  /// The signals that end a program, but for `SIGKILL` and those of crashes.
  package static var signals: sigset_t {
    var signals = sigset_t()
    breed_deadly_signals(&signals)
    return signals
  }

  /// Has a stack overflow of the calling thread told in words. Only one thread may call it.
  package static func coverStack() { breed_take_handler_stack() }
}

import Breeding

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The desktop of whoever uses this machine: its browser, its viewer of pictures.
enum Desktop {
  /// Whether there is one, as far as can be told, that a file can be opened in.
  static var isThere: Bool {
    #if canImport(Darwin)
      true
    #else
      ["DISPLAY", "WAYLAND_DISPLAY"].contains { FolderOptions.environment($0) != nil }
        && OutsideProgram.opener.path != nil
    #endif
  }

  /// Opens an address or a file there, as the system does it; where it cannot, that is told.
  ///
  /// What is opened goes on when this program ends, and Ctrl-C is not for it.
  ///
  /// - Parameter advice: what a person can do where it cannot.
  static func open(_ what: String, orElse advice: String) {
    let opener = OutsideProgram.opener
    guard opener.path != nil else {
      return Console.complain("breed: \(opener.missing); \(advice)")
    }
    #if canImport(Darwin)
      var attributes: posix_spawnattr_t?
      var actions: posix_spawn_file_actions_t?
    #else
      var attributes = posix_spawnattr_t()
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawn_file_actions_init(&actions)
    for (number, mode) in [(0, O_RDONLY), (1, O_WRONLY), (2, O_WRONLY)] {
      posix_spawn_file_actions_addopen(&actions, Int32(number), "/dev/null", mode, 0)
    }
    var arguments = [strdup(opener.name), what.withSystemPath { strdup($0) }, nil]
    defer {
      for argument in arguments { free(argument) }
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    var process = pid_t()
    let failure = posix_spawnp(&process, opener.name, &actions, &attributes, &arguments, environ)
    if failure != 0 {
      Console.complain(
        "breed: \(opener.name): \(String(cString: strerror(failure))); \(advice)")
    }
  }
}

import Breeding

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The browser of whoever uses this machine.
enum Browser {
  /// Opens an address there, as the system does it; where it cannot, that is told.
  ///
  /// The browser goes on when this program ends, and Ctrl-C is not for it.
  static func show(_ address: String) {
    let opener = OutsideProgram.opener
    guard opener.path != nil else {
      return Console.complain("breed: \(opener.missing); open the address by hand")
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
    var arguments = [strdup(opener.name), strdup(address), nil]
    defer {
      for argument in arguments { free(argument) }
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    var process = pid_t()
    let failure = posix_spawnp(&process, opener.name, &actions, &attributes, &arguments, environ)
    if failure != 0 {
      Console.complain(
        "breed: \(opener.name): \(String(cString: strerror(failure))); open the address by hand")
    }
  }
}

import Foundation

/// A pseudo-terminal: what a program writes to its one end is read from the other.
final class Terminal {
  /// The end for the program.
  let handle: FileHandle
  private var master: Int32 = -1

  /// A terminal of so many columns; one that does not say how many where that is 0.
  init(columns: UInt16) throws {
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    var slave: Int32 = -1
    guard openpty(&master, &slave, nil, nil, &size) == 0 else {
      throw Surprise("no pseudo-terminal: \(String(cString: strerror(errno)))")
    }
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    handle = FileHandle(fileDescriptor: slave, closeOnDealloc: true)
  }

  deinit { close(master) }

  /// What was written until now; as little as a terminal holds, some 4,000 bytes.
  func text() -> String {
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    var text: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = read(master, &bytes, bytes.count)
      guard count > 0 else { break }
      text += bytes[..<count]
    }
    return String(decoding: text, as: UTF8.self)
  }
}

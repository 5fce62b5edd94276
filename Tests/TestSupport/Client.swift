#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a server sent on one connection, until it closed it.
package struct Reply {
  /// The status; 0 where nothing came that is HTTP.
  package let status: Int
  /// The lines of the head, without the first.
  package let head: [Substring]
  package let body: [UInt8]

  /// Everything as text.
  package var text: String { String(decoding: body, as: UTF8.self) }

  /// The value of a header.
  package func header(_ name: String) -> String? {
    head.first { $0.lowercased().hasPrefix(name + ":") }.map {
      String($0.dropFirst(name.count + 1).drop { $0 == " " })
    }
  }

  package init(_ bytes: [UInt8]) {
    let end = bytes.indices.first { bytes[$0...].starts(with: Array("\r\n\r\n".utf8)) }
    let lines = String(decoding: bytes[..<(end ?? 0)], as: UTF8.self).split(separator: "\r\n")
    status = lines.first.flatMap { Int($0.split(separator: " ").dropFirst().first ?? "") } ?? 0
    head = Array(lines.dropFirst())
    body = end.map { Array(bytes[($0 + 4)...]) } ?? []
  }
}

/// A connection to a server of this machine, over which anything can be sent.
package final class Client {
  private let socket: Int32

  /// Connects; nil where the server turns it away.
  package init?(port: UInt16) {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    #if canImport(Darwin)
      let socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
    #else
      let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    // A test must not wait for ever.
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    let isConnected = withUnsafePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else {
      close(socket)
      return nil
    }
    self.socket = socket
  }

  deinit { close(socket) }

  /// Sends bytes; false where the server has closed.
  @discardableResult
  package func send(_ bytes: [UInt8]) -> Bool {
    #if canImport(Darwin)
      let flags: Int32 = 0
    #else
      let flags = Int32(MSG_NOSIGNAL)
    #endif
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, flags) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Sends text.
  @discardableResult
  package func send(_ text: String) -> Bool { send(Array(text.utf8)) }

  /// What comes next; empty once the server has closed.
  package func receive() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = recv(socket, &bytes, bytes.count, 0)
    return Array(bytes.prefix(max(0, count)))
  }

  /// All that comes until the server closes.
  package func receiveAll() -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let next = receive()
      if next.isEmpty { return all }
      all += next
    }
  }
}

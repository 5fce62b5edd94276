#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A socket that listens at an address of this machine; clients wait until a server takes it over.
public struct HTTPListener: ~Copyable {
  /// The port that it listens at.
  public let port: UInt16
  private let socket: Int32

  /// Begins to listen.
  ///
  /// - Parameter port: 0 for any that is free.
  /// - Throws: `HTTPError.cannotListen`.
  public init(_ address: HTTPAddress, port: UInt16) throws(HTTPError) {
    func error() -> HTTPError {
      .cannotListen(address, port, reason: String(cString: strerror(errno)))
    }
    var storage = address.storage(port: port)
    #if canImport(Darwin)
      let kind = SOCK_STREAM
    #else
      let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    #endif
    let socket = Self.socket(Int32(storage.ss_family), kind)
    guard socket >= 0 else { throw error() }
    // A port of a server that has just ended can be had at once.
    var yes: Int32 = 1
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var count = address.storageCount
    let isListening = withUnsafeMutablePointer(to: &storage) { storage in
      storage.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(socket, address, count) == 0 && listen(socket, SOMAXCONN) == 0
          && getsockname(socket, address, &count) == 0
      }
    }
    guard isListening else {
      let error = error()
      close(socket)
      throw error
    }
    self.socket = socket
    self.port = HTTPAddress.port(in: storage)
  }

  deinit { close(socket) }

  /// Passes the socket on; the caller owns it now.
  consuming func handOn() -> Int32 {
    let socket = socket
    discard self
    return socket
  }

  private static func socket(_ family: Int32, _ kind: Int32) -> Int32 {
    #if canImport(Darwin)
      Darwin.socket(family, kind, 0)
    #else
      Glibc.socket(family, kind, 0)
    #endif
  }
}

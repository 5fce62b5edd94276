import CHTTP
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A server of HTTP/1.1 at one address of this machine: libmicrohttpd, which reads requests and bounds
/// what a client may take, behind types of this package.
///
/// Each connection has a thread, so that an answer may be computed where it is asked for. The server
/// ends with this object.
public final class HTTPServer: @unchecked Sendable {
  /// What a client may take.
  public struct Limits: Sendable {
    /// Connections at once; others are turned away. A client that asks much may have as many again
    /// that are just ending.
    public var connections = 512
    /// Seconds in which a client sends and takes nothing until it is given up.
    public var seconds = 30
    /// Bytes of a request's head.
    public var head = 32_768

    /// The limits that are usual here.
    public init() {}
  }

  private let daemon: OpaquePointer
  private let context: Unmanaged<Service>

  /// Begins to answer.
  ///
  /// - Throws: `HTTPError.cannotServe` where the system has no thread left.
  public init(
    at listener: consuming HTTPListener, limits: Limits = Limits(), handler: any HTTPHandler
  ) throws(HTTPError) {
    let context = Unmanaged.passRetained(Service(handler))
    let settings = breed_http_settings(
      connections: UInt32(limits.connections), seconds: UInt32(limits.seconds),
      memory: limits.head, stack: 1 << 23)
    // owned: stopped in deinit; the context is borrowed until then, and the socket is handed on
    guard
      let daemon = breed_http_start(
        listener.handOn(), settings, Exchange.handle, Exchange.end, Service.meet,
        context.toOpaque())
    else {
      context.release()
      throw .cannotServe
    }
    self.daemon = daemon
    self.context = context
  }

  deinit {
    // libmicrohttpd 0.9.75 reads through a null pointer where it is stopped while it refuses what is no
    // HTTP: so first nobody comes in any more, and whoever is there is answered and leaves.
    let listener = MHD_quiesce_daemon(daemon)
    context.takeUnretainedValue().seeOff()
    // Waits for what is being answered; streams must have ended, or end soon.
    MHD_stop_daemon(daemon)
    if listener != -1 { close(listener) }
    context.release()
  }
}

/// What C passes back to each connection.
final class Service: Sendable {
  let handler: any HTTPHandler
  /// The sockets of those who are connected; borrowed until they leave.
  private let sockets = Mutex<Set<Int32>>([])
  /// Whether those who are connected are only answered, and not heard any more.
  let isEnding = Atomic(false)

  /// The most that one waits for those who are connected.
  private static let patience = Duration.seconds(5)

  init(_ handler: any HTTPHandler) { self.handler = handler }

  /// libmicrohttpd calls it when somebody comes, and before his socket is closed.
  static let meet: MHD_NotifyConnectionCallback = { context, connection, _, code in
    guard let context, let connection else { return }
    let service = Unmanaged<Service>.fromOpaque(context).takeUnretainedValue()
    let socket = breed_http_socket(connection)
    service.sockets.withLock { sockets in
      if code == .CONNECTION_NOTIFY_STARTED {
        sockets.insert(socket)
      } else {
        sockets.remove(socket)
      }
    }
  }

  /// Hears nobody any more, and waits until all who were being answered have left.
  func seeOff() {
    isEnding.store(true, ordering: .relaxed)
    sockets.withLock { for socket in $0 { shutdown(socket, Int32(SHUT_RD)) } }
    let end = ContinuousClock.now + Self.patience
    while sockets.withLock({ !$0.isEmpty }), ContinuousClock.now < end { usleep(2_000) }
  }
}

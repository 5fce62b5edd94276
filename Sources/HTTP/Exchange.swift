import CHTTP

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A request on its way in, with what has come of its body.
final class Exchange {
  private var request: HTTPRequest
  private let limit: Int
  private var isTooLarge = false

  private init(_ request: HTTPRequest, limit: Int) {
    self.request = request
    self.limit = limit
  }

  /// libmicrohttpd calls it with the head, then with each part of the body, then once more.
  static let handle: MHD_AccessHandlerCallback = {
    context, connection, url, method, _, part, count, slot in
    guard let context, let connection, let url, let method, let count, let slot else {
      return .NO
    }
    let service = Unmanaged<Service>.fromOpaque(context).takeUnretainedValue()
    let handler = service.handler
    guard let known = slot.pointee else {
      let head = HTTPRequest(connection, of: service, method: method, url: url)
      if let refusal = handler.refusal(of: head) { return refusal.queue(on: connection) }
      let limit = handler.bodyLimit(of: head)
      if let length = head.header("content-length").flatMap(Int.init), length > limit {
        return handler.tooLarge(head, limit: limit).queue(on: connection)
      }
      // owned by the connection, until `end`
      slot.pointee = Unmanaged.passRetained(Exchange(head, limit: limit)).toOpaque()
      return .YES
    }
    let exchange = Unmanaged<Exchange>.fromOpaque(known).takeUnretainedValue()
    if count.pointee > 0 {
      exchange.append(UnsafeRawBufferPointer(start: part, count: count.pointee))
      count.pointee = 0
      return .YES
    }
    let response =
      exchange.isTooLarge
      ? handler.tooLarge(exchange.request, limit: exchange.limit)
      : handler.response(to: exchange.request)
    return response.queue(on: connection)
  }

  /// libmicrohttpd calls it once a request is answered, or its client is gone.
  static let end: MHD_RequestCompletedCallback = { _, _, slot, _ in
    guard let known = slot?.pointee else { return }
    Unmanaged<Exchange>.fromOpaque(known).release()
    slot?.pointee = nil
  }

  /// What is over the limit is not kept.
  private func append(_ part: UnsafeRawBufferPointer) {
    guard !isTooLarge, request.body.count + part.count <= limit else {
      isTooLarge = true
      request.body = []
      return
    }
    request.body += part
  }
}

extension HTTPRequest {
  /// The head of the request on a connection.
  fileprivate init(
    _ connection: OpaquePointer, of service: Service, method: UnsafePointer<CChar>,
    url: UnsafePointer<CChar>
  ) {
    self.init(
      method: String(cString: method), path: String(cString: url),
      query: Self.fields(of: .GET_ARGUMENT_KIND, on: connection),
      headers: Self.fields(of: .HEADER_KIND, on: connection))
    let socket = breed_http_socket(connection)
    isOpen = {
      // A server that ends hears nobody any more, but answers who is there.
      if service.isEnding.load(ordering: .relaxed) { return true }
      // A client that has left is at its end; one that waits has sent nothing more.
      var byte: UInt8 = 0
      return recv(socket, &byte, 1, Int32(MSG_PEEK) | Int32(MSG_DONTWAIT)) != 0
    }
  }

  private static func fields(of kind: MHD_ValueKind, on connection: OpaquePointer) -> [Field] {
    var fields: [Field] = []
    withUnsafeMutablePointer(to: &fields) { fields in
      // name and value are borrowed: copied here
      _ = MHD_get_connection_values(
        connection, kind,
        { context, _, name, value in
          guard let context, let name else { return .YES }
          let fields = context.assumingMemoryBound(to: [Field].self)
          fields.pointee.append(
            Field(String(cString: name), value.map { String(cString: $0) } ?? ""))
          return .YES
        }, fields)
    }
    return fields
  }
}

extension HTTPResponse {
  /// Answers the request on a connection.
  fileprivate func queue(on connection: OpaquePointer) -> MHD_Result {
    guard let response = body.made(for: connection) else { return .NO }
    // owned: given back here; the connection keeps its own reference
    defer { MHD_destroy_response(response) }
    for header in headers { MHD_add_response_header(response, header.name, header.value) }
    return MHD_queue_response(connection, UInt32(status), response)
  }
}

extension HTTPResponse.Body {
  /// The body as libmicrohttpd takes it for a connection; owned by the caller. Nil where there is no
  /// memory.
  fileprivate func made(for connection: OpaquePointer) -> OpaquePointer? {
    switch self {
    case .bytes(let bytes):
      var bytes = bytes
      return bytes.withUnsafeMutableBytes {
        MHD_create_response_from_buffer($0.count, $0.baseAddress, .RESPMEM_MUST_COPY)
      }
    case .stream(let stream):
      let parts = Unmanaged.passRetained(StreamParts(stream, for: connection))
      let made = MHD_create_response_from_callback(
        UInt64.max, 16_384,
        { context, _, room, most in
          guard let context, let room else { return -1 }
          return Unmanaged<StreamParts>.fromOpaque(context).takeUnretainedValue()
            .read(into: UnsafeMutableRawBufferPointer(start: room, count: most))
        }, parts.toOpaque(),
        { context in
          guard let context else { return }
          let parts = Unmanaged<StreamParts>.fromOpaque(context)
          parts.takeUnretainedValue().stream.close()
          parts.release()
        })
      if made == nil { parts.release() }
      return made
    }
  }
}

/// The parts of a stream, cut to the room that there is.
private final class StreamParts {
  let stream: any HTTPStream
  // borrowed: it lasts longer than its answer
  private let connection: OpaquePointer
  private var rest: ArraySlice<UInt8> = []

  init(_ stream: any HTTPStream, for connection: OpaquePointer) {
    self.stream = stream
    self.connection = connection
  }

  /// Writes what comes next and tells how many bytes; −1 at the end, −2 where it is cut off.
  func read(into room: UnsafeMutableRawBufferPointer) -> Int {
    while rest.isEmpty {
      do {
        guard let part = try stream.next() else { return -1 }
        rest = part[...]
        // The client was waiting, it did not dawdle.
        breed_http_wait_anew(connection)
      } catch {
        return -2
      }
    }
    let count = min(rest.count, room.count)
    room.copyBytes(from: rest.prefix(count))
    rest = rest.dropFirst(count)
    return count
  }
}

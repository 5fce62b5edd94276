import HTTP

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Who may come in: whoever has the token, from the page itself.
///
/// A browser asks on behalf of every page that is open in it. So a request counts only where it names
/// this server by a name that nobody else can point here (DNS rebinding), carries the token, which the
/// browser sends from this site alone (`SameSite=Strict`), and, where it changes something, comes from
/// the page itself.
struct Gate: Sendable {
  /// What opens it: 32 hexadecimal digits.
  let token: String
  /// What opens it for guests, who look and change nothing; nil where there are none.
  let guestToken: String?
  private let address: HTTPAddress
  private let port: UInt16
  private let names: Set<String>

  /// Whom a token lets in.
  enum Visitor {
    case host, guest
  }

  /// What guests are told where they would change something.
  static let guestWords =
    "Guests look on: only the host of this page breeds, stars and changes anything"

  /// A gate of the server at that address.
  init(_ address: HTTPAddress, port: UInt16, token: String, guestToken: String? = nil) {
    self.address = address
    self.port = port
    self.token = token
    self.guestToken = guestToken
    names = address.isLoopback ? ["localhost"] : ["localhost", Self.machineName.lowercased()]
  }

  /// A token that nobody can guess.
  static var drawnToken: String {
    (0..<2).map { _ in
      let digits = String(UInt64.random(in: 0 ... .max), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// The name of the cookie; that of another server on the same machine has another, since browsers
  /// send cookies to all ports.
  var cookie: String { "breed-\(port)" }

  /// The page's addresses with a token. Where it is reached by every address of the machine, by those of
  /// version 4 in numbers, and by its name, if that has a dot: one without is seldom known to others.
  func entrances(with token: String) -> [String] {
    var hosts = [address.inURL]
    if address.isAny {
      hosts = HTTPAddress.ofMachine.map(\.inURL)
      let name = Self.machineName
      if name.contains(".") { hosts.insert(name, at: hosts.count - 1) }
    }
    return hosts.map { "http://\($0):\(port)/?token=\(token)" }
  }

  /// Whom a request's head lets in: by its token as a program has it, else by its cookie; nil for nobody.
  func visitor(of head: HTTPRequest) -> Visitor? {
    program(of: head) ?? head.cookie(cookie).flatMap(visitor(with:))
  }

  /// Whom a head lets in as a program, which has the token by itself.
  private func program(of head: HTTPRequest) -> Visitor? {
    head.header("authorization").flatMap { text in
      text.hasPrefix("Bearer ") ? visitor(with: String(text.dropFirst(7))) : nil
    }
  }

  /// How a request of this head is refused; nil where it may come in.
  func refusal(of head: HTTPRequest) -> HTTPResponse? {
    guard ["GET", "HEAD", "POST"].contains(head.method) else {
      return HTTPResponse(error: "\(head.method): expected GET, HEAD or POST", status: 405)
    }
    guard let host = head.header("host"), isOurs(host) else {
      return HTTPResponse(
        error: "this server is not called that; open the address that breed serve printed",
        status: 403)
    }
    let site = head.header("sec-fetch-site")
    if head.has("sec-fetch-site"), site != "same-origin", site != "none" {
      return HTTPResponse(error: "only breed's own page may ask this", status: 403)
    }
    let isProgram = program(of: head) != nil
    guard let visitor = visitor(of: head) else {
      return HTTPResponse(
        error: "the token is missing; open the address that breed serve printed", status: 401)
    }
    guard head.method == "POST" else { return nil }
    let origin = head.header("origin")
    let isOwn = head.has("origin") ? origin == "http://\(host)" : isProgram || site == "same-origin"
    guard isOwn else {
      return HTTPResponse(error: "only breed's own page may change anything", status: 403)
    }
    // Not one thing that is sent changes nothing: even an animation takes the host's processors.
    if visitor == .guest { return HTTPResponse(error: Self.guestWords, status: 403) }
    return nil
  }

  /// The answer to who comes by the page's address with a token: the cookie, and the way in.
  func admission(of head: HTTPRequest) -> HTTPResponse? {
    guard head.method == "GET", head.path == "/", head.query.count == 1,
      head.query[0].name == "token", let host = head.header("host"), isOurs(host),
      visitor(with: head.query[0].value) != nil
    else { return nil }
    let token = head.query[0].value
    return HTTPResponse(
      303,
      [
        .init("Location", "/"),
        .init("Set-Cookie", "\(cookie)=\(token); Path=/; HttpOnly; SameSite=Strict"),
        .init("Cache-Control", "no-store"), .init("Referrer-Policy", "no-referrer"),
      ])
  }

  /// Whom a text lets in; nil where it is no token.
  private func visitor(with text: String) -> Visitor? {
    if Self.isSame(text, token) { return .host }
    return guestToken.map { Self.isSame(text, $0) } ?? false ? .guest : nil
  }

  /// Whether a text is a token; takes as long whichever digit differs.
  private static func isSame(_ text: String, _ token: String) -> Bool {
    let (given, known) = (Array(text.utf8), Array(token.utf8))
    guard given.count == known.count else { return false }
    return zip(given, known).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// Whether a Host header names this server: by its own address in numbers, or by a name that
  /// resolves to this machine whoever asks. No other name: its owner could make it point here.
  private func isOurs(_ host: String) -> Bool {
    let suffix = ":\(port)"
    guard host.hasSuffix(suffix) || port == 80 else { return false }
    let name = (host.hasSuffix(suffix) ? String(host.dropLast(suffix.count)) : host).lowercased()
    if names.contains(name) || name == address.inURL { return true }
    let number =
      name.hasPrefix("[") && name.hasSuffix("]") ? String(name.dropFirst().dropLast()) : name
    return address.isAny && (try? HTTPAddress(number)) != nil
  }

  private static var machineName: String {
    var bytes = [CChar](repeating: 0, count: 256)
    guard gethostname(&bytes, bytes.count - 1) == 0 else { return "localhost" }
    return String(decoding: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

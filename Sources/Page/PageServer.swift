import Breeding
import HTTP

/// A running server of the page. It ends with this object.
public final class PageServer {
  /// The page's address, with the token that opens it.
  public let address: String
  /// The token, for programs: `Authorization: Bearer TOKEN`.
  public let token: String
  /// The port that it listens at.
  public let port: UInt16
  private let page: PageHandler
  private var server: HTTPServer?

  /// The port by default.
  public static let defaultPort: UInt16 = 8_017

  /// Begins to serve.
  ///
  /// - Parameters:
  ///   - workshop: whose lineages are shown and bred. What no page asked for, it tells.
  ///   - port: 0 for any that is free.
  ///   - folder: where the user's programs keep what they need again: there the token lies, so that the
  ///     next server at that port has it, too. Nil for one that is drawn anew.
  ///   - seconds: in which a client sends and takes nothing until it is given up.
  /// - Throws: `HTTPError`.
  public init(
    _ workshop: Workshop, at address: HTTPAddress = .loopback,
    port: UInt16 = defaultPort, keepingTokenIn folder: String? = nil, seconds: Int = 30
  ) throws(HTTPError) {
    let listener = try HTTPListener(address, port: port)
    self.port = listener.port
    let drawn = Gate.drawnToken
    let kept = port == 0 ? nil : KeptToken(port: port, in: folder)
    let gate = Gate(address, port: self.port, token: kept?.token(drawn: drawn) ?? drawn)
    page = PageHandler(workshop, gate: gate)
    var limits = HTTPServer.Limits()
    limits.seconds = seconds
    server = try HTTPServer(at: listener, limits: limits, handler: page)
    self.address = gate.entrance
    token = gate.token
  }

  /// The folder in which this user's programs keep what they need again; nil where there is none.
  public static var stateFolder: String? { KeptToken.folder }

  /// Stops runs, ends what pages listen to, waits for what is being answered and draws the sheets that
  /// are left.
  public func stop() {
    page.runs.stopAll()
    page.films.stop()
    page.news.stop()
    server = nil
    page.sheets.finish()
  }
}

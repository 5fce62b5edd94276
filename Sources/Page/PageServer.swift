import Breeding
import HTTP

/// A running server of the page. It ends with this object.
public final class PageServer {
  /// The page's addresses, with the token that opens it: one, or where it listens at all that the machine
  /// has, each of version 4, that of the machine itself last.
  public let addresses: [String]
  /// The token, for programs: `Authorization: Bearer TOKEN`.
  public let token: String
  /// The same for guests, who look and change nothing; nil where there are none.
  public let guests: (addresses: [String], token: String)?
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
  ///   - hasGuests: whether there is a token for guests, too.
  ///   - folder: where the user's programs keep what they need again: there the token lies, so that the
  ///     next server at that port has it, too. Nil for one that is drawn anew.
  ///   - seconds: in which a client sends and takes nothing until it is given up.
  /// - Throws: `HTTPError`.
  public init(
    _ workshop: Workshop, at address: HTTPAddress = .loopback,
    port: UInt16 = defaultPort, hasGuests: Bool = false, keepingTokenIn folder: String? = nil,
    seconds: Int = 30
  ) throws(HTTPError) {
    let listener = try HTTPListener(address, port: port)
    self.port = listener.port
    func token(isGuests: Bool) -> String {
      let drawn = Gate.drawnToken
      let kept = port == 0 ? nil : KeptToken(port: port, isGuests: isGuests, in: folder)
      return kept?.token(drawn: drawn) ?? drawn
    }
    let gate = Gate(
      address, port: self.port, token: token(isGuests: false),
      guestToken: hasGuests ? token(isGuests: true) : nil)
    page = PageHandler(workshop, gate: gate)
    var limits = HTTPServer.Limits()
    limits.seconds = seconds
    server = try HTTPServer(at: listener, limits: limits, handler: page)
    addresses = gate.entrances(with: gate.token)
    self.token = gate.token
    guests = gate.guestToken.map { (gate.entrances(with: $0), $0) }
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

import Breeding
import HTTP

extension HTTPResponse {
  /// Of an answer, which a browser reads: the largest network, as its diagram has it, fits.
  private static let limits = JSONLimits(words: 4_000_000, containers: 400_000)

  /// JSON, which no browser keeps.
  init(json: JSONValue, status: Int = 200) throws(JSONError) {
    self.init(
      status, Self.headers(of: "application/json"),
      body: .bytes(try JSONValue.line(json).serialized(within: Self.limits)))
  }

  /// A sentence that says why a request is not answered.
  init(error message: String, status: Int) {
    // A text without U+0000, which this is, can be written.
    let text = message.replacing("\0", with: "")
    let bytes = try? JSONValue.line(.object([("error", .string(text))])).serialized()
    self.init(status, Self.headers(of: "application/json"), body: .bytes(bytes ?? []))
  }

  /// A file's bytes.
  ///
  /// - Parameter version: changes with what that address gives; nil for what no browser keeps.
  init(_ bytes: [UInt8], type: String, version: String? = nil) {
    self.init(200, Self.headers(of: type, version: version), body: .bytes(bytes))
  }

  /// The heads of whatever is answered: what it is, and that no other site may have it.
  static func headers(of type: String, version: String? = nil) -> [HTTPRequest.Field] {
    // Another lineage may have the name one day: a browser asks whether what it has is still that.
    (version.map { [.init("ETag", $0), .init("Cache-Control", "private, no-cache")] }
      ?? [.init("Cache-Control", "no-store")]) + [
        .init("Content-Type", type),
        .init("X-Content-Type-Options", "nosniff"), .init("Referrer-Policy", "no-referrer"),
        .init("Cross-Origin-Resource-Policy", "same-origin"),
        .init("Cross-Origin-Opener-Policy", "same-origin"), .init("X-Frame-Options", "DENY"),
        .init(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; "
            + "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"),
      ]
  }
}

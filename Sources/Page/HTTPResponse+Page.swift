import Breeding
import HTTP

extension HTTPResponse {
  /// JSON; changes with each request, unless it is said to be for ever.
  init(json: JSONValue, status: Int = 200) throws(JSONError) {
    self.init(
      status, Self.headers(of: "application/json"),
      body: .bytes(try JSONValue.line(json).serialized()))
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
  /// - Parameter isLasting: whether what that address gives never changes.
  init(_ bytes: [UInt8], type: String, isLasting: Bool = false) {
    self.init(200, Self.headers(of: type, isLasting: isLasting), body: .bytes(bytes))
  }

  /// The heads of whatever is answered: what it is, and that no other site may have it.
  static func headers(of type: String, isLasting: Bool = false) -> [HTTPRequest.Field] {
    [
      .init("Content-Type", type),
      .init("Cache-Control", isLasting ? "private, max-age=31536000, immutable" : "no-store"),
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

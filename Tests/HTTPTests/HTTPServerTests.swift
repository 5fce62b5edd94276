import HTTP
import Testing

@Suite struct HTTPServerTests {
  @Test(arguments: [
    ("127.0.0.1", true, false, "127.0.0.1"), ("127.1.2.3", true, false, "127.1.2.3"),
    ("::1", true, false, "[::1]"), ("0.0.0.0", false, true, "0.0.0.0"),
    ("::", false, true, "[::]"), ("192.168.0.7", false, false, "192.168.0.7"),
  ])
  func `an address tells who reaches it`(
    text: String, isLoopback: Bool, isAny: Bool, inURL: String
  ) throws {
    let address = try HTTPAddress(text)
    #expect(address.isLoopback == isLoopback && address.isAny == isAny)
    #expect(address.inURL == inURL && "\(address)" == text)
  }

  @Test(arguments: ["", "localhost", "127.0.0", "127.0.0.256", "1.2.3.4:80", "[::1]", ":::"])
  func `what is no address in numbers is refused`(text: String) {
    #expect(throws: HTTPError.noAddress(text)) { _ = try HTTPAddress(text) }
    #expect("\(HTTPError.noAddress(text))".contains("expected an address in numbers"))
  }

  @Test func `a port that is taken is told, and is free again once its listener is gone`() throws {
    let port: UInt16
    do {
      let listener = try HTTPListener(.loopback, port: 0)
      port = listener.port
      #expect(port > 0)
      do {
        _ = try HTTPListener(.loopback, port: port)
        Issue.record("the port was given twice")
      } catch {
        #expect("\(error)".hasPrefix("cannot listen at 127.0.0.1, port \(port): "))
        #expect("\(error)".hasSuffix("; try another"))
      }
    }
    _ = try HTTPListener(.loopback, port: port)
  }
}

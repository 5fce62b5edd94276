import HTTP
import Testing

@Suite struct HTTPRequestTests {
  private func request(_ headers: [(String, String)]) -> HTTPRequest {
    HTTPRequest(method: "GET", path: "/", headers: headers.map { .init($0.0, $0.1) })
  }

  @Test func `a header is found whatever its case, and only where it was sent once`() {
    let sent = request([("Host", "a"), ("X", "1"), ("x", "2")])
    #expect(sent.header("host") == "a")
    #expect(sent.header("x") == nil && sent.has("x"))
    #expect(sent.header("origin") == nil && !sent.has("origin"))
  }

  @Test(arguments: [
    ("breed=1", "1"), ("a=2; breed=1", "1"), ("breed=1; a=2", "1"), ("breed=", ""),
    ("breed=a=b", "a=b"), ("abreed=1", nil), ("breed", nil), ("breed=1; breed=2", nil), ("", nil),
  ])
  func `a cookie is found among others, and only where it was sent once`(
    text: String, value: String?
  ) {
    #expect(request([("Cookie", text)]).cookie("breed") == value)
  }

  @Test func `a cookie in two headers does not count`() {
    #expect(request([("Cookie", "breed=1"), ("Cookie", "breed=2")]).cookie("breed") == nil)
  }
}

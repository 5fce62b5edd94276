import HTTP
import TestSupport
import Testing
import Threads

/// Clients that leave before they are answered.
@Suite struct HangUpTests {
  /// Answers when it is told to, with whether its client still waited then.
  private final class Patient: HTTPHandler {
    let asked = Awaited<Void>()
    let mayAnswer = Awaited<Void>()
    let wasWaitedFor = Awaited<Bool>()

    func refusal(of head: HTTPRequest) -> HTTPResponse? { nil }
    func bodyLimit(of head: HTTPRequest) -> Int { 1_000 }
    func tooLarge(_ head: HTTPRequest, limit: Int) -> HTTPResponse { HTTPResponse(413) }
    func response(to request: HTTPRequest) -> HTTPResponse {
      asked.set(())
      mayAnswer.wait()
      wasWaitedFor.set(request.isWaitedFor)
      return HTTPResponse(200)
    }
  }

  @Test(arguments: [true, false])
  func `a request knows whether its client is still there`(stays: Bool) throws {
    let handler = Patient()
    let listener = try HTTPListener(.loopback, port: 0)
    let port = listener.port
    let server = try HTTPServer(at: listener, handler: handler)
    do {
      let client = try #require(Client(port: port))
      client.send("GET / HTTP/1.1\r\nHost: here\r\n\r\n")
      handler.asked.wait()
      if stays {
        handler.mayAnswer.set(())
        #expect(Reply(client.receive()).status == 200)
      }
    }
    handler.mayAnswer.set(())
    #expect(handler.wasWaitedFor.wait() == stays)
    withExtendedLifetime(server) {}
  }
}

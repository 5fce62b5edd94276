import Foundation
import TestSupport
import Testing

@testable import Files

/// Talks with other programs, tried on the shell's.
@Suite struct ConversationTests {
  /// Later than any of these programs takes.
  private var later: SuspendingClock.Instant { .now + .seconds(600) }

  private func heard(_ event: Conversation.Event) -> String {
    switch event {
    case .line(let bytes): "line \(String(decoding: bytes, as: UTF8.self))"
    case .rung: "rung"
    case .late: "late"
    case .tooLong: "too long"
    case .ended: "ended"
    }
  }

  private func next(_ program: Conversation, limit: Int = 1 << 20) -> String {
    heard(program.hear(until: later, limit: limit))
  }

  @Test func `lines are heard one by one, and what follows the last end of a line is none`() throws
  {
    let program = try Conversation(["printf", "one\n\ntwo\nrest"])
    #expect((0..<4).map { _ in next(program) } == ["line one", "line ", "line two", "ended"])
    #expect(program.finish(within: 600) == 0)
  }

  @Test func `what is said is answered`() throws {
    let program = try Conversation(["cat"])
    for word in ["a", "b"] {
      program.say(Array("\(word)\n".utf8))
      #expect(next(program) == "line \(word)")
    }
    program.hangUp()
    #expect(next(program) == "ended")
    #expect(program.finish(within: 600) == 0)
  }

  @Test func `neither waits for the other where both pipes are full`() throws {
    // Each writes far more than a pipe holds before it reads.
    let script = "head -c 3000000 /dev/zero | tr '\\0' x; echo; head -c 3000000 | wc -c"
    let program = try Conversation(["sh", "-c", script])
    program.say([UInt8](repeating: UInt8(ascii: "y"), count: 3_000_000))
    guard case .line(let line) = program.hear(until: later, limit: 4_000_000) else {
      Issue.record("no line")
      return
    }
    #expect(line.count == 3_000_000 && line.allSatisfy { $0 == UInt8(ascii: "x") })
    #expect(next(program).filter(\.isNumber) == "3000000")
  }

  @Test func `many lines at once are all heard`() throws {
    let program = try Conversation(["sh", "-c", "seq 1 200000"])
    for number in 1...200_000 {
      let line = next(program)
      guard line == "line \(number)" else {
        Issue.record("\(number): \(line)")
        return
      }
    }
    #expect(next(program) == "ended")
  }

  @Test func `a line that is too long is told before it ends`() throws {
    let endless = try Conversation(["sh", "-c", "yes | tr -d '\\n'"])
    #expect(next(endless, limit: 100_000) == "too long")
    let whole = try Conversation(["printf", "12345\n123456\n"])
    #expect(next(whole, limit: 5) == "line 12345")
    #expect(next(whole, limit: 5) == "too long")
  }

  @Test func `the wait ends in time, and when the bell rings`() throws {
    let program = try Conversation(["sleep", "600"])
    #expect(heard(program.hear(until: .now + .milliseconds(20), limit: 10)) == "late")
    let bell = try Bell()
    bell.ring()
    bell.ring()
    #expect(heard(program.hear(until: later, limit: 10, bell: bell.descriptor)) == "rung")
    bell.silence()
    let soon = program.hear(until: .now + .milliseconds(20), limit: 10, bell: bell.descriptor)
    #expect(heard(soon) == "late")
  }

  #if os(Linux)
    @Test func `one that ends is noticed, also where another keeps its output open`() throws {
      // The other leaves the group, so that it is not killed with it.
      let script = "setsid sh -c 'echo $$; exec sleep 600' & read word; exit 4"
      let program = try Conversation(["sh", "-c", script])
      let other = try #require(Int32(next(program).dropFirst("line ".count)))
      defer { kill(other, SIGKILL) }
      program.say(Array("go\n".utf8))
      #expect(next(program) == "ended")
      #expect(program.finish(within: 600) == 4)
      #expect(kill(other, 0) == 0)
    }

    // Elsewhere a signal that is ignored does not wait where it is held back.
    @Test func `a write to a pipe whose reader is gone leaves no signal behind`() throws {
      var (pipe, before) = (sigset_t(), sigset_t())
      sigemptyset(&pipe)
      sigaddset(&pipe, SIGPIPE)
      pthread_sigmask(SIG_BLOCK, &pipe, &before)
      defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
      func isPending() -> Bool {
        var pending = sigset_t()
        sigpending(&pending)
        return sigismember(&pending, SIGPIPE) == 1
      }
      var closed = try Files.Pipe()
      closed.closeReadingEnd()
      let end = closed.writingEnd
      let result = FileSystem.withoutPipeSignal { write(end, "x", 1) }
      #expect(result == -1 && errno == EPIPE)
      #expect(!isPending())
      // Any other write does.
      _ = write(end, "x", 1)
      let isLeft = isPending()
      var taken: Int32 = 0
      if isLeft { sigwait(&pipe, &taken) }
      #expect(isLeft)
    }
  #endif

  @Test func `one that reads no more is not waited for, and may still answer`() throws {
    let program = try Conversation(["sh", "-c", "exec <&-; echo closed; sleep 0.2; echo bye"])
    #expect(next(program) == "line closed")
    program.say([UInt8](repeating: 0, count: 1 << 20))
    #expect(next(program) == "line bye")
  }

  @Test func `its last words are kept, and one that does not end is killed`() throws {
    let program = try Conversation(["sh", "-c", "echo one >&2; echo two >&2; echo up; sleep 600"])
    #expect(next(program) == "line up")
    #expect(program.lastLines(1) == ["two"])
    #expect(program.finish(within: 0) == nil)
  }

  @Test func `it has the variables that it is given, and all others as they are`() throws {
    let script = "echo \"$BREED_TEST_WORD\"; test -n \"$PATH\" && echo path"
    let program = try Conversation(
      ["sh", "-c", script], variables: [("BREED_TEST_WORD", "a=b c")])
    #expect((0..<2).map { _ in next(program) } == ["line a=b c", "line path"])
  }

  @Test func `complaints that are too many are dropped, and later ones kept`() throws {
    let file = try #require(UnnamedFile())
    file.beginAppending()
    for text in [String(repeating: "x", count: 100), "short\n"] {
      _ = text.withCString { write(file.descriptor, $0, strlen($0)) }
      file.drop(past: 50)
    }
    #expect(try file.end(limit: .max) == Array("short\n".utf8))
  }
}

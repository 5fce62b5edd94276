import Testing
import Threads

/// A value that others wait for.
@Suite struct AwaitedTests {
  @Test func `it is there as soon as another thread sets it, and the first counts`() {
    let value = Awaited<Int>()
    #expect(value.now == nil)
    let thread = Thread {
      value.set(7)
      value.set(8)
    }
    #expect(value.wait() == 7)
    thread.join()
    #expect(value.now == 7 && value.wait(seconds: 60) == 7)
  }

  @Test func `who waits for a while goes on without it`() {
    let began = ContinuousClock.now
    #expect(Awaited<Int>().wait(seconds: 0.05) == nil)
    #expect(ContinuousClock.now - began >= .milliseconds(50))
  }
}

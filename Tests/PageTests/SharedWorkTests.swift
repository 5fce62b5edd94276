import Synchronization
import Testing
import Threads

@testable import Page

/// Work that several ask for at once.
@Suite struct SharedWorkTests {
  private struct Refusal: Error {}

  @Test func `it is done once for all who wait, and anew for who comes later`() throws {
    let work = SharedWork<String, Int>()
    let count = Atomic(0)
    let (begun, mayEnd) = (Awaited<Void>(), Awaited<Void>())
    let values = (0..<8).map { _ in Awaited<Int?>() }
    let threads = values.map { value in
      Thread {
        value.set(
          try? work.value("7") {
            begun.set(())
            mayEnd.wait()
            return count.add(1, ordering: .relaxed).newValue
          })
      }
    }
    begun.wait()
    #expect(try work.value("8") { 0 } == 0, "other work does not wait")
    mayEnd.set(())
    // Who was late does it again.
    let done = values.compactMap { $0.wait() }
    #expect(done.count == 8 && done.max() == count.load(ordering: .relaxed))
    for thread in threads { thread.join() }
  }

  @Test func `what fails fails for all who wait, and may succeed later`() throws {
    let work = SharedWork<Int, Int>()
    #expect(throws: Refusal.self) { try work.value(1) { throw Refusal() } }
    #expect(try work.value(1) { 5 } == 5)
  }
}

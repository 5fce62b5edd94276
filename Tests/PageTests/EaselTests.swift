import Breeding
import Testing
import Threads

@testable import Page

/// Where pictures wait for their turn.
@Suite struct EaselTests {
  @Test func `what nobody waits for any more is not painted, and keeps no place`() throws {
    let easel = Easel()
    for _ in 0..<100 {
      #expect(throws: Gone.self) {
        try easel.paint(isWaitedFor: { false }) { Issue.record("it was painted") }
      }
    }
    #expect(try easel.paint { 7 } == 7)
  }

  @Test func `a picture of which the first who asked has left is painted for the next`() throws {
    let (painted, asked, left) = (PaintedPictures(), Awaited<Void>(), Awaited<Void>())
    let recipe = try Breeder.recipe(named: "neat")
    let genome = try Breeder().new(recipe: recipe, count: 1, seed: 7).individuals[0].genome
    let key = PaintedPictures.Key(genome: genome, request: ["7.png"])
    let first = Thread {
      #expect(throws: Gone.self) {
        _ = try painted.bytes(key) {
          asked.set(())
          left.wait()
          throw Gone()
        }
      }
    }
    asked.wait()
    let next = Awaited<[UInt8]?>()
    let second = Thread { next.set(try? painted.bytes(key) { [1, 2, 3] }) }
    left.set(())
    #expect(next.wait() == [1, 2, 3])
    first.join()
    second.join()
    #expect(try painted.bytes(key) { [] } == [1, 2, 3], "it is kept")
  }

  @Test func `whoever lets sheets pass waits for the last of them, and not for ever`() throws {
    let (easel, begun) = (Easel(), Awaited<Void>())
    let isAnswered = Awaited<Void>()
    let sheet = Thread {
      easel.sheet {
        begun.set(())
        isAnswered.wait()
      }
    }
    begun.wait()
    easel.sheet {}  // another that is over sooner
    let start = ContinuousClock.now
    easel.letSheetsPass()
    #expect(ContinuousClock.now - start >= .milliseconds(99))
    isAnswered.set(())
    sheet.join()
    easel.letSheetsPass()
  }
}

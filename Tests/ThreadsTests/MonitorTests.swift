import Testing
import Threads

@Suite struct MonitorTests {
  @Test func `a wait of so many seconds ends though nobody announces anything`() {
    let (monitor, clock) = (Monitor(), ContinuousClock())
    for seconds in [0.0, 0.02, 0.999_999_9] {
      monitor.lock()
      let start = clock.now
      monitor.wait(seconds: seconds)
      monitor.unlock()
      #expect(start.duration(to: clock.now) < .seconds(10))
    }
  }
}

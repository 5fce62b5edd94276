import Testing

@testable import Animation

@Suite struct FrameTimeTests {
  @Test func `a turn is closed by the frame after the last, a share by the last`() {
    #expect((0...4).map { FrameTime($0, of: 4).turn } == [0, 0.25, 0.5, 0.75, 1])
    #expect((0...5).map { FrameTime($0, of: 5).share } == [0, 0.25, 0.5, 0.75, 1, 1])
    #expect(FrameTime(0, of: 1).share == 0)
  }

  @Test func `a way has even segments, the last of which ends on the last frame`() {
    let way = (0..<7).map { FrameTime($0, of: 7).segment(of: 3, isCircle: false) }
    #expect(way.map(\.number) == [0, 0, 1, 1, 2, 2, 2])
    #expect(way.map(\.share) == [0, 0.5, 0, 0.5, 0, 0.5, 1])
  }

  @Test func `a circle's last segment ends on the frame after the last`() {
    let circle = (0...6).map { FrameTime($0, of: 6).segment(of: 3, isCircle: true) }
    #expect(circle.map(\.number) == [0, 0, 1, 1, 2, 2, 2])
    #expect(circle.map(\.share) == [0, 0.5, 0, 0.5, 0, 0.5, 1])
  }

  @Test(arguments: 1...40, [1, 2, 3, 7, 50])
  func `segments follow each other evenly, whatever their number`(count: Int, segments: Int) {
    for isCircle in [false, true] {
      let length = isCircle ? count : max(1, count - 1)
      for index in 0...count {
        let (number, share) = FrameTime(index, of: count).segment(
          of: segments, isCircle: isCircle)
        #expect(0..<segments ~= number && 0...1 ~= share)
        let place = Double(min(index, length) * segments) / Double(length)
        #expect(abs(Double(number) + share - place) < 1e-12)
      }
    }
  }
}

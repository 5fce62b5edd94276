import Testing

@testable import Animation

@Suite struct MomentTests {
  @Test func `a turn is closed by the frame after the last, a share by the last`() {
    #expect((0...4).map { Moment($0, of: 4).turn } == [0, 0.25, 0.5, 0.75, 1])
    #expect((0...5).map { Moment($0, of: 5).share } == [0, 0.25, 0.5, 0.75, 1, 1])
    #expect(Moment(0, of: 1).share == 0)
  }

  @Test func `a way has even stretches, the last of which ends on the last frame`() {
    let way = (0..<7).map { Moment($0, of: 7).stretch(among: 3, isCircle: false) }
    #expect(way.map(\.number) == [0, 0, 1, 1, 2, 2, 2])
    #expect(way.map(\.share) == [0, 0.5, 0, 0.5, 0, 0.5, 1])
  }

  @Test func `a circle's last stretch ends on the frame after the last`() {
    let circle = (0...6).map { Moment($0, of: 6).stretch(among: 3, isCircle: true) }
    #expect(circle.map(\.number) == [0, 0, 1, 1, 2, 2, 2])
    #expect(circle.map(\.share) == [0, 0.5, 0, 0.5, 0, 0.5, 1])
  }

  @Test(arguments: 1...40, [1, 2, 3, 7, 50])
  func `stretches follow each other evenly, whatever their number`(count: Int, stretches: Int) {
    for isCircle in [false, true] {
      let length = isCircle ? count : max(1, count - 1)
      for index in 0...count {
        let (number, share) = Moment(index, of: count).stretch(
          among: stretches, isCircle: isCircle)
        #expect(0..<stretches ~= number && 0...1 ~= share)
        let place = Double(min(index, length) * stretches) / Double(length)
        #expect(abs(Double(number) + share - place) < 1e-12)
      }
    }
  }
}

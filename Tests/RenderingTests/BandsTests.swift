import Testing

@testable import Rendering

/// How a picture's rows are handed out to threads.
@Suite struct BandsTests {
  @Test(arguments: [1, 2, 7], [(0, 5), (1, 1), (40, 1), (64, 64), (1_024, 1_024), (3, 200_000)])
  func `the bands are all rows, once and in order`(threads: Int, size: (height: Int, width: Int)) {
    let bands = Renderer(threads: threads).bands(height: size.height, width: size.width)
    #expect(bands.flatMap { Array($0) } == Array(0..<size.height))
    #expect(bands.allSatisfy { !$0.isEmpty })
  }

  @Test func `one thread has one band, several have smaller ones toward the end`() {
    #expect(Renderer(threads: 1).bands(height: 1_024, width: 1_024) == [0..<1_024])
    let counts = Renderer(threads: 2).bands(height: 256, width: 256).map(\.count)
    #expect(counts == counts.sorted(by: >))
    #expect(counts.first == 32 && (1...4).contains(counts.last ?? 0))
  }
}

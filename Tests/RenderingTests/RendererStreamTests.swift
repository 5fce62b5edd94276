import Genomes
import PictureSupport
import Rendering
import Synchronization
import Testing

/// Pictures that are handed on row by row while they are painted.
@Suite struct RendererStreamTests {
  /// The rows as they came, and how many came at once.
  private func rows(
    _ viewport: Viewport, threads: Int, rowsAtOnce: Int, repeats: Repeats = .once
  ) -> (bytes: [UInt8], counts: [Int]) {
    var bytes: [UInt8] = []
    var counts: [Int] = []
    let rowBytes = viewport.width * repeats.across * 3
    Renderer(threads: threads).stream(
      genome, at: viewport, repeats: repeats, rowsAtOnce: rowsAtOnce, state: {},
      make: { rows, _ in Array(rows) },
      take: {
        bytes += $0
        counts.append($0.count / rowBytes)
      })
    return (bytes, counts)
  }

  @Test(
    arguments: [1, 2, 7],
    [(1, 1, 1), (33, 7, 1), (33, 7, 2), (200, 31, 31), (200, 31, 40), (4_100, 65, 8)])
  func `all rows come once and in order`(threads: Int, size: (Int, Int, Int)) {
    let viewport = Viewport(width: size.0, height: size.1)
    let (bytes, counts) = rows(viewport, threads: threads, rowsAtOnce: size.2)
    #expect(bytes == Renderer(threads: 1).picture(of: genome, at: viewport).pixels)
    #expect(counts.dropLast().allSatisfy { $0 == size.2 })
    #expect(counts.reduce(0, +) == size.1)
  }

  @Test(arguments: [1, 2, 7], [1, 3, 5, 9, 100])
  func `a repeated picture is the picture again and again`(threads: Int, rowsAtOnce: Int) {
    let viewport = Viewport(width: 11, height: 5)
    let picture = Renderer(threads: 1).picture(of: genome, at: viewport)
    let repeats = Repeats(across: 3, down: 4)
    let (bytes, _) = rows(viewport, threads: threads, rowsAtOnce: rowsAtOnce, repeats: repeats)
    let expected = (0..<20).flatMap { row -> [UInt8] in
      let once = picture.pixels[(row % 5 * 33)..<(row % 5 * 33 + 33)]
      return Array(once) + once + once
    }
    #expect(bytes == expected)
  }

  @Test(
    arguments: [
      Supersampling.none, Supersampling(side: 3), Supersampling(side: 3, isAdaptive: true),
    ], [1, 7])
  func `what a picture's samples are spent on is the same however often it is repeated`(
    supersampling: Supersampling, rowsAtOnce: Int
  ) {
    let reports = [Repeats.once, Repeats(across: 2, down: 1), Repeats(across: 2, down: 3)].map {
      Renderer(threads: 2).stream(
        SupersamplingTests.genome, at: SupersamplingTests.viewport, supersampling: supersampling,
        repeats: $0, rowsAtOnce: rowsAtOnce, state: {}, make: { _, _ in }, take: { _ in })
    }
    #expect(Set(reports).count == 1)
    #expect((reports[0].refined > 0) == (supersampling != .none))
    #expect(reports[0].refined <= reports[0].pixels)
  }

  @Test(arguments: [1, 2, 7], [1, 2, 3])
  func `who takes and throws is not called again, and the error comes out`(
    threads: Int, call: Int
  ) {
    var calls = 0
    #expect(throws: Full(call: call)) {
      try Renderer(threads: threads).stream(
        genome, at: Viewport(width: 100, height: 500), rowsAtOnce: 5, state: {},
        make: { (rows, _) throws(Full) in rows.count },
        take: { (_) throws(Full) in
          calls += 1
          if calls == call { throw Full(call: call) }
        })
    }
    #expect(calls == call)
  }

  @Test(arguments: [1, 2, 7])
  func `who makes and throws stops the painting soon`(threads: Int) {
    let made = Atomic(0)
    #expect(throws: Full(call: 3)) {
      try Renderer(threads: threads).stream(
        genome, at: Viewport(width: 10, height: 1_000), rowsAtOnce: 1, state: {},
        make: { (_, _) throws(Full) in
          if made.add(1, ordering: .relaxed).newValue >= 3 { throw Full(call: 3) }
        },
        take: { (_) throws(Full) in })
    }
    #expect(made.load(ordering: .relaxed) <= 3 + 2 * threads)
  }

  private struct Full: Error, Equatable {
    let call: Int
  }

  /// Cheap, and without two equal rows.
  private let genome = Specimens.wired(
    Canvas(inputs: [.x, .y], colour: .rgb),
    [
      (.input(.x), .output(.red), 3), (.input(.y), .output(.red), 1),
      (.input(.y), .output(.green), 1), (.input(.x), .output(.blue), 0.01),
    ])
}

import Genomes
import Rendering
import Synchronization
import Testing

/// Pictures that are handed on row by row while they are painted.
@Suite struct RendererStreamTests {
  @Test(
    arguments: [1, 2, 7],
    [
      Viewport(side: 1), Viewport(width: 33, height: 7), Viewport(width: 200, height: 31),
      // More bytes than are painted at once: three turns and a rest.
      Viewport(width: 32_768, height: 131),
    ])
  func `all rows come once and in order`(threads: Int, viewport: Viewport) {
    let renderer = Renderer(threads: threads)
    let rows = Mutex((bytes: [UInt8](), ragged: 0))
    renderer.stream(genome, at: viewport) { stretch in
      rows.withLock {
        $0.bytes += stretch
        if stretch.isEmpty || stretch.count % (viewport.width * 3) != 0 { $0.ragged += 1 }
      }
    }
    let (bytes, ragged) = rows.withLock { $0 }
    #expect(ragged == 0)
    #expect(bytes == Renderer(threads: 1).picture(of: genome, at: viewport).pixels)
  }

  @Test(arguments: [1, 2, 7], [1, 2, 3])
  func `a sink that throws is not called again, and its error comes out`(
    threads: Int, call: Int
  ) {
    let calls = Atomic(0)
    #expect(throws: Full(call: call)) {
      try Renderer(threads: threads).stream(genome, at: Viewport(width: 65_535, height: 66)) {
        _ throws(Full) in
        if calls.add(1, ordering: .relaxed).newValue == call { throw Full(call: call) }
      }
    }
    #expect(calls.load(ordering: .relaxed) == call)
  }

  @Test func `a sink that throws at the last rows is heard too`() {
    #expect(throws: Full(call: 1)) {
      try Renderer(threads: 2).stream(genome, at: Viewport(side: 8)) { _ throws(Full) in
        throw Full(call: 1)
      }
    }
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

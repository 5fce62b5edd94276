import Genomes
import PictureSupport
import Pictures
import Rendering
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Pictures that are painted into a file.
@Suite struct RendererPNGTests {
  private let genome = Specimens.genome("layers", seed: 3, child: 1)
  /// Some bands of rows, the last of them short.
  private let viewport = Viewport(width: 301, height: 250)

  @Test(arguments: PNGCompression.allCases)
  func `the file has the pixels of the whole picture, on any number of threads`(
    compression: PNGCompression
  ) throws {
    let picture = Renderer(threads: 1).picture(of: genome, at: viewport)
    var files: [[UInt8]] = []
    for threads in [1, 2, 7] {
      let file = ScratchFile()
      try Renderer(threads: threads).writePNG(
        of: genome, at: viewport, to: file.descriptor, compression: compression)
      files.append(file.bytes)
    }
    let decoder = try PNGDecoder(files[0])
    #expect(decoder.picture == picture)
    #expect(decoder.chunks.filter { $0 == "IDAT" }.count == 4)
    #expect(files[1] == files[0] && files[2] == files[0])
    // The same file as that of a picture that is held.
    let held = ScratchFile()
    try picture.writePNG(to: held.descriptor, compression: compression)
    #expect(held.bytes == files[0])
  }

  @Test(arguments: InstructionSet.allCases.filter(\.isAvailable))
  func `each instruction set writes the same bytes`(set: InstructionSet) throws {
    let files = try [set, .baseline].map { set in
      let file = ScratchFile()
      try Renderer(instructionSet: set, threads: 2)
        .writePNG(of: genome, at: viewport, to: file.descriptor)
      return file.bytes
    }
    #expect(files[0] == files[1])
  }

  @Test func `the rows that are written are told, up to the last`() throws {
    let file = ScratchFile()
    defer { withExtendedLifetime(file) {} }
    var told: [Int] = []
    try Renderer(threads: 2).writePNG(
      of: genome, at: viewport, to: file.descriptor, repeats: Repeats(across: 1, down: 2)
    ) { rows, total in
      #expect(total == 500)
      told.append(rows)
    }
    #expect(told == told.sorted() && told.count > 4 && told.last == 500)
  }

  #if os(Linux)
    @Test(arguments: [1, 2, 7])
    func `a full disk ends the painting`(threads: Int) {
      let file = ScratchFile()
      file.fill()
      #expect(throws: PNGError.writing(reason: "No space left on device")) {
        try Renderer(threads: threads).writePNG(of: genome, at: viewport, to: file.descriptor)
      }
    }
  #endif

  @Test(arguments: [1, 2, 7])
  func `a reader that is gone ends the painting`(threads: Int) {
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    #expect(throws: PNGError.writing(reason: "Broken pipe")) {
      try Renderer(threads: threads).writePNG(of: genome, at: viewport, to: ends[1])
    }
  }

  @Test(arguments: [1, 2, 7])
  func `who is told of rows can end the painting`(threads: Int) {
    struct Enough: Error {}
    let file = ScratchFile()
    defer { withExtendedLifetime(file) {} }
    var calls = 0
    #expect(throws: Enough.self) {
      try Renderer(threads: threads).writePNG(
        of: genome, at: viewport, to: file.descriptor
      ) { _, _ in
        calls += 1
        if calls == 2 { throw Enough() }
      }
    }
    #expect(calls == 2)
  }
}

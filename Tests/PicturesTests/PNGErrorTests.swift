import Foundation
import PictureSupport
import Pictures
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct PNGErrorTests {
  static let noSpace = PNGError.writing(reason: "No space left on device")

  #if os(Linux)
    @Test func `a full disk is told in the system's words`() throws {
      let file = ScratchFile()
      file.fill()
      #expect(throws: Self.noSpace) {
        try Picture(width: 2, height: 2).writePNG(to: file.descriptor)
      }
      #expect("\(Self.noSpace)" == "cannot write the PNG: No space left on device")
    }

    @Test func `a disk that fills while rows come is told, again at each further call`() throws {
      let band = try Picture.noise(width: 300, height: 200).band()
      let file = ScratchFile()
      var writer = try PNGWriter(descriptor: file.descriptor, width: 300, height: 200)
      file.fill()
      for _ in 0..<2 {
        // #expect cannot take a closure over a noncopyable value.
        do throws(PNGError) {
          try writer.append(band)
          Issue.record("expected an error")
        } catch {
          #expect(error == Self.noSpace)
        }
      }
      do throws(PNGError) {
        try writer.finish()
        Issue.record("expected an error")
      } catch {
        #expect(error == Self.noSpace)
      }
    }

    @Test func `a disk that fills before the last bytes is told by finish`() throws {
      let file = ScratchFile()
      var writer = try PNGWriter(descriptor: file.descriptor, width: 2, height: 2)
      try writer.append(Picture(width: 2, height: 1).band())
      file.fill()
      do throws(PNGError) {
        try writer.append(Picture(width: 2, height: 1).band())
        try writer.finish()
        Issue.record("expected an error")
      } catch {
        #expect(error == Self.noSpace)
      }
    }
  #endif

  @Test func `a closed descriptor is told`() {
    #expect(throws: PNGError.writing(reason: "Bad file descriptor")) {
      try Picture(width: 2, height: 2).writePNG(to: -1)
    }
  }

  @Test func `a pipe without a reader is told where SIGPIPE is ignored`() {
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    #expect(throws: PNGError.writing(reason: "Broken pipe")) {
      try Picture(width: 2, height: 2).writePNG(to: ends[1])
    }
  }

  @Test func `a write cut short is taken up again, also where the pipe does not wait by itself`()
    throws
  {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let (from, to) = (ends[0], ends[1])
    // A pipe that does not block takes what fits, then refuses.
    #expect(fcntl(to, F_SETFL, O_NONBLOCK) == 0)
    let picture = Picture.noise(width: 300, height: 200)
    let thread = Thread {
      try? picture.writePNG(to: to)
      close(to)
    }
    thread.start()
    let file = FileHandle(fileDescriptor: from, closeOnDealloc: true).readDataToEndOfFile()
    #expect(try [UInt8](file) == picture.png() && file.count > 1 << 16)
  }

  @Test func `missing rows are an error at the end`() throws {
    let file = ScratchFile()
    var writer = try PNGWriter(descriptor: file.descriptor, width: 4, height: 3)
    try writer.append(Picture(width: 4, height: 2).band())
    do throws(PNGError) {
      try writer.finish()
      Issue.record("expected an error")
    } catch {
      #expect(error == .rowCount(expected: 3, found: 2))
      #expect("\(error)" == "the PNG has 2 rows of pixels; its header promised 3")
    }
  }

  @Test func `a row too many is refused, and the file can still be finished`() throws {
    let file = ScratchFile()
    var writer = try PNGWriter(descriptor: file.descriptor, width: 4, height: 3)
    try writer.append(Picture(width: 4, height: 2).band())
    do throws(PNGError) {
      try writer.append(Picture(width: 4, height: 2).band())
      Issue.record("expected an error")
    } catch {
      #expect(error == .rowCount(expected: 3, found: 4))
    }
    try writer.append(Picture(width: 4, height: 1).band())
    try writer.finish()
    #expect(try PNGDecoder(file.bytes).picture == Picture(width: 4, height: 3))
  }

  @Test(arguments: [(0, 5), (5, 0), (-1, 5), (1_000_001, 1), (1, Int.max)])
  func `a size that libpng cannot write is refused before a byte`(size: (Int, Int)) {
    let file = ScratchFile()
    #expect(throws: PNGError.size(width: size.0, height: size.1)) {
      _ = try PNGWriter(descriptor: file.descriptor, width: size.0, height: size.1)
    }
    #expect(file.bytes.isEmpty)
  }
}

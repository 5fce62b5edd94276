import Files
import Foundation
import Genomes
import Rendering
import Testing

@testable import Exports

/// Runs exported programs: shaders by a software OpenGL, modules by NumPy.
enum OtherPainters {
  static let noOpenGL: Comment =
    "needs /usr/bin/python3 and OpenGL ES (Debian: libegl1 libgles2 libgl1-mesa-dri)"
  static let noPillow: Comment = "needs /usr/bin/python3 with Pillow (Debian: python3-pil)"
  static let noNumPy: Comment = "needs /usr/bin/python3 with NumPy (Debian: python3-numpy)"

  private static let python = "/usr/bin/python3"

  static let hasOpenGL: Bool = {
    let nothing = "void mainImage(out vec4 c, in vec2 p) { c = vec4(1.0); }"
    return (try? shaded([nothing], width: 1, height: 1)) == [[255, 255, 255]]
  }()

  /// Modules of networks that see an image need it.
  static let hasPillow: Bool = (try? run(["-c", "import PIL.Image"]))?.status == 0

  static let hasNumPy: Bool = (try? run(["-c", "import numpy"]))?.status == 0

  /// The bytes that each shader paints, height × width × 3.
  ///
  /// - Parameter isOld: whether it is read as WebGL 1 would.
  static func shaded(
    _ shaders: [String], width: Int, height: Int, time: Float = 0, isOld: Bool = false
  ) throws -> [[UInt8]] {
    let script = try Fixtures.url("shader.py").path
    return try painted(shaders) {
      [script] + (isOld ? ["-100"] : []) + ["\(width)", "\(height)", "\(time)"] + $0
    }
  }

  /// The bytes that each module paints, height × width × 3.
  static func painted(
    _ modules: [String], width: Int, height: Int, time: Float = 0
  ) throws -> [[UInt8]] {
    let script = """
      import runpy, sys
      width, height, time, *paths = sys.argv[1:]
      for path in paths:
        picture = runpy.run_path(path)['paint'](int(width), int(height), float(time))
        assert picture.shape == (int(height), int(width), 3), picture.shape
        open(path + '.rgb', 'wb').write(picture.tobytes())
      """
    return try painted(modules) { ["-c", script, "\(width)", "\(height)", "\(time)"] + $0 }
  }

  private static func painted(
    _ programs: [String], arguments: ([String]) -> [String]
  ) throws -> [[UInt8]] {
    let folder = try Dot.Folder()
    let paths = try programs.enumerated().map { place, text in
      try folder.write(text.utf8, to: "\(place).txt")
    }
    let (status, complaint) = try run(arguments(paths))
    try #require(status == 0, "\(complaint)")
    return try paths.map { [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\($0).rgb"))) }
  }

  /// Foundation's way to start a program is not safe beside another test that uses it.
  private static func run(_ arguments: [String]) throws -> (status: Int32, complaint: String) {
    var program = try ChildProcess([python] + arguments, isFed: false)
    return (program.finish(), program.lastLines(4).joined(separator: "\n"))
  }
}

/// How a picture of ours and that of an exported program differ.
struct Likeness: CustomStringConvertible {
  /// Values by how far they are apart, in parts of 255.
  private let counts: [Int]

  init(_ genome: Genome, at viewport: Viewport, _ other: [UInt8]) throws {
    let ours = Renderer(threads: 1).picture(of: genome, at: viewport).pixels
    try #require(ours.count == other.count)
    var counts = [Int](repeating: 0, count: 256)
    for pixel in stride(from: 0, to: ours.count, by: 3) {
      counts[(pixel..<pixel + 3).map { abs(Int(ours[$0]) - Int(other[$0])) }.max() ?? 0] += 1
    }
    self.counts = counts
  }

  /// The share of pixels none of whose channels is off by more than that.
  func share(within limit: Int) -> Double {
    Double(counts[...limit].reduce(0, +)) / Double(counts.reduce(0, +))
  }

  /// The greatest difference.
  var greatest: Int { counts.lastIndex { $0 > 0 } ?? 0 }

  var description: String {
    "\(share(within: 0)) the same, \(share(within: 1)) within 1, \(share(within: 2)) within 2, "
      + "greatest \(greatest)"
  }
}

import Foundation
import Testing

/// A picture as a decoder that is not ours sees it.
struct Decoded: Equatable {
  /// Pillow's name of the pixels' form: `RGB` for three bytes a pixel.
  let mode: String
  let width: Int
  let height: Int
  /// height × width × 3, row-major, where the mode is `RGB`.
  let pixels: [UInt8]

  /// A rectangle of it.
  func crop(x: Int, y: Int, width: Int, height: Int) -> [ArraySlice<UInt8>] {
    (y..<y + height).map { row in
      let start = (row * self.width + x) * 3
      return pixels[start..<start + width * 3]
    }
  }

  /// How many colours it has.
  var colourCount: Int {
    var colours: Set<SIMD3<UInt8>> = []
    for place in stride(from: 0, to: pixels.count, by: 3) {
      colours.insert(SIMD3(pixels[place], pixels[place + 1], pixels[place + 2]))
    }
    return colours.count
  }
}

/// Pillow, Python's imaging library, as Debian's python3-pil installs it.
enum Pillow {
  /// The reason that tests are skipped for where it is missing.
  static let missing: Comment = "needs /usr/bin/python3 with Pillow (Debian: python3-pil)"

  private static let python = URL(fileURLWithPath: "/usr/bin/python3")

  /// Whether it is here.
  static let isInstalled: Bool = {
    guard let scratch = try? Scratch() else { return false }
    let call = try? scratch.start(["-c", "import PIL.Image"], program: python)
    return (try? call?.finish())?.status == 0
  }()

  /// Decodes pictures in one go; of an animation, its first frame.
  static func decode(_ paths: [String], in scratch: Scratch) throws -> [Decoded] {
    let script = """
      import sys
      from PIL import Image
      for path in sys.argv[2:]:
        with Image.open(path) as image:
          image.load()
          pixels = image.tobytes()
          print(image.format, image.mode, image.width, image.height, len(pixels))
          with open(sys.argv[1], 'ab') as file: file.write(pixels)
      """
    return try decode(script, paths, in: scratch)
  }

  /// Decodes the frames of an animated PNG.
  static func frames(_ path: String, in scratch: Scratch) throws -> [Decoded] {
    let script = """
      import sys
      from PIL import Image, ImageSequence
      with Image.open(sys.argv[2]) as image:
        for frame in ImageSequence.Iterator(image):
          pixels = frame.convert('RGB').tobytes()
          print('PNG RGB', frame.width, frame.height, len(pixels))
          with open(sys.argv[1], 'ab') as file: file.write(pixels)
      """
    return try decode(script, [path], in: scratch)
  }

  /// What a script prints of pictures, and writes of their pixels.
  private static func decode(
    _ script: String, _ paths: [String], in scratch: Scratch
  ) throws -> [Decoded] {
    let raw = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).raw")
    defer { try? FileManager.default.removeItem(at: raw) }
    let run = try scratch.start(["-c", script, raw.path] + paths, program: python).finish()
    try #require(run.status == 0, "\(run.err)")
    let pixels = [UInt8](try Data(contentsOf: raw))
    var start = 0
    return try run.out.split(separator: "\n").map { line in
      let words = line.split(separator: " ")
      try #require(words.count == 5 && words[0] == "PNG")
      let count = try #require(Int(words[4]))
      defer { start += count }
      return Decoded(
        mode: String(words[1]), width: try #require(Int(words[2])),
        height: try #require(Int(words[3])), pixels: Array(pixels[start..<start + count]))
    }
  }

  /// A file's mode, and what it says of its rendering intent in sRGB.
  static func header(_ path: String, in scratch: Scratch) throws -> String {
    let script = """
      import sys
      from PIL import Image
      with Image.open(sys.argv[1]) as image: print(image.mode, image.info.get('srgb'))
      """
    return try scratch.start(["-c", script, path], program: python).finish().out
  }

  /// Decodes a picture.
  static func decode(_ path: String, in scratch: Scratch) throws -> Decoded {
    try decode([path], in: scratch)[0]
  }
}

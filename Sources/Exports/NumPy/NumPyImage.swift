import Genomes
import Pictures

/// The image that a network sees, as a part of a Python module: its PNG in Base64, and what looks at it.
/// Pillow reads it.
enum NumPyImage {
  private static let width = 96

  /// The part of the module.
  ///
  /// - Throws: `ExportError.missingImage`; `PNGError` where the PNG cannot be written.
  static func text(of seen: SeenImage) throws -> String {
    guard let image = ImageShelf.image(seen.fingerprint) else {
      throw ExportError.missingImage(seen.fingerprint)
    }
    let picture = Picture(width: image.width, height: image.height, pixels: image.pixels)
    let code = Base64.encode(try picture.png(compression: .smallest))
    let lines = stride(from: 0, to: code.count, by: width).map {
      String(decoding: code[$0..<min($0 + width, code.count)], as: UTF8.self)
    }
    return """
      # The image that the network sees, a PNG.
      _IMAGE = \"""
      \(lines.joined(separator: "\n"))
      \"""


      def _image():
          from PIL import Image
          with Image.open(io.BytesIO(base64.b64decode(_IMAGE))) as image:
              return np.asarray(image.convert("RGB"), np.float32)


      IMAGE = _image()


      def image_at(x, y, sides, middle, channel):
          \"""A channel of the image, -1 to 1. It goes from -1 to 1 along its shorter side, where x and y times
          `sides` do, counted from `middle`; around it lie mirror images.\"""
          height, width = IMAGE.shape[:2]

          def pixels(place, middle, count):
              # In double precision but for what is rounded at each step of our own painting.
              place = place.astype(np.float64) * np.float32(sides) - np.float32(middle)
              place = place.astype(np.float32)
              there = place.astype(np.float64) * (min(width, height) / 2) + count / 2
              there = there.astype(np.float32)
              turns = there / np.float32(2 * count)
              # What is beyond all numbers lies on the border.
              away = np.nan_to_num(turns - np.floor(turns)) * np.float32(2 * count)
              folded = np.minimum(away, np.float32(2 * count) - away)
              inside = np.where((there >= 0) & (there <= count), there, folded)
              return np.clip(inside - np.float32(0.5), 0, np.float32(count - 1))

          x, y = np.broadcast_arrays(
              pixels(x, middle[0], width), pixels(y, middle[1], height))
          left, top = x.astype(np.int32), y.astype(np.int32)
          right, bottom = np.minimum(left + 1, width - 1), np.minimum(top + 1, height - 1)
          across, down = x - left.astype(np.float32), y - top.astype(np.float32)
          plane = IMAGE[:, :, channel]
          upper = plane[top, left] + across * (plane[top, right] - plane[top, left])
          lower = plane[bottom, left] + across * (plane[bottom, right] - plane[bottom, left])
          return (upper + down * (lower - upper) - np.float32(127.5)) / np.float32(127.5)
      """
  }
}

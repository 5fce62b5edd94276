import Genomes

/// A Python module with a function that paints the picture by NumPy, in single precision and with
/// sums added in the order of our own painting.
struct NumPyExporter: Exporter {
  let name = "python"
  let ending = "py"
  let summary = "a module with a NumPy function, paint(width, height)"

  func export(_ specimen: Specimen) throws -> [UInt8] { Array(try Self.text(of: specimen).utf8) }

  func hint(for file: String) -> String? {
    "try it (needs NumPy and Pillow): python3 \(file) out.png"
  }

  /// The module.
  ///
  /// - Throws: `ExportError.missingImage`; `PNGError` where its image cannot be written.
  static func text(of specimen: Specimen) throws -> String {
    let genome = specimen.genome
    let formula = Formula(genome)
    let plane = NumPyPlane(genome.canvas)
    let colour = ColourCode(genome.canvas, channels: formula.outputs).numPy
    let statements = Statements(indent: "    ", end: "", type: "") {
      $0.activation.code.numPy?.name
    }
    // `paint` clamps by `unit`.
    let names = Set(
      formula.activations.compactMap(\.code.numPy?.name) + plane.calls + colour.calls + ["unit"])
    let functions = Snippet.used(
      names,
      of: ActivationCode.snippets(\.numPy) + NumPyPlane.snippets + ColourCode.numPySnippets)
    let body =
      ["def _paint(x, y, extent, t):"] + plane.lines
      + formula.inputs.compactMap { input in
        input.code(on: genome.canvas).numPy.map { "    \(input.rawValue) = \($0)" }
      }
      + formula.steps.flatMap(statements.lines) + colour.lines
    let seen = formula.inputs.contains(where: \.isImage) ? genome.canvas.image : nil
    let image = try seen.map { [try NumPyImage.text(of: $0)] } ?? []
    return
      ([header(specimen, hasImage: seen != nil)] + image + functions
      + [
        body.joined(separator: "\n"), paint(genome.canvas.sampling, x: plane.x, y: plane.y), main,
      ])
      .joined(separator: "\n\n\n") + "\n"
  }

  private static func header(_ specimen: Specimen, hasImage: Bool) -> String {
    """
    \"""\(specimen.address), a picture bred by breed.

    paint(width, height, t) paints it: an array of bytes, height x width x 3, red, green and blue as
    sRGB stores them. t is the time, which the picture may hear or not. From a shell, where Pillow is
    installed: python3 FILE.py out.png 1024 768
    \"""

    \(hasImage ? "import base64\nimport io\n" : "")import sys

    import numpy as np
    """
  }

  private static func paint(_ sampling: Sampling, x: String, y: String) -> String {
    let place =
      switch sampling {
      case .centres: "(np.arange(count) + 0.5) / count"
      case .edges: "np.arange(count) / count"
      case .corners: "np.arange(count) / (count - 1) if count > 1 else np.full(1, 0.5)"
      }
    return """
      def _places(count):
          \"""Where along a side of so many pixels each is asked, 0 to 1.\"""
          return \(place)


      def paint(width, height, t=0.0):
          \"""The picture, height x width x 3 bytes.\"""
          shorter = min(width, height)
          extent = width / shorter, height / shorter
          across, down = _places(width), _places(height)
          x = (\(x)).astype(np.float32)[None, :]
          y = (\(y)).astype(np.float32)[:, None]
          t = np.full((1, 1), t, np.float32)
          picture = np.empty((height, width, 3), np.uint8)
          rows = max(1, 65536 // width)
          with np.errstate(all="ignore"):
              for top in range(0, height, rows):
                  channels = _paint(x, y[top:top + rows], extent, t)
                  for channel, values in enumerate(channels):
                      picture[top:top + rows, :, channel] = 255 * unit(values) + 0.5
          return picture
      """
  }

  private static let main = """
    if __name__ == "__main__":
        from PIL import Image

        if len(sys.argv) not in (2, 4):
            sys.exit("usage: python3 %s OUT.png [WIDTH HEIGHT]" % sys.argv[0])
        size = [int(side) for side in sys.argv[2:]] or [1024, 1024]
        Image.fromarray(paint(*size)).save(sys.argv[1])
    """
}

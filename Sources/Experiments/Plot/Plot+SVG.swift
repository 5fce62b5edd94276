import Text

extension Plot {
  /// The plot as SVG, which can still be read at half its size.
  ///
  /// - Parameter scale: how many times as large it is shown, for a picture of pixels.
  public func svg(scale: Int = 1) -> String {
    let frame = PlotFrame(self)
    var drawing = Drawing()
    drawing.add(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(frame.width * scale)\" "
        + "height=\"\(PlotFrame.height * scale)\" viewBox=\"0 0 \(frame.width) \(PlotFrame.height)\" "
        + "font-family=\"Liberation Sans, Arial, Helvetica, DejaVu Sans, sans-serif\" "
        + "fill=\"#222222\" role=\"img\">")
    drawing.add("<title>\(Markup.escaped("\(upwards), by \(across)"))</title>")
    drawing.add("<desc>\(Markup.escaped(words))</desc>")
    drawing.add(
      "<rect width=\"\(frame.width)\" height=\"\(PlotFrame.height)\" fill=\"#ffffff\"/>")
    drawMarks(frame, &drawing)
    drawBands(frame, &drawing)
    drawLines(frame, &drawing)
    drawLegend(frame, &drawing)
    drawWords(frame, &drawing)
    drawing.add("</svg>")
    return drawing.text
  }

  /// What it shows, for whoever cannot see it: where each curve ends.
  private var words: String {
    let ends = curves.compactMap { curve in
      curve.line.last.map { "\(curve.name) ends at \(Decimal.text($0.value, places: 4))" }
    }
    return note + ". " + ends.joined(separator: "; ") + "."
  }

  private struct Drawing {
    private(set) var text = ""
    mutating func add(_ line: String) { text += line + "\n" }
  }

  private func drawMarks(_ frame: PlotFrame, _ drawing: inout Drawing) {
    let (left, right) = (PlotFrame.left, PlotFrame.right)
    let (top, bottom) = (PlotFrame.top, PlotFrame.bottom)
    drawing.add("<g stroke=\"#dddddd\">")
    for mark in frame.upwards.marks {
      let y = number(frame.y(mark))
      drawing.add("<line x1=\"\(left)\" y1=\"\(y)\" x2=\"\(right)\" y2=\"\(y)\"/>")
    }
    drawing.add("</g>")
    drawing.add("<g stroke=\"#222222\" stroke-width=\"1.5\">")
    for mark in frame.across.marks {
      let x = number(frame.x(mark))
      drawing.add("<line x1=\"\(x)\" y1=\"\(bottom)\" x2=\"\(x)\" y2=\"\(bottom + 6)\"/>")
    }
    drawing.add("<line x1=\"\(left)\" y1=\"\(bottom)\" x2=\"\(right)\" y2=\"\(bottom)\"/>")
    drawing.add("<line x1=\"\(left)\" y1=\"\(top)\" x2=\"\(left)\" y2=\"\(bottom)\"/>")
    drawing.add("</g>")
    drawing.add("<g font-size=\"\(PlotFrame.markSize)\">")
    for mark in frame.across.marks {
      drawing.add(
        "<text x=\"\(number(frame.x(mark)))\" y=\"\(bottom + 25)\" text-anchor=\"middle\">"
          + frame.across.text(mark) + "</text>")
    }
    for mark in frame.upwards.marks {
      drawing.add(
        "<text x=\"\(left - 9)\" y=\"\(number(frame.y(mark) + 5.5))\" text-anchor=\"end\">"
          + frame.upwards.text(mark) + "</text>")
    }
    drawing.add("</g>")
  }

  private func drawBands(_ frame: PlotFrame, _ drawing: inout Drawing) {
    for (curve, style) in zip(curves, PlotStyle.all) where !curve.band.isEmpty {
      let band = frame.thinned(curve.band)
      let upper = band.map { frame.place($0.step, $0.quartiles.upper) }
      let lower = band.map { frame.place($0.step, $0.quartiles.lower) }.reversed()
      drawing.add(
        "<polygon points=\"\((upper + lower).joined(separator: " "))\" fill=\"\(style.colour)\" "
          + "fill-opacity=\"0.17\"/>")
    }
  }

  private func drawLines(_ frame: PlotFrame, _ drawing: inout Drawing) {
    for (curve, style) in zip(curves, PlotStyle.all) {
      var points: [String] = []
      var before: Course.Point?
      for point in curve.isStepped ? curve.line : frame.thinned(curve.line) {
        if curve.isStepped, let before {
          points.append(frame.place(point.step, before.value))
        }
        points.append(frame.place(point.step, point.value))
        before = point
      }
      if points.count == 1, let point = curve.line.first {
        drawing.add(
          "<circle cx=\"\(number(frame.x(Double(point.step))))\" "
            + "cy=\"\(number(frame.y(point.value)))\" r=\"5\" fill=\"\(style.colour)\"/>")
        continue
      }
      drawing.add(
        "<polyline points=\"\(points.joined(separator: " "))\" fill=\"none\" \(style.stroke) "
          + "stroke-linejoin=\"round\"/>")
    }
  }

  private func drawLegend(_ frame: PlotFrame, _ drawing: inout Drawing) {
    let x = PlotFrame.right + 14
    drawing.add("<g font-size=\"\(PlotFrame.labelSize)\">")
    for ((curve, style), y) in zip(zip(curves, PlotStyle.all), frame.labels) {
      let middle = number(y)
      drawing.add(
        "<line x1=\"\(x)\" y1=\"\(middle)\" x2=\"\(x + 40)\" y2=\"\(middle)\" \(style.stroke)/>")
      drawing.add(
        "<text x=\"\(x + 48)\" y=\"\(number(y + 6))\">\(Markup.escaped(curve.name))</text>")
    }
    drawing.add("</g>")
  }

  private func drawWords(_ frame: PlotFrame, _ drawing: inout Drawing) {
    let middle = (PlotFrame.top + PlotFrame.bottom) / 2
    drawing.add("<g font-size=\"\(PlotFrame.labelSize)\" text-anchor=\"middle\">")
    drawing.add(
      "<text x=\"\((PlotFrame.left + PlotFrame.right) / 2)\" y=\"\(PlotFrame.bottom + 53)\">"
        + Markup.escaped(across) + "</text>")
    drawing.add(
      "<text transform=\"translate(24 \(middle)) rotate(-90)\">\(Markup.escaped(upwards))</text>")
    drawing.add("</g>")
    drawing.add(
      "<text x=\"\(PlotFrame.left)\" y=\"\(PlotFrame.height - 12)\" "
        + "font-size=\"\(PlotFrame.noteSize)\" fill=\"#555555\">\(Markup.escaped(note))</text>")
  }

  private func number(_ value: Double) -> String { PlotFrame.number(value) }
}

extension PlotStyle {
  /// The line's attributes.
  fileprivate var stroke: String {
    "stroke=\"\(colour)\" stroke-width=\"3\""
      + (dashes.isEmpty ? "" : " stroke-dasharray=\"\(dashes)\"")
  }
}

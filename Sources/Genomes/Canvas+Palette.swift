extension Canvas {
  /// The canvas with a palette, where its network paints by ink alone; nil where it does not.
  public func repainted(in palette: Gradient) -> Canvas? {
    guard colour.outputs == [.ink] else { return nil }
    var canvas = self
    canvas.colour = .palette
    canvas.palette = palette
    return canvas
  }
}

extension Genome {
  /// The genome with a palette, where its network paints by ink alone, as those of grey and palette
  /// canvases do; nil where it does not.
  public func repainted(in palette: Gradient) -> Genome? {
    canvas.repainted(in: palette).map { canvas in
      var draft = Draft(self)
      draft.canvas = canvas
      return draft.valid()
    }
  }
}

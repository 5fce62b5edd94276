import Genomes

/// A fragment shader in the language of OpenGL ES, as shadertoy.com takes it: WebGL 2's, and nothing
/// in it that WebGL 1's has not got.
package struct ShaderExporter: Exporter {
  package func export(_ exhibit: Exhibit) -> [UInt8] { Array(Self.text(of: exhibit).utf8) }

  package static func text(of exhibit: Exhibit) -> String {
    let genome = exhibit.genome
    let formula = Formula(genome)
    let plane = ShaderPlane(genome.canvas)
    let colour = ShaderColour(genome.canvas, channels: formula.outputs)
    let statements = Statements(indent: "  ", end: ";", type: "float ") {
      ShaderActivation.function($0.activation)
    }
    var names = Set(formula.activations.compactMap(ShaderActivation.function))
    names.formUnion(plane.calls + colour.calls)
    if formula.inputs.contains(.theta) { names.insert("angleOf") }
    let functions = Snippet.used(
      names, of: ShaderActivation.snippets + ShaderPlane.snippets + ShaderColour.snippets)
    let header = """
      // \(exhibit.address), a picture bred by breed.
      // Paste all of this in place of the code of a new shader on shadertoy.com.
      """
    let body =
      ["void mainImage(out vec4 fragColor, in vec2 fragCoord) {"] + plane.lines
      + formula.inputs.map { "  float \($0.rawValue) = \(value(of: $0, on: genome.canvas));" }
      + formula.steps.flatMap(statements.lines) + colour.lines + ["}"]
    return ([header] + functions + [body.joined(separator: "\n")]).joined(separator: "\n\n") + "\n"
  }

  private static func value(of input: Input, on canvas: Canvas) -> String {
    switch input {
    case .x: "place.x"
    case .y: "place.y"
    case .r: "sqrt(place.x * place.x + place.y * place.y)"
    case .theta: "angleOf(place.x, place.y)"
    case .bias: "1.0"
    case .t: "iTime"
    case .z0, .z1, .z2, .z3, .z4, .z5, .z6, .z7: "\(canvas.latent(input) ?? 0)"
    }
  }
}

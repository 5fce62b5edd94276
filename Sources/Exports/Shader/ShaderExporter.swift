import Genomes

/// A fragment shader in the language of OpenGL ES, as shadertoy.com takes it: for WebGL 2, but
/// without anything that WebGL 1 lacks.
package struct ShaderExporter: Exporter {
  package let name = "glsl"
  package let summary = "a fragment shader for shadertoy.com"

  package func export(_ specimen: Specimen) throws -> [UInt8] {
    Array(try Self.text(of: specimen).utf8)
  }

  package func hint(for file: String) -> String? { "paste it into a new shader on shadertoy.com" }

  /// The shader.
  ///
  /// - Throws: `ExportError.image` where the picture depends on one.
  package static func text(of specimen: Specimen) throws(ExportError) -> String {
    let genome = specimen.genome
    let formula = Formula(genome)
    if formula.inputs.contains(where: \.isImage) { throw .image(form: "glsl") }
    let plane = ShaderPlane(genome.canvas)
    let colour = ColourCode(genome.canvas, channels: formula.outputs).glsl
    let statements = Statements(indent: "  ", end: ";", type: "float ") {
      $0.activation.code.glsl?.name
    }
    var names = Set(formula.activations.compactMap(\.code.glsl?.name))
    names.formUnion(plane.calls + colour.calls)
    let angular: Set<Input> = [.theta, .cosTheta, .sinTheta]
    if !angular.isDisjoint(with: formula.inputs) { names.insert("angleOf") }
    let functions = Snippet.used(
      names,
      of: ActivationCode.snippets(\.glsl) + ShaderPlane.snippets + ColourCode.glslSnippets)
    let header = """
      // \(specimen.address), a picture bred by breed.
      // Paste all of this in place of the code of a new shader on shadertoy.com.
      """
    let body =
      ["void mainImage(out vec4 fragColor, in vec2 fragCoord) {"] + plane.lines
      + formula.inputs.map { "  float \($0.rawValue) = \($0.code(on: genome.canvas).glsl);" }
      + formula.steps.flatMap(statements.lines) + colour.lines + ["}"]
    return ([header] + functions + [body.joined(separator: "\n")]).joined(separator: "\n\n") + "\n"
  }
}

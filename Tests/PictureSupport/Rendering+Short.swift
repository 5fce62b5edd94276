import Genomes
import Rendering

extension Renderer {
  /// The values of each colour channel before they become colour, height × width, row-major.
  package func values(of genome: Genome, at viewport: Viewport) -> [[Float]] {
    values(of: genome, nodes: genome.canvas.colour.outputs.map { .output($0) }, at: viewport)
  }
}

extension Viewport {
  /// A whole picture of the same size, looked at in another way.
  package func looking(_ view: View) -> Viewport {
    Viewport(width: width, height: height, view: view)
  }
}

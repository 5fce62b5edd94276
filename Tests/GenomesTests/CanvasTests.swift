import Genomes
import Testing

@Suite struct CanvasTests {
  @Test func `latents are found in the order of the inputs`() {
    let canvas = Canvas(inputs: [.z7, .x, .z0, .bias], latents: [7, 0.5])
    #expect(canvas.latent(.z7) == 7)
    #expect(canvas.latent(.z0) == 0.5)
    #expect(canvas.latent(.z1) == nil)
    #expect(canvas.latent(.x) == nil)
  }

  @Test func `latents that are left out are 0`() {
    #expect(Canvas(inputs: [.z1, .y, .z2]).latents == [0, 0])
    #expect(Canvas().latents.isEmpty)
  }

  @Test func `x and y are 0 in the middle unless it is said`() {
    #expect(Canvas().origin == .centred)
    #expect(Canvas(origin: .corner) != Canvas())
  }

  @Test func `eight inputs are latents`() {
    #expect(Input.allCases.filter(\.isLatent) == [.z0, .z1, .z2, .z3, .z4, .z5, .z6, .z7])
  }

  @Test func `every output belongs to a colour model, and only ink and hue to two`() {
    let outputs = ColourModel.allCases.flatMap(\.outputs)
    for output in Output.allCases {
      #expect(outputs.count { $0 == output } == ([.ink, .hue].contains(output) ? 2 : 1))
    }
  }

  @Test func `a palette canvas has a palette, and no other has one`() {
    #expect(Canvas(colour: .palette).palette == .standard)
    #expect(ColourModel.allCases.filter { Canvas(colour: $0).palette != nil } == [.palette])
  }
}

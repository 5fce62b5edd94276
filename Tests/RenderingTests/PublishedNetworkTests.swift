import Foundation
import Genomes
import Rendering
import Testing

/// Networks that others computed: the outputs stated there must come out here.
@Suite struct PublishedNetworkTests {
  /// The file's numbers come with this precision.
  static let tolerance = 1e-4

  @Test(arguments: 0..<5)
  func `the reference gives the outputs of the C# HyperNEAT`(index: Int) throws {
    let network = try PublishedNetwork.all()[index]
    #expect(network.cases.count == 25)
    for (inputs, outputs) in network.cases {
      let values = ReferenceRenderer(network.genome(inputs, .constant))
        .values(x: Estimate(0), y: Estimate(0))
      for (value, output) in zip(values, outputs) {
        #expect(abs(value.value - output) < Self.tolerance)
      }
    }
  }

  @Test(arguments: 0..<5, PublishedNetwork.Feeding.allCases)
  func `the kernels give the outputs of the C# HyperNEAT`(
    index: Int, feeding: PublishedNetwork.Feeding
  ) throws {
    let network = try PublishedNetwork.all()[index]
    #expect(network.cases.count == 25)
    for (inputs, outputs) in network.cases {
      let values = Renderer(threads: 1)
        .values(of: network.genome(inputs, feeding), at: Viewport(side: 1))
      for (value, output) in zip(values, outputs) {
        #expect(abs(Double(value[0]) - output) < Self.tolerance)
      }
    }
  }
}

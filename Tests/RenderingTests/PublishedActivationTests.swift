import Foundation
import Genomes
import Rendering
import Testing

/// Activations and a small network as other systems' test suites have them, painted.
///
/// What these call by the same names is often steeper or of another range than ours; the slope goes
/// into the weight, as someone who brings a network here has to do it. All functions there have
/// their like here, but that the step of cppnjs is 0 at 0 and ours is 1; none of its cases is there.
@Suite struct PublishedActivationTests {
  /// Our function of a weighted sum.
  private struct Likeness {
    let activation: Activation
    var weight: Float = 1
  }

  /// By the name in the file.
  private static let likenesses: [String: Likeness] = [
    "sawtooth x-floor(x)": Likeness(activation: .sawtooth),
    "SiL x*sigmoid(x)": Likeness(activation: .swish),
    "clamp[-1,1]": Likeness(activation: .ramp),
    "hat max(0,1-|x|)": Likeness(activation: .hat),
    "abs": Likeness(activation: .absolute),
    "square": Likeness(activation: .square),
    "cube": Likeness(activation: .cube),
    "neat-python tanh = tanh(2.5x)": Likeness(activation: .tanh, weight: 2.5),
    "neat-python sigmoid = 1/(1+e^-5x)": Likeness(activation: .sigmoid, weight: 5),
    "BipolarSigmoid": Likeness(activation: .bipolarSigmoid, weight: 4.9),
    "StepFunction": Likeness(activation: .step),
    "Sine": Likeness(activation: .sine, weight: 2),
    // A function that gives 0 is a connection of weight 0.
    "NullFn": Likeness(activation: .identity, weight: 0),
    "Linear": Likeness(activation: .absolute),
    "Gaussian": Likeness(activation: .bipolarGaussian, weight: 2.5),
    "PlainSigmoid": Likeness(activation: .sigmoid),
  ]

  private struct File: Decodable {
    struct Points: Decodable {
      let f: String
      let x: [Double]
      let y: [Double]
      let tol: Double
    }
    struct Network: Decodable {
      let x: [[Double]]
      let y: [Double]
      let tol: Double
    }
    struct Cases: Decodable {
      let cases: [String: [[Double]]]
    }
    let activation_points: [Points]
    let networks: [Network]
    let cppn_activations: Cases

    static func read() throws -> File {
      let file = try #require(
        Bundle.module.url(forResource: "activation-points", withExtension: "json"))
      return try JSONDecoder().decode(File.self, from: Data(contentsOf: file))
    }
  }

  /// The function's value through both ways that a value can take: folded from a latent, and
  /// painted from r, which is just 1 at the first pixel of the middle row, (−1, 0).
  private static func values(of likeness: Likeness, at x: Double) -> [Float] {
    let latent = Canvas(inputs: [.z0], latents: [Float(x)], colour: .grey)
    let folded = Specimens.wired(
      latent, output: likeness.activation, [(.input(.z0), .output(.ink), likeness.weight)])
    let painted = Specimens.wired(
      Canvas(inputs: [.r], sampling: .corners, colour: .grey), hidden: [Node(id: .hidden(0))],
      output: likeness.activation,
      [(.input(.r), .hidden(0), Float(x)), (.hidden(0), .output(.ink), likeness.weight)])
    return [folded, painted].map {
      Renderer(threads: 1).values(of: $0, at: Viewport(side: 3))[0][3]
    }
  }

  @Test func `activations have the values of neat-python's and MM-NEAT's suites`() throws {
    let points = try File.read().activation_points
    #expect(points.count == 9)
    for function in points {
      let likeness = try #require(Self.likenesses[function.f], "\(function.f)")
      for (x, y) in zip(function.x, function.y) {
        for value in Self.values(of: likeness, at: x) {
          #expect(abs(Double(value) - y) <= function.tol, "\(function.f) at \(x)")
        }
      }
    }
  }

  @Test(arguments: [
    "BipolarSigmoid", "StepFunction", "Sine", "NullFn", "Linear", "Gaussian", "PlainSigmoid",
  ])
  func `activations have the values of cppnjs' suite`(name: String) throws {
    let cases = try #require(try File.read().cppn_activations.cases[name])
    let likeness = try #require(Self.likenesses[name])
    #expect(cases.count == 40)
    for pair in cases {
      for value in Self.values(of: likeness, at: pair[0]) {
        #expect(abs(Double(value) - pair[1]) < 2e-6, "\(name) at \(pair[0])")
      }
    }
  }

  /// Two inputs, h₁ = σ(5·(5x₀ − ½)), h₂ = σ(5·(5x₁ − 3/2)), out = h₁ − h₂; its σ has the slope 5.
  @Test func `neat-python's network with hidden nodes gives its outputs`() throws {
    let network = try #require(try File.read().networks.first)
    #expect(network.x.count == 4)
    for (x, y) in zip(network.x, network.y) {
      let canvas = Canvas(inputs: [.z0, .z1], latents: x.map(Float.init), colour: .grey)
      let genome = Specimens.wired(
        canvas,
        hidden: [
          Node(id: .hidden(1), activation: .sigmoid, bias: 5 * -0.5),
          Node(id: .hidden(2), activation: .sigmoid, bias: 5 * -1.5),
        ],
        [
          (.input(.z0), .hidden(1), 25), (.input(.z1), .hidden(2), 25),
          (.hidden(1), .output(.ink), 1), (.hidden(2), .output(.ink), -1),
        ])
      let ink = Renderer(threads: 1).values(of: genome, at: Viewport(side: 1))[0][0]
      #expect(abs(Double(ink) - y) < network.tol, "\(x)")
    }
  }
}

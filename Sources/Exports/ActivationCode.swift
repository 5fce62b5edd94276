import Genomes

/// How an activation is written in what is exported: its function in each language, and its colour
/// in diagrams.
struct ActivationCode {
  /// What a node is filled with in a diagram, `#RRGGBB`: a hue for each family of functions, a
  /// shade for each function; black text is legible on each.
  let colour: String
  /// The function of a shader; nil for identity.
  ///
  /// Sine, cosine and the angle are written out, since those of a driver may be inaccurate; tanh is
  /// made of an exponential that cannot overflow, as that of some drivers does.
  let glsl: Function?
  /// The function of a Python module, of arrays; nil for identity.
  let numPy: Function?

  /// A function of a program.
  struct Function {
    /// The name by which it is called.
    let name: String
    /// Its text, after what it needs; none where the language has the function.
    let snippets: [Snippet]

    /// A function that the language has.
    static func builtIn(_ name: String) -> Function { Function(name: name, snippets: []) }

    /// A function of GLSL with the value given, of x.
    static func glsl(_ name: String, calls: [String] = [], _ value: String) -> Function {
      text(name, calls: calls, "float \(name)(float x) { return \(value); }")
    }

    /// A function of Python with the value given, of a.
    static func python(_ name: String, _ value: String) -> Function {
      text(name, "def \(name)(a):\n    return \(value)")
    }

    /// A function of that text.
    static func text(_ name: String, calls: [String] = [], _ text: String) -> Function {
      Function(name: name, snippets: [Snippet(name, calls: calls, text)])
    }

    /// The same function, with another that is written before it.
    func after(_ snippet: Snippet) -> Function {
      Function(name: name, snippets: [snippet] + snippets)
    }
  }

  /// The functions of all activations in a language, each after those that it calls.
  static func snippets(_ language: KeyPath<ActivationCode, Function?>) -> [Snippet] {
    Activation.allCases.flatMap { $0.code[keyPath: language]?.snippets ?? [] }
  }
}

extension Activation {
  /// How it is written in what is exported.
  var code: ActivationCode {
    switch self {
    // Lines, and lines with a bend: greys and yellows.
    case .identity:
      ActivationCode(colour: "#f4f4f4", glsl: nil, numPy: nil)
    case .ramp:
      ActivationCode(
        colour: "#fff3b0",
        glsl: .glsl("rampOf", "clamp(x, -1.0, 1.0)"),
        numPy: .python("ramp", "np.clip(a, -1, 1)"))
    case .absolute:
      ActivationCode(
        colour: "#ffe680",
        glsl: .builtIn("abs"),
        numPy: .builtIn("np.abs"))
    case .relu:
      ActivationCode(
        colour: "#ffdb4d",
        glsl: .glsl("reluOf", "max(x, 0.0)"),
        numPy: .python("relu", "np.maximum(a, 0)"))
    case .leakyRelu:
      ActivationCode(
        colour: "#f5cf52",
        glsl: .glsl("leakyReluOf", "x > 0.0 ? x : 0.01 * x"),
        numPy: .python("leaky_relu", "np.where(a > 0, a, 0.01 * a)"))
    case .elu:
      ActivationCode(
        colour: "#ecc94b",
        glsl: .glsl("eluOf", "x > 0.0 ? x : exp(max(x, -80.0)) - 1.0"),
        numPy: .python("elu", "np.where(a > 0, a, np.expm1(np.minimum(a, 0)))"))
    case .gelu:
      ActivationCode(
        colour: "#e0c068",
        glsl: .text(
          "geluOf",
          """
          float geluOf(float x) {
            float y = clamp(x, -10.0, 10.0);
            return max(x, -10.0) / (1.0 + exp(-1.5957691 * y - 0.071354814 * y * y * y));
          }
          """),
        numPy: .text(
          "gelu",
          """
          def gelu(a):
              b = np.clip(a, -10, 10).astype(np.float64)
              u = -b * (1.5957691216057308 + 0.07135481627260025 * b * b)
              return (np.maximum(a, -10) / (1 + np.exp(u))).astype(np.float32)
          """))
    case .softplus:
      ActivationCode(
        colour: "#efd28d",
        glsl: .glsl("softplusOf", "max(x, 0.0) + log(1.0 + exp(-min(abs(x), 80.0)))"),
        numPy: .python("softplus", "np.maximum(a, 0) + np.log1p(np.exp(-np.abs(a)))"))
    case .swish:
      ActivationCode(
        colour: "#e6c79c",
        glsl: .glsl("swishOf", "max(x, -80.0) / (1.0 + exp(-clamp(x, -80.0, 80.0)))"),
        numPy: .python("swish", "np.maximum(a, -87) / (1 + np.exp(-np.clip(a, -87, 88)))"))
    // From one level to another: oranges.
    case .tanh:
      ActivationCode(
        colour: "#ffc9a3",
        glsl: .text(
          "tanhOf",
          """
          float tanhOf(float x) {
            float e = exp(-2.0 * min(abs(x), 20.0));
            float y = (1.0 - e) / (1.0 + e);
            return x < 0.0 ? -y : y;
          }
          """),
        numPy: .builtIn("np.tanh"))
    case .sigmoid:
      ActivationCode(
        colour: "#ffb37d",
        glsl: .text(
          "sigmoidOf",
          """
          float sigmoidOf(float x) {
            float e = exp(-min(abs(x), 80.0));
            return (x < 0.0 ? e : 1.0) / (1.0 + e);
          }
          """),
        numPy: .python("sigmoid", "1 / (1 + np.exp(-np.clip(a, -87, 88)))"))
    case .bipolarSigmoid:
      ActivationCode(
        colour: "#f7a877",
        glsl: .glsl("bipolarSigmoidOf", calls: ["tanhOf"], "tanhOf(0.5 * x)"),
        numPy: .python("bipolar_sigmoid", "np.tanh(0.5 * a)"))
    case .step:
      ActivationCode(
        colour: "#f2926b",
        glsl: .glsl("stepOf", "x >= 0.0 ? 1.0 : 0.0"),
        numPy: .python("step", "(a >= 0).astype(np.float32)"))
    // Waves: blues.
    case .sine:
      ActivationCode(
        colour: "#b9d8f7",
        glsl: .glsl("sineOf", calls: ["waveOf"], "waveOf(x, 0.0)").after(Self.wave),
        numPy: .python("sine", "np.sin(np.clip(a, -100000, 100000))"))
    case .cosine:
      ActivationCode(
        colour: "#98c5f2",
        glsl: .glsl("cosineOf", calls: ["waveOf"], "-waveOf(x, 0.5)"),
        numPy: .python("cosine", "np.cos(np.clip(a, -100000, 100000))"))
    case .triangle:
      ActivationCode(
        colour: "#a9c9e0",
        glsl: .text(
          "triangleOf",
          """
          float triangleOf(float x) {
            float y = x - 4.0 * floor(0.25 * x + 0.5);
            float a = min(abs(y), 2.0 - abs(y));
            return abs(x) < 16777216.0 ? (y < 0.0 ? -a : a) : 0.0;
          }
          """),
        numPy: .text(
          "triangle",
          """
          def triangle(a):
              a = np.where(np.abs(a) < 16777216, a, 0)
              y = a - 4 * np.round(0.25 * a)
              return np.copysign(np.minimum(np.abs(y), 2 - np.abs(y)), y)
          """))
    case .sawtooth:
      ActivationCode(
        colour: "#8fb8d9",
        glsl: .glsl("sawtoothOf", "abs(x) < 8388608.0 ? x - floor(x) : 0.0"),
        numPy: .python("sawtooth", "np.where(np.abs(a) < 8388608, a - np.floor(a), 0)"))
    // Bells: greens.
    case .gaussian:
      ActivationCode(
        colour: "#bfe8c1",
        glsl: .glsl("gaussianOf", "exp(-min(x * x, 80.0))"),
        numPy: .python("gaussian", "np.exp(-np.square(a))"))
    case .bipolarGaussian:
      ActivationCode(
        colour: "#9bd9a3",
        glsl: .glsl("bipolarGaussianOf", calls: ["gaussianOf"], "2.0 * gaussianOf(x) - 1.0"),
        numPy: .python("bipolar_gaussian", "2 * np.exp(-np.square(a)) - 1"))
    case .hat:
      ActivationCode(
        colour: "#b3d9a0",
        glsl: .glsl("hatOf", "max(1.0 - abs(x), 0.0)"),
        numPy: .python("hat", "np.maximum(1 - np.abs(a), 0)"))
    // Powers: violets.
    case .square:
      ActivationCode(
        colour: "#dcc6f0",
        glsl: .glsl("squareOf", "x * x"),
        numPy: .builtIn("np.square"))
    case .cube:
      ActivationCode(
        colour: "#c9aee6",
        glsl: .glsl("cubeOf", "x * x * x"),
        numPy: .python("cube", "a * a * a"))
    }
  }

  /// What sine and cosine of a shader are made of.
  private static let wave = Snippet(
    "waveOf",
    """
    // The sine of x without the nearest n + shift half turns, and with the sign of that.
    float waveOf(float x, float shift) {
      x = clamp(x, -100000.0, 100000.0);
      float n = floor(x * 0.31830989 - shift + 0.5);
      float r = (x - (n + shift) * 3.140625) - (n + shift) * 9.6765359e-4;
      float s = r * r;
      float y = r + r * s * ((((-2.5502596e-8 * s + 2.762705e-6) * s - 1.9843094e-4) * s
        + 8.3333505e-3) * s - 0.16666667);
      return mod(n, 2.0) < 0.5 ? y : -y;
    }
    """)
}

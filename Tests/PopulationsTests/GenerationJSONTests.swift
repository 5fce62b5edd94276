import Evolution
import Genomes
import JSON
import Populations
import TestSupport
import Testing

@Suite struct GenerationJSONTests {
  private static let some: RecipeSettings = {
    var settings = RecipeSettings()
    settings.taper = false
    settings.weights = .fanIn
    return settings
  }()

  private static let all: RecipeSettings = {
    var settings = RecipeSettings()
    settings.layers = 0
    settings.width = 7
    settings.taper = true
    settings.activation = .leakyRelu
    settings.weights = .uniform(1 / 3)
    settings.coordinates = .pixel
    settings.zoom = 0.1
    settings.inputs = [.z7, .x, .theta]
    settings.activations = [.sine, .sine, .bipolarGaussian]
    settings.colour = .grey
    return settings
  }()

  private static let eyes = ["3/7", "lagoon/1/2"].map { Address($0)! }

  /// A change of each kind.
  private static let changes: [GenomeChange] = {
    let (x, ink, hidden) = (NodeID.input(.x), NodeID.output(.ink), NodeID.named("a", "7"))
    let marking = Connection.Marking(from: x, to: ink)
    return [
      .connection(marking, .weight(-1 / 3)), .connection(marking, .on),
      .connection(marking, .off), .connection(.init(from: x, to: hidden), .connect(2)),
      .connection(marking, .disconnect), .node(ink, .bias(1e-9)),
      .node(hidden, .activation(.leakyRelu)),
    ]
  }()

  static let methods: [Generation.Method] = [
    .new(.init(recipe: "neat")), .new(.init(recipe: "é \"\\\u{1B}")),
    .pick(.init(picks: [3, 7], strength: 0.1, keep: true)),
    .pick(.init(picks: [1], strength: 1, keep: false)),
    .pick(
      .init(
        picks: [1], strength: 1, keep: false, locked: [2, 5],
        limits: VariationLimits {
          $0.focus = .colour
          $0.activations = [.bipolarGaussian]
          $0.inputs = []
          $0.colour = .palette
          $0.palette = .standard
        })),
    .cross(.init(eyes[0], eyes[1], strength: 0.3)),
    .cross(.init(eyes[1], eyes[0], strength: 0, limits: VariationLimits { $0.focus = .structure })),
    .vary(
      .init(
        eyes[1], strengths: [0.05, 1 / 3, 1],
        limits: VariationLimits {
          $0.inputs = [.z7, .x]
          $0.symmetry = .rotation(3)
          $0.tiling = .mirrors
        })),
    .morph(.init(eyes[0], eyes[1])),
    .edit(.init(eyes[0], changes: changes)), .edit(.init(eyes[1], changes: [changes[3]])),
    .imported(.init(file: "a \u{1B}.zip", fingerprint: "00ff", origins: ["576/289", nil])),
    .imported(
      .init(
        file: "a.zip", fingerprint: "00ff", origins: ["576/289"], reading: .picbreeder, number: 12)),
    .imported(.init(file: "a", fingerprint: "00ff", origins: [nil], reading: .winPicbreeder)),
    .imported(
      .init(
        file: "a", fingerprint: "00ff", origins: [nil, "a/1/1", nil],
        others: [
          .init(file: "b \u{1B}.png", fingerprint: "01", first: 2),
          .init(file: "c", fingerprint: "02", reading: .neatPython, first: 3),
        ])),
    .stars(
      .init(
        [5, 2], pictures: [Address(IndividualID(generation: 3, number: 7), in: name), eyes[0]])),
    .pictures(
      .init([Address(IndividualID(generation: 3, number: 7), in: name), eyes[0]])),
    .tournament(.init(fitness: "entropy", strength: 1 / 3, elite: 0, tournament: 1)),
    .tournament(.init(fitness: "a + b", strength: 0, elite: 2, tournament: 3)),
    .new(.init(recipe: "natural", settings: some)), .new(.init(recipe: "x", settings: all)),
  ]

  private func generation(of bytes: [UInt8]) throws -> Generation {
    try Generation(json: JSONDocument(parsing: bytes, source: "t.json").root)
  }

  @Test(arguments: methods, [nil, 3])
  func `a generation is read as it was written`(
    method: Generation.Method, parent: Int?
  ) throws {
    for seed in [0, 7, UInt64(Int64.max)] {
      let original = makeGeneration(4, parent: parent, method: method, seed: seed)
      let bytes = try original.json().serialized()
      let read = try generation(of: bytes)
      #expect(read == original)
      #expect(try read.json().serialized() == bytes)
    }
  }

  /// The form of the file, to the byte.
  static let text = """
    {
      "format": "breed.generation/2",
      "number": 3,
      "parent": 2,
      "seed": 7,
      "arithmetic": 2,
      "method": { "by": "pick", "picks": [ 3, 7 ], "strength": 0.1, "keep": true },
      "individuals": [
        {
          "id": "3/1",
          "parents": [ "2/1" ],
          "operation": "mutated",
          "mutations": [ "add-node", "change-bias" ],
          "tries": 1,
          "genome": {
            "format": "breed.genome/1",
            "canvas": { "inputs": [ "x" ], "scale": 1.0, "sampling": "centres", "colour": "grey" },
            "nodes": [
              { "id": "x", "kind": "input", "activation": "identity", "bias": 0.0 },
              { "id": "ink", "kind": "output", "activation": "sine", "bias": 0.0 }
            ],
            "connections": [
              { "from": "x", "to": "ink", "weight": 1.0, "enabled": true }
            ]
          }
        },
        {
          "id": "3/2",
          "parents": [ "2/2" ],
          "operation": "mutated",
          "mutations": [ "add-node", "change-bias" ],
          "tries": 2,
          "score": 0.30000000000000004,
          "genome": {
            "format": "breed.genome/1",
            "canvas": { "inputs": [ "x" ], "scale": 1.0, "sampling": "centres", "colour": "grey" },
            "nodes": [
              { "id": "x", "kind": "input", "activation": "identity", "bias": 0.0 },
              { "id": "ink", "kind": "output", "activation": "sine", "bias": 0.0 }
            ],
            "connections": [
              { "from": "x", "to": "ink", "weight": 1.0, "enabled": true }
            ]
          }
        }
      ]
    }

    """

  @Test func `a generation is written as the form has it`() throws {
    let generation = makeGeneration(3, parent: 2, method: Self.methods[2])
    #expect(String(decoding: try generation.json().serialized(), as: UTF8.self) == Self.text)
  }

  @Test func `what was set of a recipe stands in its method`() throws {
    func line(_ method: Generation.Method) throws -> String {
      String(decoding: try method.json.serialized(), as: UTF8.self)
    }
    #expect(try line(.new(.init(recipe: "neat"))) == "{ \"by\": \"new\", \"recipe\": \"neat\" }\n")
    #expect(
      try line(.new(.init(recipe: "natural", settings: Self.some)))
        == "{ \"by\": \"new\", \"recipe\": \"natural\", "
        + "\"settings\": { \"taper\": false, \"init\": \"fan-in\" } }\n")
    #expect(
      try line(.new(.init(recipe: "x", settings: Self.all)))
        == "{ \"by\": \"new\", \"recipe\": \"x\", \"settings\": { \"layers\": 0, \"width\": 7, "
        + "\"taper\": true, \"activation\": \"leaky-relu\", "
        + "\"init\": \"uniform:0.3333333333333333\", \"coordinates\": \"pixel\", \"zoom\": 0.1, "
        + "\"inputs\": [ \"z7\", \"x\", \"theta\" ], "
        + "\"activations\": [ \"sine\", \"sine\", \"bipolar-gaussian\" ], "
        + "\"colour\": \"grey\" } }\n")
  }

  @Test(arguments: [
    ("{}", "no error"),
    ("[]", "$.method.settings: expected an object"),
    ("{\"depth\": 3}", "$.method.settings: expected no members but \"layers\", \"width\", "),
    ("{\"layers\": \"3\"}", "$.method.settings.layers: expected an integer, found \"3\""),
    ("{\"taper\": 1}", "$.method.settings.taper: expected true or false, found 1"),
    ("{\"activation\": \"sin\"}", "$.method.settings.activation: expected one of \"identity\", "),
    (
      "{\"init\": \"normal\"}",
      "$.method.settings.init: expected \"normal:1\", \"uniform:3\" or \"fan-in\", "
        + "or other numbers, found \"normal\""
    ),
    (
      "{\"coordinates\": \"pixels\"}",
      "$.method.settings.coordinates: expected one of \"centred\", \"pixel\", found \"pixels\""
    ),
    ("{\"zoom\": null}", "$.method.settings.zoom: expected a number, found null"),
    ("{\"inputs\": [\"x\", \"w\"]}", "$.method.settings.inputs[1]: expected one of \"x\", "),
    ("{\"activations\": \"sine\"}", "$.method.settings.activations: expected an array"),
    ("{\"colour\": \"red\"}", "$.method.settings.colour: expected one of \"grey\", "),
  ])
  func `settings are read strictly`(settings: String, said: String) throws {
    var text = Self.text
    let method = try #require(text.firstRange(of: #"{ "by": "pick", "picks": [ 3, 7 ], "#))
    let end = try #require(text[method.upperBound...].firstIndex(of: "}"))
    text.replaceSubrange(
      method.lowerBound...end,
      with: "{ \"by\": \"new\", \"recipe\": \"neat\", \"settings\": \(settings) }")
    let bytes = Array(text.utf8)
    let found = message { _ = try generation(of: bytes) }
    #expect(found.hasPrefix(said == "no error" ? "" : "t.json: " + said), "\(found)")
    #expect((said == "no error") == !found.hasPrefix("t.json"), "\(found)")
  }

  @Test(arguments: [
    (
      "generation/2", "generation/9",
      "$.format: a newer version of breed wrote it: found \"breed.generation/9\", expected "
        + "\"breed.generation/1\", \"breed.generation/3\", \"breed.generation/2\": update breed"
    ),
    ("\"number\": 3", "\"number\": 0", "$.number: expected an integer of 1 or more, found 0"),
    ("\"number\": 3", "\"number\": 4", "$.individuals[0].id: expected \"4/1\", found \"3/1\""),
    ("\"parent\": 2", "\"parent\": \"2\"", "$.parent: expected an integer, found \"2\""),
    ("\"parent\": 2,", "", "$: expected a member \"parent\", found none"),
    ("\"seed\": 7", "\"seed\": -1", "$.seed: expected an integer of 0 or more, found -1"),
    (
      "\"arithmetic\": 2", "\"arithmetic\": 0",
      "$.arithmetic: expected an integer of 1 or more, found 0"
    ),
    (
      "\"arithmetic\": 2,", "", "$: expected a member \"arithmetic\", found none"
    ),
    (
      "\"seed\": 7", "\"seed\": 7, \"author\": \"me\"",
      "$: expected no members but \"format\", "
        + "\"number\", \"parent\", \"seed\", \"method\", \"arithmetic\", \"individuals\", "
        + "\"memory\", found \"author\""
    ),
    (
      "\"by\": \"pick\"", "\"by\": \"dice\"",
      "$.method.by: expected one of \"new\", \"import\", \"stars\", \"pictures\", \"pick\", "
        + "\"cross\", \"vary\", \"morph\", \"edit\", \"auto\", found \"dice\""
    ),
    ("\"by\": \"pick\"", "\"by\": \"new\"", "$.method: expected a member \"recipe\", found none"),
    (
      "\"keep\": true", "\"keep\": true, \"elite\": 1",
      "$.method: expected no members but \"by\", "
        + "\"picks\", \"strength\", \"keep\", \"lock\", \"choice\", \"newcomers\", \"focus\", \"activations\", "
        + "\"inputs\", \"symmetry\", \"tiling\", \"colour\", \"palette\", found \"elite\""
    ),
    (
      "\"keep\": true", "\"keep\": true, \"choice\": { \"pool\": 8 }",
      "$.method.choice: expected something by which children were chosen, found an object"
    ),
    ("[ 3, 7 ]", "[ 3, 0 ]", "$.method.picks[1]: expected an integer of 1 or more, found 0"),
    ("\"id\": \"3/2\"", "\"id\": \"3/1\"", "$.individuals[1].id: expected \"3/2\", found \"3/1\""),
    (
      "\"2/2\"", "\"2\"",
      "$.individuals[1].parents[0]: expected an address as "
        + "\"generation/number\" or \"lineage/generation/number\", found \"2\""
    ),
    (
      "\"tries\": 2", "\"tries\": 0",
      "$.individuals[1].tries: expected an integer of 1 or more, "
        + "found 0"
    ),
    (
      "\"score\": 0.30000000000000004", "\"score\": null",
      "$.individuals[1].score: expected a "
        + "number, found null"
    ),
    (
      "\"tries\": 2", "\"tries\": 2, \"title\": \"x\"",
      "$.individuals[1]: expected no members but "
        + "\"id\", \"parents\", \"operation\", \"mutations\", \"tries\", \"genome\", \"score\", "
        + "\"values\", \"species\", \"cell\", \"descent\", \"label\", found \"title\""
    ),
    ("\"sine\"", "\"sin\"", "$.individuals[0].genome.nodes[1].activation: expected one of "),
    (
      "\"to\": \"ink\"", "\"to\": \"hue\"",
      "$.individuals[0].genome.connections[0].to: expected "
        + "an id in \"nodes\", found \"hue\""
    ),
  ])
  func `a broken file is refused with its place`(
    words: String, instead: String, said: String
  ) throws {
    var text = Self.text
    text.replaceSubrange(try #require(text.firstRange(of: words)), with: instead)
    let bytes = Array(text.utf8)
    #expect(message { _ = try generation(of: bytes) }.hasPrefix("t.json: " + said))
  }

  @Test(arguments: [
    (
      #"{"by": "pick", "picks": [1], "strength": 1, "keep": true, "focus": "shape"}"#,
      "focus: expected one of \"structure\", \"weights\", \"colour\", \"view\", found \"shape\""
    ),
    (
      #"{"by": "pick", "picks": [1], "strength": 1, "keep": true, "lock": [0]}"#,
      "lock[0]: expected an integer of 1 or more, found 0"
    ),
    (
      #"{"by": "pick", "picks": [1], "strength": 1, "keep": true, "activations": []}"#,
      "activations: expected at least one activation, found an array of 0 elements"
    ),
    (
      #"{"by": "vary", "of": "3/7", "strengths": [1], "inputs": ["x", "y", "x"]}"#,
      "inputs[2]: expected each name once, found \"x\""
    ),
    (
      #"{"by": "vary", "of": "7", "strengths": [1]}"#, "of: expected an address as "
    ),
    (
      #"{"by": "cross", "of": ["3/7"], "strength": 1}"#,
      "of: expected two addresses, found an array of 1 element"
    ),
    (#"{"by": "morph", "of": ["3/7", "../1/2"]}"#, "of[1]: expected an address as "),
    (
      #"{"by": "morph", "of": ["3/7", "3/8"], "strength": 1}"#,
      " expected no members but \"by\", \"of\", found \"strength\""
    ),
    (#"{"by": "edit", "of": "3/7", "changes": []}"#, "changes: expected at least one change"),
    (
      #"{"by": "edit", "of": "3/7", "changes": [{"change": "turn", "from": "x", "to": "ink"}]}"#,
      "changes[0].change: expected one of \"weight\", \"bias\", \"activation\", \"on\", "
        + "\"off\", \"connect\", \"disconnect\", found \"turn\""
    ),
    (
      #"{"by": "edit", "of": "3/7", "changes": [{"change": "weight", "from": "x", "to": "ink"}]}"#,
      "changes[0]: expected a member \"weight\", found none"
    ),
    (
      #"{"by": "edit", "of": "3", "changes": [{"change": "off", "from": "x", "to": "ink"}]}"#,
      "of: expected an address as "
    ),
    (
      #"{"by": "edit", "of": "3/7", "changes": [{"change": "off", "from": "x", "to": "21"}]}"#,
      "changes[0].to: expected an input, an output or twelve hexadecimal digits, found \"21\""
    ),
    (
      #"{"by": "edit", "of": "3/7", "changes": [{"change": "bias", "node": "x", "bias": 1e99}]}"#,
      "changes[0].bias: expected a number within "
    ),
    (
      #"{"by": "edit", "of": "3/7", "changes": [{"change": "on", "from": "x", "to": "y", "a": 1}]}"#,
      "changes[0]: expected no members but \"change\", \"from\", \"to\", found \"a\""
    ),
  ])
  func `a broken method is refused with its place`(method: String, said: String) throws {
    let old = #"{ "by": "pick", "picks": [ 3, 7 ], "strength": 0.1, "keep": true }"#
    var text = Self.text
    text.replaceSubrange(try #require(text.firstRange(of: old)), with: method)
    let bytes = Array(text.utf8)
    let place = said.hasPrefix(" ") ? "t.json: $.method:" : "t.json: $.method."
    #expect(message { _ = try generation(of: bytes) }.hasPrefix(place + said))
  }

  @Test func `parents in another lineage are read as they were written`() throws {
    let text = Self.text.replacing("\"2/2\"", with: "\"lagoon/2/2\", \"2/1\"")
    let read = try generation(of: Array(text.utf8))
    #expect(read.individuals[1].parents.map(\.description) == ["lagoon/2/2", "2/1"])
    #expect(try read.json().serialized() == Array(text.utf8))
  }

  @Test func `a file of version 1 is of the first arithmetic, and does not tell it`() throws {
    let text = Self.text.replacing("generation/2", with: "generation/1")
      .replacing("  \"arithmetic\": 2,\n", with: "")
    let read = try generation(of: Array(text.utf8))
    #expect(read.arithmetic == 1)
    #expect(
      message { _ = try generation(of: Array(Self.text.replacing("n/2", with: "n/1").utf8)) }
        .contains("\"arithmetic\""))
  }

  @Test func `a generation of nobody is refused`() {
    let text = """
      {"format": "breed.generation/1", "number": 1, "parent": null, "seed": 0,
       "method": {"by": "new", "recipe": "neat"}, "individuals": []}
      """
    #expect(
      message { _ = try generation(of: Array(text.utf8)) } == "t.json: $.individuals: "
        + "expected at least one individual, found an array of 0 elements")
  }
}

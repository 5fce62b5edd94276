import Genomes
import JSON
import Testing

@testable import Evolution

/// What holds of every row, whatever the table.
@Suite struct SettingTableTests {
  private static let recipe: RecipeSettings = {
    var settings = RecipeSettings()
    settings.layers = 3
    settings.width = 7
    settings.taper = false
    settings.activation = .leakyRelu
    settings.weights = .uniform(0.5)
    settings.coordinates = .pixel
    settings.zoom = 0.25
    settings.inputs = [.z7, .x]
    settings.activations = [.sine, .sine, .step]
    settings.colour = .palette
    settings.symmetry = .kaleidoscope(6)
    settings.tiling = .torus
    settings.palette = Gradient.named[1].gradient
    return settings
  }()

  private static let limits = VariationLimits {
    $0.focus = .structure
    $0.activations = [.sine, .step]
    $0.inputs = [.y, .cosTheta]
    $0.symmetry = .twoWay
    $0.tiling = .mirrors
    $0.colour = .palette
    $0.palette = Gradient.named[2].gradient
  }

  private static let canvas = CanvasChanges {
    $0.colour = .palette
    $0.palette = Gradient.named[2].gradient
    $0.symmetry = .rotation(7)
    $0.tiling = .torus
  }

  private func expectRows<Table: SettingTable>(of full: Table) throws {
    let names = Table.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(full.given.map(\.name) == names, "every property has a row")
    #expect(Mirror(reflecting: full).children.count == names.count)
    #expect(full.words.count == names.count && Table().words.isEmpty && Table().given.isEmpty)

    let document = try JSONDocument(parsing: full.json.serialized(), source: "t.json")
    #expect(try Table(json: document.root) == full)
    for (row, (name, text)) in zip(Table.all, full.given) {
      #expect(!row.summary.isEmpty)
      var one = Table()
      try one.set(name, to: text)
      #expect(one.given.map(\.name) == [name] && one.given[0].value == text)
      var filled = one
      row.fill(&filled, full)
      #expect(filled == one, "\(name) is not replaced")
      filled = Table()
      row.fill(&filled, full)
      #expect(filled == one, "\(name) alone is filled in")
      #expect(throws: SettingError.self) { try one.set(name, to: "?") }
      for suggestion in row.suggestions { try one.set(name, to: suggestion) }
    }
    var none = Table()
    #expect(
      throws: SettingError.unknown("setting", "x", known: names)
    ) { try none.set("x", to: "1") }
  }

  @Test func `a recipe's setting is told, read and written by its row`() throws {
    try expectRows(of: Self.recipe)
  }

  @Test func `a limit of variation is told, read and written by its row`() throws {
    try expectRows(of: Self.limits)
  }

  @Test func `a change of the canvas is told, read and written by its row`() throws {
    try expectRows(of: Self.canvas)
  }

  @Test func `settings are told as they are typed, limits in words`() {
    #expect(
      Self.recipe.words.prefix(9) == [
        "layers 3", "width 7", "taper no", "activation leaky-relu", "init uniform:0.5",
        "coordinates pixel", "zoom 0.25", "inputs z7,x", "activations sine,sine,step",
      ])
    #expect(
      Self.limits.words.prefix(5) == [
        "structure alone", "activations sine, step", "inputs y, costheta", "symmetry two-way",
        "tiling mirrors",
      ])
  }

  @Test func `a number's row has the range of its values`() {
    let ranges = RecipeSettings.all.compactMap { row in row.range.map { (row.name, $0) } }
    #expect(ranges.map(\.0) == ["layers", "width", "zoom"])
    #expect(ranges.map(\.1) == [0...64, 1...1_024, 0.000_001...1_000_000])
  }

  @Test func `the angle is typed, and means its cosine and sine`() throws {
    var (settings, limits) = (RecipeSettings(), VariationLimits())
    try settings.set("inputs", to: "x,theta")
    try limits.set("inputs", to: "sintheta,theta,r")
    #expect(settings.inputs == [.x, .cosTheta, .sinTheta])
    #expect(limits.inputs == [.sinTheta, .cosTheta, .r])
  }

  @Test(arguments: [
    ("layers", "x", "expected a whole number, 0 to 64"),
    ("zoom", "far", "expected a number, 0.000001 to 1000000"),
    ("taper", "maybe", "expected yes or no"),
    ("init", "normal", "expected normal:1, uniform:3 or fan-in, or other numbers"),
    ("init", "goo", "expected normal:1, uniform:3 or fan-in, or other numbers"),
    ("init", "fanin", "unknown distribution \"fanin\": did you mean \"fan-in\"?"),
    (
      "init", "unifrm:3", "unknown distribution \"unifrm:3\": did you mean \"uniform:3\"?"
    ),
    (
      "symmetry", "xyz",
      "expected none, mirror, two-way, rotation:N or kaleidoscope:N, N in 2 to 64"
    ),
    ("symmetry", "miror", "unknown symmetry \"miror\": did you mean \"mirror\"?"),
    (
      "symmetry", "kaleidscope:5",
      "unknown symmetry \"kaleidscope:5\": did you mean \"kaleidoscope:N\"?"
    ),
    (
      "symmetry", "rotation:65",
      "expected none, mirror, two-way, rotation:N or kaleidoscope:N, N in 2 to 64"
    ),
    ("colour", "gray", "unknown colour model \"gray\": did you mean \"grey\"?"),
    ("inputs", "x,thetta", "unknown input \"thetta\": did you mean \"theta\"?"),
    ("palette", "embre", "unknown palette \"embre\": did you mean \"ember\"?"),
    (
      "palette", "0b132b",
      "expected a name, or 2 to 16 colours, such as 0b132b,1c2541,f4d35e"
    ),
  ])
  func `a text that is no value is refused in a line`(name: String, text: String, said: String) {
    var settings = RecipeSettings()
    var found = "nothing"
    do { try settings.set(name, to: text) } catch { found = "\(error)" }
    #expect(found == said)
  }

  @Test func `a name that could move the terminal's cursor is escaped`() {
    let error = SettingError.unknown("colour", "\u{1B}[31m", known: ["red"])
    #expect(error.description == "unknown colour \"\\u{1B}[31m\": there are red")
  }
}

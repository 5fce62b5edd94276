import Animation
import Testing

/// The flags of motions as forms and programs see them.
@Suite struct AnyMotionFlagTests {
  @Test(arguments: MotionKind.all.flatMap(\.flags).map(\.name))
  func `a default is a value within its bounds, or is told in words`(name: String) throws {
    let flag = try #require(MotionKind.all.flatMap(\.flags).first { $0.name == name })
    guard let standard = flag.standard else {
      #expect(flag.standardWords != nil)
      return
    }
    let value = try #require(flag.value(of: standard))
    let number = value as? Double ?? (value as? Int).map(Double.init)
    if let bounds = flag.bounds { #expect(bounds.contains(try #require(number))) }
    if case .word(let words) = flag.form { #expect(words.contains(standard)) }
  }

  @Test func `no two flags have one name`() {
    let names = MotionKind.all.flatMap(\.flags).map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: ["", "near", "nan", "inf", "1,5", "0x"])
  func `what is no number is none`(text: String) throws {
    let flag = try #require(ZoomMotion.kind.flags.first)
    #expect(flag.value(of: text) == nil)
  }

  @Test func `whole numbers and words are read as such`() throws {
    let (stops, seed) = (LatentMotion.kind.flags[0], LatentMotion.kind.flags[2])
    #expect(stops.value(of: "4") as? Int == 4)
    #expect(stops.value(of: "4.5") == nil)
    #expect(seed.value(of: "7") as? UInt64 == 7)
    #expect(seed.value(of: "-7") == nil)
    #expect(seed.value(of: "9223372036854775808") == nil, "more than files hold")
    let path = try #require(PanMotion.kind.flags.first)
    #expect(path.value(of: "vertical") as? PanMotion.Path == .vertical)
    #expect(path.value(of: "up") == nil)
  }
}

import TestNetworks
import Testing

@testable import Evolution

@Suite struct NEATSettingsTests {
  @Test func `every setting has a name of its own, and every property a setting`() {
    let names = NEATSettings.all.map(\.name)
    #expect(Set(names).count == names.count)
    let properties = Mirror(reflecting: NEATSettings()).children.count { $0.label != "ofMutations" }
    #expect(names.count == properties + SearchMutation.all.flatMap(\.settings).count)
    for setting in NEATSettings.all {
      #expect(NEATSettings.named(setting.name)?.name == setting.name)
      #expect(setting.name.allSatisfy { $0.isLowercase || $0 == "-" } && !setting.summary.isEmpty)
    }
    #expect(NEATSettings.named("Excess") == nil && NEATSettings.named("") == nil)
  }

  @Test func `setting one changes that one and no other`() {
    for setting in NEATSettings.all {
      for value in [setting.range.lowerBound, setting.range.upperBound] {
        var settings = NEATSettings()
        settings[setting] = value
        #expect(settings[setting] == value)
        for other in NEATSettings.all where other.name != setting.name {
          #expect(settings[other] == NEATSettings()[other], "\(setting.name), \(other.name)")
        }
      }
    }
  }

  @Test func `every setting may have its default and the ends of its range, and no more`() {
    for setting in NEATSettings.all {
      let (low, high) = (setting.range.lowerBound, setting.range.upperBound)
      for value in [NEATSettings()[setting], low, high] {
        #expect(setting.allows(value), "\(setting.name) \(value)")
      }
      for value in [low.nextDown, high.nextUp, .nan, .infinity, -.infinity] {
        #expect(!setting.allows(value), "\(setting.name) \(value)")
      }
      #expect(setting.allows(low + 0.5) == !setting.isWhole, "\(setting.name)")
    }
  }

  @Test func `what a setting expects is told in words`() throws {
    let (whole, real) = (
      try #require(NEATSettings.named("species")), try #require(NEATSettings.named("survival"))
    )
    #expect(whole.expected == "a whole number from 1 to 1000")
    #expect(real.expected == "0.0 to 1.0")
  }

  @Test func `a value that a setting may not have is refused where a search starts`() {
    var method = SearchMethod(fitness: fitness("a"), population: 1)
    method.settings.survival = 1.5
    #expect(throws: SearchError.method("survival", found: "1.5", expected: "0.0 to 1.0")) {
      try method.check()
    }
  }

  /// The values that the paper gives in section 4.1.
  @Test func `the defaults are the paper's`() {
    let settings = NEATSettings()
    #expect((settings.excess, settings.disjoint, settings.weight) == (1, 1, 0.4))
    #expect((settings.threshold, settings.stagnation, settings.championSize) == (3, 15, 5))
    #expect((settings[.mutateWeights], settings[.replacedWeights]) == (0.8, 0.1))
    #expect((settings.inheritedDisabled, settings.mutationOnly) == (0.75, 0.25))
    #expect((settings[.addNode], settings[.addConnection]) == (0.03, 0.3))
    #expect(settings.interspecies == 0.001)
    #expect(settings.populationStagnation == 20)
  }

  @Test func `the rates of the mutations are the settings'`() {
    var settings = NEATSettings()
    (settings[.addNode], settings[.addConnection], settings[.toggleConnection]) = (0.11, 0.22, 0.33)
    (settings[.changeActivation], settings[.mutateWeights]) = (0.44, 0.55)
    (settings[.removeNode], settings[.removeConnection], settings[.scaleNode]) = (0.1, 0.2, 0.3)
    (settings.mutatedCrossovers, settings.inheritedDisabled) = (0.66, 0.77)
    let variation = settings.variation()
    for mutations in [variation.alone, variation.afterCrossover] {
      #expect(
        mutations.rates.map(\.mutation.name) == [
          "add-node", "add-connection", "remove-node", "remove-connection", "toggle-connection",
          "change-activation", "mutate-weights", "scale-node",
        ])
      #expect(
        mutations.rates.map(\.probability) == [0.11, 0.22, 0.1, 0.2, 0.33, 0.44, 0.55, 0.3])
    }
    #expect(variation.alone.insists && !variation.afterCrossover.insists)
    #expect(variation.mutatedCrossovers == 0.66 && variation.inheritedDisabled == 0.77)
    #expect(variation.limits.focus == nil && !variation.sharesCanvas)
  }
}

import Testing

@testable import Evolution

@Suite struct SearchMutationTests {
  @Test func `a mutation's settings stand in the table, and their defaults are not kept`() {
    for setting in SearchMutation.all.flatMap(\.settings) {
      #expect(NEATSettings.named(setting.name)?.summary == setting.summary)
      let standard = NEATSettings()[setting]
      var settings = NEATSettings()
      settings[setting] = 1
      #expect(settings[setting] == 1 && (settings == NEATSettings()) == (standard == 1))
      settings[setting] = standard
      #expect(settings == NEATSettings(), "\(setting.name)")
    }
  }

  @Test func `weights are changed by the settings`() throws {
    var settings = NEATSettings()
    settings[.weightPower] = 2
    settings[.replacedWeights] = 0.75
    let mutations = settings.variation().alone.rates.map(\.mutation)
    let weights = try #require(mutations.compactMap { $0 as? MutateWeights }.first)
    #expect(weights.power == 2 && weights.replaced == 0.75)
    #expect(MutateWeights().power == NEATSettings()[.weightPower])
    #expect(MutateWeights().replaced == NEATSettings()[.replacedWeights])
  }

  @Test func `new nodes and activations are drawn from the mix`() throws {
    let mix = try #require(ActivationMix([.step]))
    let mutations = NEATSettings().variation(mix: mix).alone.rates.map(\.mutation)
    #expect(mutations.compactMap { ($0 as? AddNode)?.mix } == [mix])
    #expect(mutations.compactMap { ($0 as? ChangeActivation)?.mix } == [mix])
  }
}

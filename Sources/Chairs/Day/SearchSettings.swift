/// What distinguishes one lane of the search from another.
struct SearchSettings: Sendable {
  /// The temperatures of annealing at the start and at the end, in units of F1.
  var hot: Double
  var cold: Double
  /// What share of a visit's true cost leaving it out counts for at the start, the rest by how hard
  /// it is to seat; and at what share of the budget only the true cost counts.
  var rampStart: Double
  var rampEnd: Double
  /// What a left-out visit's size counts for while the ramp lasts.
  var sizePenalty: Double
  /// Until which share of the budget any step that seats seldom seated visits is taken.
  var absenceEnd: Double
  /// How often a random bit hides a nurse from an insertion: one in 2 to this power.
  var blinkPower: Int
  /// At which shares of the bound's prices a step may look for seats.
  var priceShares: [Double]

  /// The settings of a lane.
  ///
  /// No one set is best on every day, so lanes take turns.
  static func lane(_ index: Int) -> SearchSettings {
    index % 2 == 0
      ? SearchSettings(
        hot: 300, cold: 2, rampStart: 0, rampEnd: 0.8, sizePenalty: 60, absenceEnd: 0,
        blinkPower: 5, priceShares: [1, 0.5, 0, 1.5])
      : SearchSettings(
        hot: 60, cold: 1, rampStart: 0, rampEnd: 0.5, sizePenalty: 60, absenceEnd: 0,
        blinkPower: 5, priceShares: [1, 1.2])
  }
}

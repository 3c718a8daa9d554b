extension ChairRoom {
  /// What each breach of a wish costs on a day.
  package struct Weights: Hashable, Sendable {
    /// A visit left out, by priority 1, 2 and 3.
    package var leftOut: [Int]
    package var overtimeSlot: Int
    /// A slot waited past the preferred start.
    package var waitSlot: Int
    /// A slot that a visit starts before the preferred start; 0 where early is no harm.
    package var earlySlot: Int
    /// A visit that does not keep its usual nurse, or its usual place.
    package var nurseChange: Int
    package var placeChange: Int
    /// A place in use at the fullest moment.
    package var peak: Int
    /// An acuity-slot between the most and the least loaded nurse.
    package var spread: Int

    /// States the weights of a day.
    package init(
      leftOut: [Int], overtimeSlot: Int, waitSlot: Int, earlySlot: Int, nurseChange: Int,
      placeChange: Int, peak: Int, spread: Int
    ) {
      self.leftOut = leftOut
      self.overtimeSlot = overtimeSlot
      self.waitSlot = waitSlot
      self.earlySlot = earlySlot
      self.nurseChange = nurseChange
      self.placeChange = placeChange
      self.peak = peak
      self.spread = spread
    }
  }

  /// A price for each of the three things a day runs out of.
  package struct Prices: Hashable, Sendable {
    package var slots: Int
    package var acuity: Int
    package var preparations: Int

    /// States the prices.
    package init(slots: Int, acuity: Int, preparations: Int) {
      self.slots = slots
      self.acuity = acuity
      self.preparations = preparations
    }
  }

  /// What each breach of a wish costs when days are chosen.
  package struct WeekWeights: Hashable, Sendable {
    /// A day late or early, times 4 less the visit's priority.
    package var lateDay: Int
    package var earlyDay: Int
    /// Percent of a day's capacity above which it counts as uneven.
    package var levelPercent: Int
    /// A unit above that part.
    package var level: Prices
    /// A unit above the capacity, on top.
    package var over: Prices
    /// Most days any visit may stand away from its target.
    package var mostDrift: Int
    /// Percent of places, nurses and preparations that days are filled to: not every slot can be used.
    package var fillPercent: Int

    /// States the weights of the weeks.
    package init(
      lateDay: Int, earlyDay: Int, levelPercent: Int, level: Prices, over: Prices, mostDrift: Int,
      fillPercent: Int
    ) {
      self.lateDay = lateDay
      self.earlyDay = earlyDay
      self.levelPercent = levelPercent
      self.level = level
      self.over = over
      self.mostDrift = mostDrift
      self.fillPercent = fillPercent
    }
  }
}

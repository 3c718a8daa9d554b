import CivilTime
import Quantities

/// A figure or a group of them, with the keys of its sources.
struct CitedFigure {
  let path: String
  let citations: [String]
  /// The figure as text, the same for the same figure whoever states it.
  let text: String
}

extension Regimen {
  /// Every part that carries sources.
  var citedFigures: [CitedFigure] {
    var found: [CitedFigure] = []
    func add<Value>(_ path: String, _ cited: Cited<Value>?) { found.add(path, cited) }
    for part in phaseParts { part.value.cite(at: part.path, add: &found) }
    for part in doseParts { part.value.cite(at: part.path, add: &found) }
    for part in gateParts { part.value.cite(at: part.path, add: &found) }
    for part in companionParts { part.value.cite(at: part.path, add: &found) }
    if let jaw {
      add("jaw.invasive-work", jaw.invasiveWork)
      add("jaw.before-next-dose", jaw.beforeNextDose)
      add("jaw.longest-interval", jaw.longestInterval)
      add("jaw.exposed-bone", jaw.exposedBone)
    }
    if let occupancy {
      add("visit.booked", occupancy.booked)
      add("visit.nurse-start", occupancy.nurseStart)
      if let leadIn = occupancy.leadIn { add("visit.lead-in", leadIn) }
      add("visit.nurse-end", occupancy.nurseEnd)
      add("visit.observation", occupancy.observation)
      add("visit.acuity", occupancy.acuity)
      add("visit.pharmacy", occupancy.pharmacy)
    }
    for (index, note) in contraindications.enumerated() { add("contraindications[\(index)]", note) }
    for (index, note) in patientNotes.enumerated() { add("patient-notes[\(index)]", note) }
    for (index, note) in staffNotes.enumerated() { add("staff-notes[\(index)]", note) }
    return found
  }
}

extension [CitedFigure] {
  fileprivate mutating func add<Value>(_ path: String, _ cited: Cited<Value>?) {
    guard let cited else { return }
    append(CitedFigure(path: path, citations: cited.citations, text: "\(cited.value)"))
  }

  fileprivate mutating func add(_ path: String, _ range: LimitRange) {
    append(CitedFigure(path: path, citations: range.citations, text: "\(range)"))
  }

  fileprivate mutating func add(_ path: String, _ citations: [String]) {
    append(CitedFigure(path: path, citations: citations, text: ""))
  }
}

extension Phase {
  fileprivate func cite(at path: String, add found: inout [CitedFigure]) {
    switch begins {
    case .orderStart: break
    case .nextCycle(let earliest): found.add("\(path).begins.next-cycle.earliest", earliest)
    case .afterLast(let target, let earliest):
      found.add("\(path).begins.after-last.target", target)
      found.add("\(path).begins.after-last.earliest", earliest)
    }
    switch rhythm {
    case .cycles(let length, let days, let count):
      found.add("\(path).cycle.every", length)
      found.add("\(path).cycle.days", days)
      switch count {
      case .times(let times): found.add("\(path).cycle.count", times)
      case .untilStopped(let most): found.add("\(path).cycle.count", most)
      case .ordered: break
      }
    case .fractions(let count, let spacing):
      found.add("\(path).fractions.count", count)
      switch spacing {
      case .twiceDaily(let hours): found.add("\(path).fractions.on", hours)
      case .everySecondDay(let hours): found.add("\(path).fractions.on", hours)
      case .treatmentDays: break
      }
    case .onRequest(let most): found.add("\(path).on-request.most", most)
    case .once: break
    }
    found.add("\(path).window.earliest", window?.earliest)
    found.add("\(path).window.early-ok", window?.earlyWithoutComment)
    found.add("\(path).window.late-ok", window?.lateWithoutComment)
    for bound in window?.decision ?? [] { found.add("\(path).window.decision", bound) }
    for (day, rule) in dayRules.sorted(by: { $0.key < $1.key }) {
      found.add("\(path).day-rules.\(day).earliest", rule.earliest)
      found.add("\(path).day-rules.\(day).omit-beyond", rule.omitBeyond)
      found.add("\(path).day-rules.\(day).next-cycle-after", rule.nextCycleAfter)
    }
    found.add("\(path).longest-overrun", longestOverrun)
  }
}

extension DoseRule {
  fileprivate func cite(at path: String, add found: inout [CitedFigure]) {
    found.add("\(path).\(basisKey)", basisAmount)
    for (index, band) in (bands?.bands ?? []).enumerated() {
      let place = "\(path).bands.bands[\(index)]"
      found.add(place, band.range)
      switch band.outcome {
      case .amount(let dose):
        found.add("\(place).amount", dose.amount)
        found.add("\(place).volume", dose.volume)
        found.add("\(place).minimum-infusion", dose.minimumInfusion)
        found.add("\(place).infusion-volume", dose.infusionVolume)
        found.add("\(place).every-days", dose.everyDays)
      case .stop(let reason): found.add("\(place).stop", reason)
      }
    }
    for (index, band) in (childPugh?.bands ?? []).enumerated() {
      let place = "\(path).child-pugh.classes[\(index)]"
      switch band.outcome {
      case .amount(let amount): found.add("\(place).amount", amount)
      case .stop(let reason): found.add("\(place).stop", reason)
      }
    }
    found.add("\(path).child-pugh.asked-with", childPugh?.askedWith)
    for (index, level) in levels.enumerated() { found.add("\(path).levels[\(index)]", level) }
    found.add("\(path).rounding.to", rounding)
    found.add("\(path).maximum-single", maximumSingle)
    found.add("\(path).maximum-cumulative", maximumCumulative)
    found.add("\(path).minimum-infusion", minimumInfusion)
    found.add("\(path).infusion-volume", infusionVolume)
    found.add("\(path).times-a-day", timesADay)
    found.add("\(path).weight-maximum-age", weightMaximumAge)
    found.add("\(path).tolerance", tolerance)
    found.add("\(path).taking.fast-before", taking?.fastBefore)
    found.add("\(path).taking.fast-after", taking?.fastAfter)
    found.add("\(path).taking.upright", taking?.upright)
    found.add("\(path).taking.after-meal-within", taking?.afterMealWithin)
    for (index, product) in products.enumerated() {
      let place = "\(path).products[\(index)]"
      found.add("\(place).concentration", product.concentration)
      found.add("\(place).vial", product.vial)
      found.add("\(place).half-life", product.halfLife)
      found.add("\(place).decay-table", product.decayTable)
      found.add("\(place).table-offset", product.tableOffset)
    }
  }

  /// The key the basis stands under.
  var basisKey: String {
    switch basis {
    case .flat: "flat"
    case .perWeight: "per-kg"
    case .perSurface: "per-m2"
    case .ordered: "ordered"
    }
  }

  /// The amount of the basis; nil where the order brings it.
  var basisAmount: Cited<Quantity>? {
    basis.amount
  }
}

extension Gate {
  fileprivate func cite(at path: String, add found: inout [CitedFigure]) {
    condition.cite(at: path, add: &found)
    found.add("\(path).maximum-age", maximumAge)
    found.add("\(path).holds-from", holdsFrom)
    found.add("\(path).recovery.from", recovery?.from)
    found.add("\(path).recovery.to", recovery?.to)
    if let lowersDose { found.add("\(path).then-lower-dose", lowersDose) }
    found.add("\(path).sources", citations)
  }
}

extension GateCondition {
  fileprivate func cite(at path: String, add found: inout [CitedFigure]) {
    switch self {
    case .measured(_, let range?): found.add("\(path).measured", range)
    case .measured, .cleared, .confirmed: break
    case .riseFromBaseline(_, let tiers, let percent):
      for (index, tier) in tiers.enumerated() {
        let place = "\(path).rise.tiers[\(index)]"
        found.add(place, tier.baseline)
        found.add("\(place).rise", tier.rise)
      }
      found.add("\(path).rise.resume-within", percent)
    case .change(_, let share): found.add("\(path).change", share.percent)
    case .toxicity(let limit): found.add("\(path).toxicity.at-most", limit.atMost)
    case .anyOf(let parts):
      for (index, part) in parts.enumerated() {
        part.cite(at: "\(path).any-of[\(index)]", add: &found)
      }
    case .allOf(let parts):
      for (index, part) in parts.enumerated() {
        part.cite(at: "\(path).all-of[\(index)]", add: &found)
      }
    }
  }
}

extension Companion {
  fileprivate func cite(at path: String, add found: inout [CitedFigure]) {
    switch timing {
    case .window(let earliest, let target, let latest):
      found.add("\(path).window.earliest", earliest)
      found.add("\(path).window.target", target)
      found.add("\(path).window.latest", latest)
    case .period(let from, let to):
      found.add("\(path).period.from", from)
      switch to {
      case .afterAnchor(let interval): found.add("\(path).period.to", interval)
      case .afterCourse(let interval): found.add("\(path).period.to", interval)
      }
    case .times(let times):
      for (index, time) in times.enumerated() { found.add("\(path).times[\(index)]", time) }
    case .repeating(let first, let every, let late, let until):
      found.add("\(path).repeat.first", first)
      found.add("\(path).repeat.every", every)
      found.add("\(path).repeat.late", late)
      found.add("\(path).repeat.until", until)
    case .clinicLead: break
    }
    found.add("\(path).sources", citations)
  }
}

import CivilTime
import Dosing
import Quantities
import Regimens

extension PlanDraft {
  /// Vials at hand that do not hold the dose at its hour.
  ///
  /// A dose is never cut to what a vial has left, so on its day it waits for another vial, another hour or the
  /// prescriber. Before that day there is time to get one of them, and the appointment stands. Where all of it stays
  /// within the share by which the label lets the dose differ, it may be given, and is asked about.
  mutating func checkVials(
    _ placement: Placement, _ given: PhaseDose, _ verdict: inout Verdict
  ) {
    for (rule, result) in zip(basis.phases[placement.slot.phase].rules, given.results) {
      guard let shortage = result.shortage else { continue }
      watch(placement.date)
      let isDue = asOf >= placement.date && !shortage.isTolerated
      let dose = "the dose of \(result.agent), \(shortage.wanted)"
      let within = shortage.tolerance.map { ", less by at most the \($0) that the label allows" }
      let message =
        "\(Self.vials(shortage.vials)) at hand \(shortage.vials == 1 ? "holds" : "hold") \(shortage.left) "
        + "at the hour of \(name(placement.slot.number)), and \(dose), needs more"
        + (shortage.isTolerated
          ? (within ?? "") + ": ask the prescriber"
          : ": get another vial, or book an hour at which it is enough")
      let product = state.products[placement.slot.number]?[rule.id]
      let withholds = raise(
        isDue ? .hold : .warn, "dose.vials", message,
        facts: [product?.text, enough(shortage, placement)].compactMap { $0 },
        citations: shortage.isTolerated ? shortage.citations : [], at: placement)
      if withholds { verdict.holds("too little in the vials at hand", blocks: false) }
      verdict.notes("too little in the vials at hand")
    }
  }

  private static func vials(_ count: Int) -> String {
    count == 1 ? "the vial" : "the \(count) vials"
  }

  /// Until when the vials hold the whole dose, at the clinic.
  private func enough(_ shortage: VialShortage, _ placement: Placement) -> String? {
    guard let until = shortage.enoughUntil,
      let zone = try? ClinicZone(identifier: basis.clinic.zone)
    else { return nil }
    let (date, time) = zone.local(ofUTC: until)
    return "enough for the whole dose until \(date) \(time)"
  }
}

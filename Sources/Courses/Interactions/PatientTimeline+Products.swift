import CivilTime
import Quantities
import Regimens

extension PatientTimeline {
  /// Products recorded for the next dose that are not what the regimen reckons with.
  ///
  /// Their strength may be that of an older standard. And where the label's table counts from another hour than
  /// the reference, a reference stated in the clinic's own zone is most likely the site's time, not the label's.
  func products(of subject: Selector) -> [InteractionClash] {
    members.indices.flatMap { index -> [InteractionClash] in
      guard let next = next(of: index), next.matches(subject), let number = next.occurrence else {
        return []
      }
      let member = members[index]
      let known = member.course.ledger.filter { $0.recorded <= asOf }
      let state = CourseState(course: member.course, basis: member.basis, ledger: known[...])
      return (state.products[number] ?? [:]).values.sorted { $0.dose < $1.dose }.compactMap {
        product in
        guard let problem = problem(with: product, of: member) else { return nil }
        return InteractionClash(
          member: index, pair: [next.source], occurrence: number, date: next.span.first,
          until: next.span.first, message: problem, facts: [product.text, next.text])
      }
    }
  }

  private func problem(with product: ProductAtHand, of member: Member) -> String? {
    let labels = (member.regimen.doses[product.dose]?.products ?? []).filter {
      $0.jurisdictions.isEmpty || clinic.jurisdiction.map($0.jurisdictions.contains) ?? true
    }
    guard labels.count == 1, let label = labels.first else { return nil }
    let stated = label.concentration.value
    guard let order = try? product.strength.compared(to: stated), order == 0 else {
      return "the product recorded has \(product.strength), the regimen reckons with \(stated)"
    }
    guard label.tableOffset != nil, let reference = product.reference,
      let site = try? ClinicZone(identifier: clinic.zone),
      site.offset(atUTC: reference) == product.zone.offset(atUTC: reference)
    else { return nil }
    return "the reference time \(product.time) is in the clinic's own zone, and the label's is not"
  }
}

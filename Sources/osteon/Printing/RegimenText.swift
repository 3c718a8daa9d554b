import CivilTime
import Quantities
import Regimens

/// One regimen for people, every number with the keys of its sources.
struct RegimenText {
  let regimen: Regimen
  let terminal: Terminal

  /// Prints everything the file says.
  func print() {
    Terminal.print(terminal.styled(Terminal.safe(regimen.title), .heading))
    write(
      "\(regimen.id) \(regimen.version), \(regimen.status.word); fingerprint \(regimen.fingerprint)"
    )
    write("\(regimen.kind.rawValue): \(regimen.ingredient)")
    if !regimen.jurisdictions.isEmpty {
      write(
        "only under labels of: " + regimen.jurisdictions.map(\.rawValue).joined(separator: ", "))
    }
    section("Phases", regimen.phases.map(PhaseText.lines))
    section("Doses", regimen.doses.values.sorted { $0.id < $1.id }.map(DoseRuleText.lines))
    section("Gates", regimen.gates.map(GateText.lines))
    section("Companions", regimen.companions.map(CompanionText.lines))
    if let visit = regimen.occupancy {
      section(
        "Visit",
        [
          [
            "\(visit.place.rawValue), \(visit.booked.value) min booked \(visit.booked.keys), acuity "
              + "\(visit.acuity.value) \(visit.acuity.keys)"
              + (visit.leadIn.map { ", infusion after \($0.value) min \($0.keys)" } ?? "")
          ]
        ])
    }
    section(
      "Ruled out before the order", regimen.contraindications.map { ["\($0.value) \($0.keys)"] })
    section("For the patient", regimen.patientNotes.map { ["\($0.value) \($0.keys)"] })
    section("For staff", regimen.staffNotes.map { ["\($0.value) \($0.keys)"] })
    section(
      "Sources",
      regimen.sources.values.sorted { ($0.key.count, $0.key) < ($1.key.count, $1.key) }.map {
        ["\($0.key) (\($0.mark.rawValue)): \($0.citation)"]
      })
  }

  private func section(_ title: String, _ items: [[String]]) {
    guard !items.isEmpty else { return }
    Terminal.print("\n" + terminal.styled(title, .heading))
    for item in items {
      for (index, line) in item.enumerated() { write(line, indented: index == 0 ? 0 : 2) }
    }
  }

  private func write(_ text: String, indented: Int = 0) {
    let margin = String(repeating: " ", count: 2 + indented)
    for (index, line) in TextWidth.wrapped(Terminal.safe(text), to: terminal.width - 6 - indented)
      .enumerated()
    {
      Terminal.print(margin + (index == 0 ? "" : "  ") + line)
    }
  }
}

extension Cited {
  /// The keys in brackets.
  var keys: String { "[\(citations.joined(separator: ", "))]" }
  /// The value with its keys.
  var cited: String { "\(value) \(keys)" }
}

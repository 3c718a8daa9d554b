import RegimenFiles
import Testing

@testable import Regimens

/// A sound regimen in YAML, which breaks no check until a test edits it.
///
/// The drugs are made up.
struct LintExample: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  var testDescription: String { name }

  static let all: [LintExample] = [.infusion, .cycles, .radio, .beam, .tablets, .session, .loading]
}

/// An edit of an example, and the part at which one check must then find a breach.
struct Breach: Sendable, CustomTestStringConvertible {
  let example: LintExample
  let old: String
  let new: String
  let path: String
  let says: String
  var testDescription: String { "\(example.name), at \(path): \(says)" }

  init(_ example: LintExample, _ old: String, _ new: String, at path: String, says: String) {
    self.example = example
    self.old = old
    self.new = new
    self.path = path
    self.says = says
  }
}

/// Reads an example.
func regimen(_ text: String) throws -> Regimen {
  do throws(FileErrors) {
    return try RegimenReader.regimen(
      from: SourceText(bytes: Array(text.utf8), name: "example", limit: SourceText.limit)
    ).regimen
  } catch {
    for error in error.errors { Issue.record("\(error)") }
    throw error
  }
}

/// Reads a text that may well be broken.
func regimenQuietly(_ text: String) throws -> Regimen {
  try RegimenReader.regimen(
    from: SourceText(bytes: Array(text.utf8), name: "example", limit: SourceText.limit)
  ).regimen
}

/// Expects that a check is content with an example, and finds the breach once it is edited.
func expect(_ breach: Breach, by check: RegimenCheck) throws {
  #expect(check.problems(in: try regimen(breach.example.text)).isEmpty)
  let text = breach.example.text.replacing(breach.old, with: breach.new, maxReplacements: 1)
  #expect(text != breach.example.text, "the edit changes nothing")
  let problems = check.problems(in: try regimen(text))
  #expect(
    problems.contains { $0.path == breach.path && $0.message.contains(breach.says) }, "\(problems)")
  #expect(problems.allSatisfy { $0.rule == check.id })
}

extension LintExample {
  private static let sources = """

    sources:
      S1:
        mark: read
        cite: Label of the example
      D:
        mark: local-default
        cite: Planner's own default
    """

  private static let painReviews = """
      - id: pain-review-4-weeks
        kind: review
        anchor: first-dose
        window:
          earliest: 4 wk [S1]
          target: 4 wk [S1]
          latest: 5 wk [D]
        titles:
          discreet: Review appointment
          plain: Review after four weeks
          full: Pain review, 4 weeks after the start
        note: Bring your list of painkillers.
        sources: [S1]
      - id: pain-review-2-months
        kind: review
        anchor: first-dose
        window:
          earliest: 2 mo [S1]
          target: 2 mo [S1]
          latest: 3 mo [S1]
        titles:
          discreet: Review appointment
          plain: Review after two months
          full: Pain review, 2 to 3 months after the start
        note: Bring your list of painkillers.
        sources: [S1]
    """

  private static func head(_ id: String, _ title: String, _ kind: String, _ ingredient: String)
    -> String
  {
    """
    osteon: regimen/1
    id: \(id)
    version: 1.0.0
    status: active
    title: \(title)
    kind: \(kind)
    ingredient: \(ingredient)

    """
  }

  private static let jaw = """

    jaw:
      invasive-work: Ask first. [S1]
      exposed-bone: 8 wk [S1]

    """

  private static func tail(_ place: String, booked: Int) -> String {
    """

    visit:
      place: \(place)
      booked: \(booked) min [D]
      nurse-start: 10 min [D]
      nurse-end: 5 min [D]
      observation: 0 min [D]
      acuity: 1 [D]
      pharmacy: 15 min [D]
    contraindications:
      - pregnancy [S1]
    patient-notes:
      - Drink well after the visit. [S1]
    staff-notes:
      - Check the line first. [S1]
    """ + sources
  }

  static let infusion = LintExample(
    name: "infusion",
    text: head("drip", "Exampledronate 4 mg every 4 weeks", "bisphosphonate", "exampledronate 4 mg")
      + """
      titles:
        discreet: Treatment appointment
        plain: Infusion, about 45 minutes
        full: Exampledronate infusion
      phases:
        - id: treatment
          begins: start
          cycle:
            every: 28 d [S1]
            days: 1 [S1]
            count: until-stopped
          window:
            earliest: 21 d [D]
            late-ok: +7 d [D]
            decision: +28 d [D]
          after-late: re-anchor
          closure: after
          setting: clinic
          give: [drug]
      doses:
        drug:
          agent: exampledronate
          route: intravenous infusion
          flat: 4 mg [S1]
          bands:
            by: creatinine-clearance-at-start
            bands:
              - above: 60 mL/min [S1]
                amount: 4 mg [S1]
                volume: 5 mL [S1]
              - from: 40 mL/min [S1]
                to: 60 mL/min [S1]
                amount: 3.2 mg [S1]
                volume: 4 mL [S1]
              - from: 30 mL/min [S1]
                below: 40 mL/min [S1]
                amount: 2.4 mg [S1]
                volume: 3 mL [S1]
              - below: 30 mL/min [S1]
                stop: clearance is too low [S1]
          rounding:
            to: 0.1 [D]
            rule: half-up
          maximum-single: 4 mg [S1]
          maximum-cumulative: 48 mg [S1]
          minimum-infusion: 15 min [S1]
      gates:
        - id: creatinine-measured
          title: a recent creatinine
          scope: every-dose
          severity: hold
          measured:
            analyte: creatinine
          maximum-age: 7 d [D]
          holds-from: 0 d [D]
          sources: [S1]
        - id: creatinine-rise
          title: creatinine back near its baseline
          scope: later-doses
          severity: hold
          rise:
            analyte: creatinine
            tiers:
              - baseline-below: 1.4 mg/dL [S1]
                rise: 0.5 mg/dL [S1]
              - baseline-from: 1.4 mg/dL [S1]
                rise: 1 mg/dL [S1]
            resume-within: 10 % [S1]
          holds-from: 0 d [D]
          sources: [S1]
        - id: clearance
          title: an adequate clearance
          scope: first-dose
          severity: stop
          measured:
            analyte: creatinine-clearance
            at-least: 30 mL/min [S1]
          holds-from: 0 d [D]
          sources: [S1]
        - id: calcium
          title: an adequate calcium
          scope: every-dose
          severity: stop
          measured:
            analyte: corrected-calcium
            at-least: 2 mmol/L [S1]
          holds-from: 0 d [D]
          sources: [S1]
        - id: dental-clearance
          title: a dentist's clearance
          scope: first-dose
          severity: hold
          cleared: dental
          holds-from: 1 d [D]
          sources: [S1]
      companions:
        - id: dental-exam
          kind: dental
          anchor: start
          window:
            earliest: -6 wk [D]
            target: -4 wk [D]
            latest: -2 wk [D]
          titles:
            discreet: Dental check
            plain: Dental check before treatment
            full: Dental examination before the first dose
          note: Tell the dentist about your treatment.
          clears: dental
          sources: [S1]
        - id: dental-review
          kind: dental
          anchor: start
          repeat:
            first: 6 mo [S1]
            every: 6 mo [S1]
            late: 1 mo [D]
            until: end
          titles:
            discreet: Dental check
            plain: Dental check, every six months
            full: Dental review
          note: Tell the dentist about your treatment.
          sources: [S1]
        - id: calcium-tablets
          kind: co-medication
          anchor: start
          period:
            from: 0 d [S1]
            to: end
          titles:
            discreet: Daily tablets
            plain: Tablets every day
            full: Calcium and vitamin D by mouth
          note: Take your tablets every day.
          sources: [S1]

      """ + painReviews + jaw + tail("chair", booked: 45))

  static let cycles = LintExample(
    name: "cycles",
    text: head(
      "courses", "Exampletaxel 1.4 mg/m2 on days 1 and 8 every 3 weeks", "chemotherapy",
      "exampletaxel")
        + """
        titles:
          discreet: Treatment appointment
          plain: Injection, about half an hour
          full: Exampletaxel injection
        phases:
          - id: cycles
            begins: start
            cycle:
              every: 21 d [S1]
              days: 1, 8 [S1]
              count: until-stopped
            window:
              earliest: 7 d [S1]
              late-ok: +3 d [D]
              decision: +7 d [D]
            day-rules:
              8:
                omit-beyond: 7 d [S1]
                next-cycle-after: 14 d [S1]
            after-late: shift-cycle
            closure: after
            setting: clinic
            give: [drug]
        doses:
          drug:
            agent: exampletaxel
            route: intravenous injection
            per-m2: 1.4 mg/m2 [S1]
            child-pugh:
              asked-with: liver-disease [D]
              classes:
                - class: A
                  amount: 1.05 mg/m2 [S1]
                - class: B
                  amount: 0.65 mg/m2 [S1]
                - class: C
                  stop: not studied [S1]
            levels:
              - 1.1 mg/m2 [S1]
              - 0.7 mg/m2 [S1]
            rounding:
              to: 0.01 [D]
              rule: half-up
        gates:
          - id: neutrophils-1
            title: adequate neutrophils
            scope: every-dose
            severity: hold
            measured:
              analyte: neutrophils
              at-least: 1.5 10*9/L [S1]
            on-days: 1
            holds-from: 0 d [D]
            sources: [S1]
          - id: neutrophils-8
            title: adequate neutrophils
            scope: every-dose
            severity: hold
            measured:
              analyte: neutrophils
              at-least: 1 10*9/L [S1]
            on-days: 8
            holds-from: 0 d [D]
            sources: [S1]
          - id: platelets
            title: adequate platelets
            scope: every-dose
            severity: hold
            measured:
              analyte: platelets
              at-least: 75 10*9/L [S1]
            holds-from: 0 d [D]
            sources: [S1]
          - id: pregnancy-excluded
            title: a negative pregnancy test
            scope: first-dose
            severity: hold
            confirmed: pregnancy-excluded
            when-ordered: pregnancy-test
            holds-from: 0 d [D]
            sources: [S1]
        companions:
          - id: pregnancy-test
            kind: lab
            anchor: first-dose
            lead: lab
            titles:
              discreet: Test before treatment
              plain: Pregnancy test before treatment
              full: Pregnancy test before the first dose
            note: Tell your team if you might be pregnant.
            when-ordered: pregnancy-test
            sources: [S1]
          - id: premedication
            kind: premedication
            anchor: every-dose
            times:
              - -12 h [S1]
              - -1 h [S1]
            setting: home
            titles:
              discreet: Take your tablets
              plain: Tablets before your injection
              full: Premedication
            note: Take these tablets even if you feel well.
            sources: [S1]

        """ + painReviews + tail("chair", booked: 30))
}

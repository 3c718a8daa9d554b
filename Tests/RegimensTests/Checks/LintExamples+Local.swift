extension LintExample {
  private static let end = """

    contraindications:
      - pregnancy [S1]
    patient-notes:
      - Drink well after the visit. [S1]
    staff-notes:
      - Check the name first. [S1]
    sources:
      S1:
        mark: read
        cite: Label of the example
      D:
        mark: local-default
        cite: Planner's own default
    """

  private static func review(_ anchor: String) -> String {
    """
      - id: pain-review-4-weeks
        kind: review
        anchor: \(anchor)
        window:
          earliest: 4 wk [S1]
          target: 4 wk [S1]
          latest: 5 wk [D]
        titles:
          discreet: Review appointment
          plain: Review after four weeks
          full: Pain review, 4 weeks later
        note: Bring your list of painkillers.
        sources: [S1]
    """
  }

  private static func visit(_ place: String, booked: Int) -> String {
    """

    visit:
      place: \(place)
      booked: \(booked) min [D]
      nurse-start: 5 min [D]
      nurse-end: 5 min [D]
      observation: 0 min [D]
      acuity: 1 [D]
      pharmacy: 0 min [D]
    """ + end
  }

  /// Half-life 8 d, offset 6 h: day 0 is 2^(-0.25/8) = 0.979, day 8 is 2^(-8.25/8) = 0.489, day -8 is 1.957.
  static let radio = LintExample(
    name: "radio",
    text: """
      osteon: regimen/1
      id: rays
      version: 1.0.0
      status: active
      title: Exampleium-100 55 kBq/kg, 6 injections 4 weeks apart
      kind: radiopharmaceutical
      ingredient: exampleium-100
      titles:
        discreet: Treatment appointment
        plain: Injection, about one hour
        full: Exampleium-100 injection
      phases:
        - id: injections
          begins: start
          cycle:
            every: 28 d [S1]
            days: 1 [S1]
            count: 6 [S1]
          window:
            earliest: 28 d [S1]
            late-ok: +7 d [D]
            decision: +14 d [D]
          after-late: keep-total
          closure: after
          setting: clinic
          give: [drug]
      doses:
        drug:
          agent: exampleium-100
          route: intravenous injection
          per-kg: 55 kBq/kg [S1]
          products:
            - only-in: [us]
              concentration: 1100 kBq/mL [S1]
              vial: 6 mL [S1]
              half-life: 8 d [S1]
              table-offset: 6 h [S1]
              decay-table:
                sources: [S1]
                factors:
                  -8: 1.957
                  0: 0.979
                  8: 0.489
            - only-in: [eu-uk, other]
              concentration: 1100 kBq/mL [S1]
              half-life: 8 d [S1]
      gates:
        - id: neutrophils-first
          title: adequate neutrophils
          scope: first-dose
          severity: hold
          measured:
            analyte: neutrophils
            at-least: 1.5 10*9/L [S1]
          holds-from: 0 d [D]
          sources: [S1]
        - id: platelets-first
          title: adequate platelets
          scope: first-dose
          severity: hold
          measured:
            analyte: platelets
            at-least: 100 10*9/L [S1]
          holds-from: 0 d [D]
          sources: [S1]
        - id: neutrophils-later
          title: adequate neutrophils
          scope: later-doses
          severity: hold
          measured:
            analyte: neutrophils
            at-least: 1 10*9/L [S1]
          holds-from: 0 d [D]
          recovery:
            from: 6 wk [S1]
            to: 8 wk [S1]
          sources: [S1]
        - id: platelets-later-us
          title: adequate platelets
          scope: later-doses
          severity: hold
          measured:
            analyte: platelets
            at-least: 50 10*9/L [S1]
          holds-from: 0 d [D]
          only-in: [us]
          sources: [S1]
        - id: platelets-later-others
          title: adequate platelets
          scope: later-doses
          severity: hold
          measured:
            analyte: platelets
            at-least: 50 10*9/L [S1]
          holds-from: 0 d [D]
          only-in: [eu-uk, other]
          sources: [S1]
      companions:
        - id: supply
          kind: order
          anchor: every-dose
          lead: supply-exampleium
          titles:
            discreet: Preparation
            plain: Your clinic prepares your treatment
            full: Order exampleium-100
          sources: [S1]
        - id: hygiene
          kind: precaution
          anchor: every-dose
          period:
            from: 0 d [S1]
            to: 7 d [S1]
          titles:
            discreet: Precaution week
            plain: Careful hygiene for one week
            full: Hygiene week
          note: Flush the toilet twice.
          sources: [S1]

      """ + review("first-dose") + visit("injection-bay", booked: 60))

  static let beam = LintExample(
    name: "beam",
    text: """
      osteon: regimen/1
      id: beam
      version: 1.0.0
      status: active
      title: External beam radiation, 20 Gy in 5 fractions
      kind: external-beam
      ingredient: external beam radiation
      titles:
        discreet: Treatment appointment
        plain: Treatment, about 15 minutes
        full: External beam radiation
      phases:
        - id: fractions
          begins: start
          fractions:
            count: 5 [S1]
            on: treatment-days
          window:
            earliest: 1 d [S1]
            decision: none
          longest-overrun: 7 d [S1]
          after-late: keep-total
          closure: after
          setting: clinic
          give: [fraction]
      doses:
        fraction:
          agent: radiation
          route: external beam
          flat: 4 Gy [S1]
      companions:

      """ + review("end") + visit("linac", booked: 15))

  static let tablets = LintExample(
    name: "tablets",
    text: """
      osteon: regimen/1
      id: tablets
      version: 1.0.0
      status: active
      title: Exampletrozole 2.5 mg daily
      kind: hormone
      ingredient: exampletrozole
      titles:
        discreet: Daily tablets
        plain: Your tablets
        full: Exampletrozole tablets
      phases:
        - id: tablets
          begins: start
          cycle:
            every: 28 d [S1]
            days: 1-28 [S1]
            count: until-stopped
          window:
            earliest: 28 d [S1]
            decision: +7 d [D]
          after-late: keep-grid
          closure: none
          setting: home
          give: [drug]
      doses:
        drug:
          agent: exampletrozole
          route: oral
          flat: 2.5 mg [S1]
          taking:
            fast-before: 2 h [S1]
      """ + end)

  static let session = LintExample(
    name: "session",
    text: """
      osteon: regimen/1
      id: session
      version: 1.0.0
      status: active
      title: Example of cement
      kind: procedure
      ingredient: cement
      titles:
        discreet: Treatment appointment
        plain: Treatment, about an hour
        full: Example of cement in a vertebra
      phases:
        - id: session
          begins: start
          once: true
          after-late: re-anchor
          closure: after
          setting: clinic
      gates:
        - id: platelets
          title: adequate platelets
          scope: every-dose
          severity: stop
          measured:
            analyte: platelets
            at-least: 50 10*9/L [S1]
          holds-from: 0 d [D]
          sources: [S1]
        - id: coagulation
          title: an INR that is not too high
          scope: every-dose
          severity: stop
          measured:
            analyte: inr
            at-most: 1.5 {INR} [S1]
          holds-from: 0 d [D]
          sources: [S1]
      companions:

      """ + review("end") + visit("theatre", booked: 60))

  static let loading = LintExample(
    name: "loading",
    text: """
      osteon: regimen/1
      id: loading
      version: 1.0.0
      status: active
      title: Examplerelix 240 mg, then 80 mg every 4 weeks
      kind: hormone
      ingredient: examplerelix
      titles:
        discreet: Treatment appointment
        plain: Injection, about 15 minutes
        full: Examplerelix injection
      phases:
        - id: first
          begins: start
          once: true
          after-late: re-anchor
          closure: after
          setting: clinic
          give: [loading]
        - id: later
          begins:
            after-last:
              target: 28 d [S1]
              earliest: 25 d [D]
          cycle:
            every: 28 d [S1]
            days: 1 [S1]
            count: until-stopped
          window:
            earliest: -3 d [D]
            late-ok: +3 d [D]
            decision: +14 d [D]
          after-late: re-anchor
          closure: after
          setting: clinic
          give: [maintenance]
      doses:
        loading:
          agent: examplerelix
          route: subcutaneous
          flat: 240 mg [S1]
        maintenance:
          agent: examplerelix
          route: subcutaneous
          flat: 80 mg [S1]
      """ + visit("injection-bay", booked: 15))
}

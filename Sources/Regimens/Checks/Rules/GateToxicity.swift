extension RegimenCheck {
  /// Grade 3 is severe and grade 4 threatens life; a gate that lets them pass guards nothing.
  ///
  /// What nobody has recorded passes, so somebody must have looked.
  static let gateToxicity = RegimenCheck(
    id: "gate.toxicity",
    demand: "A gate on toxicity lets grade 2 pass at most, names each toxicity once, "
      + "holds or stops, and stands beside a review that is confirmed."
  ) { regimen, report in
    let isReviewed = regimen.gates.contains {
      if case .confirmed = $0.condition { true } else { false }
    }
    for part in regimen.gateParts {
      for case .toxicity(let limit) in part.value.condition.parts {
        let path = "\(part.path).toxicity"
        if limit.atMost.value > 2 {
          report.error(at: "\(path).at-most", "grade \(limit.atMost.value) is severe")
        }
        let names = limit.names + limit.others
        if Set(names).count < names.count {
          report.error(at: path, "a toxicity is named twice")
        }
        if !isReviewed {
          report.error(at: path, "no gate asks whether somebody has looked for side effects")
        }
        if part.value.severity < .hold {
          report.error(at: "\(part.path).severity", "a grade that is too high withholds the dose")
        }
      }
    }
  }
}

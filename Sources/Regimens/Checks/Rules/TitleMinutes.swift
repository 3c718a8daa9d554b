import Quantities

extension RegimenCheck {
  /// The minutes a title promises are the minutes that are booked.
  static let titleMinutes = RegimenCheck(
    id: "title.minutes",
    demand: "The minutes a title promises are the minutes that are booked."
  ) { regimen, report in
    guard let booked = regimen.occupancy?.booked.value else { return }
    let text = regimen.titles.plain.lowercased()
      .replacing("half an hour", with: "30 minutes").replacing(
        "one hour and a half", with: "90 minutes")
    for figure in text.statedFigures {
      guard let number = figure.whole else { continue }
      let minutes: Int? =
        switch figure.unit {
        case "minute", "minutes": number
        case "hour", "hours": number * 60
        default: nil
        }
      if let minutes, minutes != booked {
        report.error(at: "titles.plain", "the title says \(minutes) minutes, \(booked) are booked")
      }
    }
  }
}

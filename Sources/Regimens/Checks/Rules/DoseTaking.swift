import Quantities

extension RegimenCheck {
  /// How a tablet is taken belongs to a tablet, in times of hours or minutes.
  static let doseTaking = RegimenCheck(
    id: "dose.taking",
    demand: "How a tablet is taken belongs to a tablet, in times of hours or minutes."
  ) { regimen, report in
    for part in regimen.doseParts {
      guard let taking = part.value.taking else { continue }
      let path = "\(part.path).taking"
      if part.value.route != .oral {
        report.error(at: path, "only tablets have rules for taking them")
      }
      for (key, time, most) in [
        ("fast-before", taking.fastBefore, 12 * 60), ("fast-after", taking.fastAfter, 6 * 60),
        ("upright", taking.upright, 6 * 60), ("after-meal-within", taking.afterMealWithin, 2 * 60),
      ] {
        guard let time else { continue }
        let minutes = try? time.value.converted(to: .minute).value
        guard let minutes, minutes >= Exact(10), minutes <= Exact(most) else {
          report.error(
            at: "\(path).\(key)", "\(time.value) cannot be kept; from 10 to \(most) min is sensible"
          )
          continue
        }
      }
    }
  }
}

import Quantities

/// A place where ranges that should hold every value once do not.
struct CoverFault: Equatable {
  /// The index of the range concerned.
  let index: Int
  let message: String
}

extension [LimitRange] {
  /// Where the ranges leave values out, hold some twice, or do not meet; empty when each value lies
  /// in exactly one.
  ///
  /// The order in which they are written does not matter.
  var coverFaults: [CoverFault] {
    let units = Set(flatMap { [$0.lower, $0.upper] }.compactMap { $0?.quantity.unit })
    guard units.count <= 1 else {
      let codes = units.map(\.code).sorted().joined(separator: " and ")
      return [CoverFault(index: 0, message: "the ranges are in \(codes); write all in one unit")]
    }
    let sorted = indices.sorted { left, right in
      guard let low = self[left].lower else { return self[right].lower != nil }
      guard let other = self[right].lower else { return false }
      if low.quantity.value != other.quantity.value {
        return low.quantity.value < other.quantity.value
      }
      return low.isInside && !other.isInside
    }
    var faults: [CoverFault] = []
    for index in sorted {
      if let lower = self[index].lower?.quantity.value,
        let upper = self[index].upper?.quantity.value,
        lower >= upper
      {
        faults.append(CoverFault(index: index, message: "'\(self[index])' holds no value"))
      }
    }
    if let first = sorted.first, let lower = self[first].lower {
      faults.append(
        CoverFault(index: first, message: "nothing holds a value below \(lower.quantity)"))
    }
    if let last = sorted.last, let upper = self[last].upper {
      faults.append(
        CoverFault(index: last, message: "nothing holds a value above \(upper.quantity)"))
    }
    for (left, right) in zip(sorted, sorted.dropFirst()) {
      guard let upper = self[left].upper, let lower = self[right].lower else {
        faults.append(
          CoverFault(index: right, message: "'\(self[left])' and '\(self[right])' overlap"))
        continue
      }
      if upper.quantity.value > lower.quantity.value
        || (upper.quantity.value == lower.quantity.value && upper.isInside && lower.isInside)
      {
        faults.append(
          CoverFault(index: right, message: "'\(self[left])' and '\(self[right])' overlap"))
      } else if upper.quantity.value < lower.quantity.value || (!upper.isInside && !lower.isInside)
      {
        faults.append(
          CoverFault(
            index: right,
            message: "a value between '\(self[left])' and '\(self[right])' is in neither"))
      }
    }
    return faults
  }
}

import CivilTime
import Dosing
import Quantities
import Regimens

extension GateReview {
  /// A value as a gate reads it.
  struct Reading {
    let on: CivilDate
    let recorded: CivilDate
    let value: Quantity
    let origin: Origin

    /// Where a value comes from; told in words only when someone has to read them.
    enum Origin {
      case measured(Analyte)
      case clearance(creatinine: CourseState.Dated, weight: CourseState.Dated, Working)
      case correctedCalcium(calcium: CourseState.Dated, albumin: CourseState.Dated, Working)
    }

    var text: String {
      if case .clearance = origin { return "\(value.value.display(places: 2)) mL/min" }
      return "\(value)"
    }

    var fact: String {
      switch origin {
      case .measured(let analyte): "\(analyte.title) \(value) on \(on)"
      case .clearance(let creatinine, let weight, let working):
        "creatinine \(creatinine.value) on \(creatinine.on), weight \(weight.value) on "
          + "\(weight.on): " + working.lines.joined(separator: "; ")
      case .correctedCalcium(let calcium, let albumin, let working):
        "calcium \(calcium.value) on \(calcium.on), albumin \(albumin.value) on \(albumin.on): "
          + working.lines.joined(separator: "; ")
      }
    }
  }

  /// Why a derived value could not be found.
  struct ReadingProblem: Error {
    let message: String
  }

  /// The latest value of an analyte; clearance and corrected calcium come from the laboratory or from
  /// their parts, whichever is newer.
  func reading(of analyte: Analyte, scope: Gate.Scope) throws(ReadingProblem) -> Reading? {
    let direct = latest(state.labs[analyte]).map {
      Reading(
        on: $0.on, recorded: $0.recorded, value: $0.value, origin: .measured(analyte))
    }
    let derived: Reading?
    do throws(DosingError) {
      switch analyte {
      case .creatinineClearance: derived = try clearance(scope: scope, after: direct?.on)
      case .correctedCalcium: derived = try correctedCalcium(after: direct?.on)
      default: return direct
      }
    } catch { throw ReadingProblem(message: error.message) }
    return derived ?? direct
  }

  private func clearance(
    scope: Gate.Scope, after day: CivilDate?
  ) throws(DosingError) -> Reading? {
    let now = latest(state.labs[.creatinine])
    let creatinine = scope == .firstDose ? state.baselines[.creatinine] ?? now : now
    guard let creatinine, let weight = latest(state.weights),
      day.map({ creatinine.on > $0 }) ?? true
    else { return nil }
    return try self.clearance(creatinine, weight)
  }

  /// The clearance of one creatinine and one weight.
  func clearance(
    _ creatinine: CourseState.Dated, _ weight: CourseState.Dated
  ) throws(DosingError) -> Reading {
    let clearance = try RenalFunction.cockcroftGault(
      age: Age.years(born: patient.born, on: creatinine.on), weight: weight.value,
      creatinine: creatinine.value, sex: patient.sex)
    return Reading(
      on: creatinine.on, recorded: max(creatinine.recorded, weight.recorded),
      value: clearance.value,
      origin: .clearance(creatinine: creatinine, weight: weight, clearance.working))
  }

  /// Calcium corrected by the albumin measured nearest to it, while that albumin still counts.
  private func correctedCalcium(after day: CivilDate?) throws(DosingError) -> Reading? {
    guard let calcium = latest(state.labs[.calcium]), day.map({ calcium.on > $0 }) ?? true,
      let albumin = albumin(for: calcium.on)
    else { return nil }
    let corrected = try SerumCalcium.corrected(calcium: calcium.value, albumin: albumin.value)
    return Reading(
      on: calcium.on, recorded: max(calcium.recorded, albumin.recorded), value: corrected.value,
      origin: .correctedCalcium(calcium: calcium, albumin: albumin, corrected.working))
  }

  /// The last value that is in sight.
  private func latest(_ values: [CourseState.Dated]?) -> CourseState.Dated? {
    guard horizon != nil else { return values?.last }
    return values?.last { isInSight($0.on) }
  }

  private func albumin(for day: CivilDate) -> CourseState.Dated? {
    let values = state.labs[.albumin] ?? []
    let nearest = values.last { $0.on <= day } ?? values.first
    guard let nearest,
      let age = basis.clinic.labValidity[.albumin] ?? basis.clinic.labValidity[.calcium],
      abs(nearest.on - day) <= age
    else { return nil }
    return nearest
  }
}

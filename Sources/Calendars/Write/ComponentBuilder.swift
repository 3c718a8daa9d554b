import CLibical
import CivilTime

/// A libical component under construction, used under the lock alone.
///
/// What is added belongs to the component from then on; the root frees everything. libical answers trouble by
/// returning nothing and setting its error number, which the writer looks at once at the end.
struct ComponentBuilder: ~Copyable {
  private let component: OpaquePointer?
  private var isOwned = true

  /// Begins a component.
  init(_ kind: icalcomponent_kind) { component = icalcomponent_new(kind) }

  deinit {
    if isOwned, let component { icalcomponent_free(component) }
  }

  /// Adds a property, with a zone where it is a wall clock.
  func add(_ property: OpaquePointer?, zone: String? = nil) {
    guard let property else { return }
    if let zone { icalproperty_add_parameter(property, icalparameter_new_tzid(zone)) }
    icalcomponent_add_property(component, property)
  }

  /// Adds a non-standard property; libical does not escape its value, so only plain words go here.
  func add(nonStandard name: String, _ value: String) {
    guard let property = icalproperty_new_x(value) else { return }
    icalproperty_set_x_name(property, name)
    icalcomponent_add_property(component, property)
  }

  /// Hands a finished component over.
  func add(_ child: consuming ComponentBuilder) {
    guard let pointer = child.release() else { return }
    icalcomponent_add_component(component, pointer)
  }

  /// The component as text.
  func text() -> [UInt8]? { component.flatMap { Libical.text(of: $0) } }

  private mutating func release() -> OpaquePointer? {
    isOwned = false
    return component
  }
}

extension icaltimetype {
  /// A whole day.
  init(day: CivilDate) {
    self = icaltime_null_time()
    let (year, month, day) = day.components
    self.year = Int32(year)
    self.month = Int32(month)
    self.day = Int32(day)
    is_date = 1
  }

  /// A wall clock in no stated zone; the property's parameter states it.
  init(wallSeconds seconds: Int64) {
    let date = CivilDate(secondsSince1970: seconds)
    self.init(day: date)
    is_date = 0
    let second = Int32(clamping: seconds - Int64(date.dayNumber) * 86_400)
    hour = second / 3_600
    minute = second / 60 % 60
    self.second = second % 60
  }

  /// A wall clock in no stated zone; the property's parameter states it.
  init(_ wall: WallTime) {
    self.init(day: wall.date)
    is_date = 0
    hour = Int32(wall.time.hour)
    minute = Int32(wall.time.minute)
  }

  /// An instant.
  init(utcSeconds seconds: Int64) {
    self.init(wallSeconds: seconds)
    zone = icaltimezone_get_utc_timezone()
  }
}

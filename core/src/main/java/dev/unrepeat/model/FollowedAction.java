package dev.unrepeat.model;

/// An action beside its ticket.
///
/// @param title of the incident
public record FollowedAction(Ticket ticket, ActionItem action, String title) {
  /// Where it stands among all of them.
  public Place place() {
    return new Place(ticket.incident(), ticket.action());
  }

  /// A place in their order, by incident and number.
  public record Place(IncidentId incident, ActionItemId action) {
    /// Reads what [#toString] writes, for example `INC-2026-042/A3`.
    public static Place parse(String text) {
      int middle = text.indexOf('/');
      Refused.unless(middle > 0, "\"" + text + "\" is no place among followed actions.");
      return new Place(
          new IncidentId(text.substring(0, middle)),
          ActionItemId.parse(text.substring(middle + 1)));
    }

    @Override
    public String toString() {
      return incident + "/" + action;
    }
  }
}

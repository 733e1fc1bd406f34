package dev.unrepeat.web.tracker;

import dev.unrepeat.model.TrackerKind;
import dev.unrepeat.service.tracker.Trackers.Told;

/// Where the webhook of a tracker points, and its secret while that is shown.
///
/// @param secret empty where it is not shown, or stands in the address
/// @param shown whether this is the moment
public record HookView(String address, String secret, boolean shown) {
  static final HookView NONE = new HookView("", "", false);

  static HookView of(Told told) {
    return new HookView(
        told.hook(),
        told.tracker().kind() == TrackerKind.JIRA_DATA_CENTER ? "" : told.secret(),
        true);
  }
}

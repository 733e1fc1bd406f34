package dev.unrepeat.model;

/// The ticket behind an action item, for example `jira`, `SHOP-812` and its address.
public record TrackerLink(String tracker, String key, String address) {
  public TrackerLink {
    Refused.blank(key, "key of a ticket");
  }
}

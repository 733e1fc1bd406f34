package dev.unrepeat.document.foreign;

import java.util.Locale;

/// What a heading of a postmortem is: a section we know, part of one, a time, or the team's own.
public enum Meaning {
  TITLE,
  SUMMARY,
  IMPACT,
  TIMELINE,
  WHAT_HAPPENED,
  TRIGGER,
  CAUSES,
  CONTRIBUTING_FACTORS,
  DETECTION,
  RESPONSE,
  /// Lessons without a sort: conclusions, takeaways.
  LESSONS,
  WENT_WELL,
  WENT_POORLY,
  GOT_LUCKY,
  SURPRISED_US,
  WE_CHANGE,
  BROADER,
  ACTION_ITEMS,
  WORKAROUNDS,
  RELATED,
  /// Attendees, authors, owner, thanks.
  PEOPLE,
  /// Appendices, pasted chat, raw material.
  EVIDENCE,
  /// Figures such as the time to repair.
  METRICS,
  /// A label of the header with its value: status, severity, date.
  FACT,
  /// The heading is itself an entry of the timeline.
  ENTRY,
  /// A date that the lines below it are of.
  DAY,
  /// A state of a status page, with the time at which it was posted.
  STATUS_UPDATE,
  /// Groups what its section holds: a component or a person above action items.
  GROUP,
  /// Part of the prose of its section.
  WITHIN,
  /// A section the program does not understand and keeps in its place.
  OWN;

  /// As reports print it, for example `action-items`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package dev.unrepeat.model;

import java.util.List;

/// Who writes, owns, facilitates and reviews a postmortem; single names are empty until somebody is
/// named.
///
/// @param owner the one person accountable for it
/// @param facilitator who leads the review, and had better not be a responder
public record People(
    String owner,
    String facilitator,
    String reporter,
    List<String> authors,
    List<String> reviewers,
    List<String> attendees) {
  public static final People NOBODY = new People("", "", "", List.of(), List.of(), List.of());

  public People {
    authors = List.copyOf(authors);
    reviewers = List.copyOf(reviewers);
    attendees = List.copyOf(attendees);
  }
}

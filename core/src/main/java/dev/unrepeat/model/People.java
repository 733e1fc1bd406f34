package dev.unrepeat.model;

import java.util.List;

/// Who writes, owns, facilitates and reviews a postmortem; single names are empty until somebody is
/// named.
///
/// @param owner the one person accountable for it; each of them as [NamedPerson] reads it
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

  /// Whether that text names the owner.
  public boolean owns(String person) {
    return !owner.isBlank() && NamedPerson.of(owner).same(NamedPerson.of(person));
  }

  /// The reviewers who have not agreed yet.
  public List<String> awaited(List<Approval> approvals) {
    return reviewers.stream()
        .filter(reviewer -> approvals.stream().noneMatch(a -> a.by(reviewer)))
        .toList();
  }
}

package dev.unrepeat.model;

import java.util.Optional;

/// Which actions a work list shows; what is empty does not limit.
///
/// @param text words of which each must stand in the action, its owner or the id of its incident
/// @param address of the owner, in lower case: only what this person owes
/// @param service that the incident touched
/// @param team one of whose services the incident touched
public record BoardFilter(
    Standing standing,
    Optional<String> state,
    String text,
    Optional<String> address,
    Optional<ServiceName> service,
    Optional<Team> team) {
  public BoardFilter {
    FilterWords.of(text); // refuses too many
  }

  /// Everything that somebody still owes.
  public static final BoardFilter OPEN =
      new BoardFilter(
          Standing.OPEN,
          Optional.empty(),
          "",
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /// Which part of the work is looked at.
  public enum Standing {
    OPEN("open"),
    OVERDUE("overdue"),
    UNACCEPTED("past their day, not accepted"),
    TO_VERIFY("done, to be verified"),
    TO_LOOK_AT("to be looked at again"),
    ALL("all");

    private final String words;

    Standing(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public BoardFilter showing(Standing other) {
    return new BoardFilter(other, state, text, address, service, team);
  }

  /// Only actions in this state, as [ActionState#word] says it.
  public BoardFilter in(String word) {
    return new BoardFilter(standing, Optional.of(word), text, address, service, team);
  }

  public BoardFilter owedBy(String person) {
    return new BoardFilter(standing, state, text, Optional.of(person), service, team);
  }

  public BoardFilter withText(String words) {
    return new BoardFilter(standing, state, words, address, service, team);
  }

  public BoardFilter withService(ServiceName only) {
    return new BoardFilter(standing, state, text, address, Optional.of(only), team);
  }

  public BoardFilter withTeam(Team only) {
    return new BoardFilter(standing, state, text, address, service, Optional.of(only));
  }
}

package dev.unrepeat.model;

/// What a source of some kind asks for when it is connected, besides its name and address.
///
/// @param token what its secret is
/// @param right what the secret has to be allowed, as a refusal names it
/// @param account who signs in; nothing for most
/// @param scope what of it is read and has to be said
/// @param query what narrows it, and may be left empty
/// @param narrows whether whoever collects may write another query; otherwise the administrator's
///   stands, since it could do more than read
public record PullAsks(
    String token, String right, Ask account, Ask scope, Ask query, boolean narrows) {

  /// A field, with what belongs there.
  public record Ask(String label, String hint) {
    public static final Ask NOTHING = new Ask("", "");

    public boolean asked() {
      return !label.isEmpty();
    }
  }

  static PullAsks of(String token, String right) {
    return new PullAsks(token, right, Ask.NOTHING, Ask.NOTHING, Ask.NOTHING, false);
  }

  PullAsks account(Ask asked) {
    return new PullAsks(token, right, asked, scope, query, narrows);
  }

  PullAsks scope(Ask asked) {
    return new PullAsks(token, right, account, asked, query, narrows);
  }

  PullAsks query(Ask asked) {
    return new PullAsks(token, right, account, scope, asked, true);
  }

  /// A query that is a program, which only administrators write.
  PullAsks program(Ask asked) {
    return new PullAsks(token, right, account, scope, asked, false);
  }
}

package dev.unrepeat.model;

/// What a change came to, kept so that the same request sent again changes nothing twice.
///
/// @param status of HTTP, for example 201
/// @param location of what was made; empty for nothing
/// @param body as it was sent; empty for nothing
public record KeptAnswer(int status, String location, String body) {
  /// One request of one account.
  ///
  /// @param route for example `POST /api/v1/incidents`
  /// @param key as the program chose it
  public record Key(String account, String route, String key) {}
}

package dev.unrepeat.collect;

/// One request that is to be made.
///
/// @param address its path with its query below the address of the source, or a whole address on
///   the same host
/// @param body JSON or a form; empty for none
/// @param about what the answer belongs to, for example the id of an alert; empty for none
record Step(String method, String address, String body, String about) {
  static Step get(String address) {
    return new Step("GET", address, "", "");
  }

  static Step get(String address, String about) {
    return new Step("GET", address, "", about);
  }

  static Step post(String address, String body) {
    return new Step("POST", address, body, "");
  }
}

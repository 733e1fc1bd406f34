package dev.unrepeat.mcp;

import dev.unrepeat.model.ApiToken;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Viewer;

/// The person for whom an assistant acts, and how far the token reaches that it was given.
record Caller(Viewer viewer, ApiToken.Scope scope) {
  /// Refuses unless the token may change something.
  void mustWrite() {
    if (scope == ApiToken.Scope.READ) {
      throw new Refused(
          Refused.Reason.FORBIDDEN,
          "This token may read and change nothing. Make one that reads and writes on the page of your account.");
    }
  }
}

package dev.unrepeat.hook;

import jakarta.servlet.http.HttpServletRequest;

/// Where calls of other programs come in. Nobody signs in there, and no form is sent there.
public final class HookPlace {
  public static final String ROOT = "/hooks/";

  private HookPlace() {}

  public static boolean at(HttpServletRequest request) {
    return request.getRequestURI().startsWith(ROOT)
        && (request.getMethod().equals("POST") || request.getMethod().equals("OPTIONS"));
  }
}

package dev.unrepeat.evidence.git;

/// Something in a repository is missing or is not what Git writes; the message says what.
public final class BrokenRepository extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenRepository(String what) {
    super(what);
  }

  BrokenRepository(String what, Throwable cause) {
    super(what, cause);
  }
}

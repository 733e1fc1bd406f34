package dev.unrepeat.store;

/// The database could not do what was asked, through no fault of the person asking.
public final class DatabaseFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseFault(String message, Throwable cause) {
    super(message, cause);
  }

  /// What happened and why, in one line for the log.
  public String told() {
    Throwable why = getCause() == null ? this : getCause();
    return getMessage() + ": " + why.getMessage();
  }
}

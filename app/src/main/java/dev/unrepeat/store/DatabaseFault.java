package dev.unrepeat.store;

/// The database could not do what was asked, through no fault of the person asking.
public final class DatabaseFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseFault(String message, Throwable cause) {
    super(message, cause);
  }
}

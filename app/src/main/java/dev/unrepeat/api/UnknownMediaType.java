package dev.unrepeat.api;

/// A body came in a form that the resource does not read. It is about HTTP alone, so it is no
/// refusal of the services.
final class UnknownMediaType extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String known;

  /// @param known what is read, as the header `Accept-Post` lists it
  UnknownMediaType(String known) {
    super("unknown media type", null, false, false);
    this.known = known;
  }

  String known() {
    return known;
  }

  String sentence() {
    return "Send the body as "
        + known.replace(", ", " or ")
        + ", in UTF-8, and say so in Content-Type.";
  }
}

package dev.unrepeat.faulttree.bdd;

/// An attempt that needs more than its [Budget]; whoever began it says what is known without it.
public final class Exceeded extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// What ran out.
  public enum What {
    NODES,
    TIME
  }

  private final What what;

  public Exceeded(What what) {
    super(what.name(), null, false, false);
    this.what = what;
  }

  public What what() {
    return what;
  }
}

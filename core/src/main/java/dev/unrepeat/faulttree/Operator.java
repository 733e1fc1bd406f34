package dev.unrepeat.faulttree;

/// How the inputs of a gate combine: the connectives of the Open-PSA model exchange format.
public enum Operator {
  AND("and"),
  OR("or"),
  NOT("not"),
  XOR("xor"),
  AT_LEAST("atleast"),
  CARDINALITY("cardinality"),
  NAND("nand"),
  NOR("nor"),
  IFF("iff"),
  IMPLY("imply"),
  /// A gate that passes its one input on.
  PASS("");

  private final String tag;

  Operator(String tag) {
    this.tag = tag;
  }

  /// The name of the element in Open-PSA; empty for [#PASS].
  public String tag() {
    return tag;
  }
}

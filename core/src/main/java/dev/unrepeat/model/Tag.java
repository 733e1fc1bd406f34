package dev.unrepeat.model;

/// A word by which incidents are found again.
public record Tag(String value) implements Comparable<Tag> {
  public Tag {
    Refused.blank(value, "tag");
  }

  @Override
  public int compareTo(Tag other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

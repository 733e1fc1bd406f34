package dev.unrepeat.model;

/// A reasoned no to acting on a factor, and who stands for it.
public record Refusal(String reason, String by) {
  public Refusal {
    Refused.blank(reason, "reason");
    Refused.blank(by, "name of the person who decides");
  }
}

package dev.unrepeat.model;

/// A typed link with the words it is shown by; an empty label shows the address.
public record Link(LinkKind kind, String label, String address) {
  public Link {
    Refused.blank(address, "address of a link");
  }
}

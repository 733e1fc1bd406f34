package dev.unrepeat.model;

/// The name of a service as the catalogue has it, for example `payment-api`.
public record ServiceName(String value) implements Comparable<ServiceName> {
  public ServiceName {
    Refused.blank(value, "name of a service");
  }

  @Override
  public int compareTo(ServiceName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package dev.unrepeat.model;

/// Who answers for an action item: one person before it can be accepted.
public sealed interface Owner {
  Owner NOBODY = new Nobody();

  /// How the owner is printed; empty for nobody.
  default String print() {
    return switch (this) {
      case Person person -> person.name();
      case AsWritten written -> written.text();
      case Nobody nobody -> "";
    };
  }

  /// @param name as [NamedPerson] reads it
  record Person(String name) implements Owner {
    public Person {
      Refused.blank(name, "name of the owner");
    }
  }

  /// A team, role or list of names as an imported document has it; flagged until a person is named.
  record AsWritten(String text) implements Owner {
    public AsWritten {
      Refused.blank(text, "owner");
    }
  }

  record Nobody() implements Owner {}
}

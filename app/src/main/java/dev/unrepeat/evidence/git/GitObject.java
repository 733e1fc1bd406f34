package dev.unrepeat.evidence.git;

/// One object of a repository with its content.
@SuppressWarnings("ArrayRecordComponent") // never compared
record GitObject(Type type, byte[] content) {

  /// In the numbers of pack files.
  enum Type {
    COMMIT(1),
    TREE(2),
    BLOB(3),
    TAG(4);

    private final int number;

    Type(int number) {
      this.number = number;
    }

    static Type of(int number) {
      for (Type type : values()) {
        if (type.number == number) {
          return type;
        }
      }
      throw new BrokenRepository("an object of the unknown type " + number);
    }

    static Type of(String word) {
      return switch (word) {
        case "commit" -> COMMIT;
        case "tree" -> TREE;
        case "blob" -> BLOB;
        case "tag" -> TAG;
        default -> throw new BrokenRepository("an object of the unknown type \"" + word + "\"");
      };
    }
  }
}

package dev.unrepeat.secret;

import java.util.List;

/// Masks a text whose lines come one by one; remembers that it is inside of a private key.
public final class SecretLines {
  private static final int LONGEST_KEY = 200;

  private int inKey;

  public Masked mask(String line) {
    if (inKey > 0) {
      boolean end = line.contains("-----END ");
      inKey = end || inKey > LONGEST_KEY ? 0 : inKey + 1;
      return end || isOfKey(line)
          ? new Masked("[masked private key]", List.of("private key"))
          : leave(line);
    }
    int begin = line.indexOf("-----BEGIN ");
    if (begin >= 0 && line.indexOf("PRIVATE KEY-----", begin) > 0 && !line.contains("-----END ")) {
      inKey = 1;
    }
    return SecretMask.mask(line);
  }

  private Masked leave(String line) {
    inKey = 0;
    return SecretMask.mask(line);
  }

  /// A line of a key, perhaps after a time stamp or a `|`: nearly all of it letters of base64.
  private static boolean isOfKey(String line) {
    String last = line.strip();
    int space = last.lastIndexOf(' ');
    String word = space < 0 ? last : last.substring(space + 1);
    return last.isEmpty()
        || word.startsWith("Proc-Type")
        || Letters.BASE64.end(word, 0) == word.length();
  }
}

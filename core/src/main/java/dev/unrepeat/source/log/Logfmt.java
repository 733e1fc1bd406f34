package dev.unrepeat.source.log;

/// Lines such as `level=error msg="no connection" pool=main`, told with their message first.
final class Logfmt {
  private static final String[] NAMES = {"msg=\"", "message=\""};

  private Logfmt() {}

  /// `no connection pool=main`; any other line as it is.
  static String told(String line) {
    for (String name : NAMES) {
      int at = line.indexOf(name);
      if (at == 0 || (at > 0 && line.charAt(at - 1) == ' ')) {
        int from = at + name.length();
        int end = close(line, from);
        String message = line.substring(from, end).replace("\\\"", "\"").strip();
        String rest = line.substring(0, at) + line.substring(Math.min(end + 1, line.length()));
        return message.isEmpty() ? line : (message + " " + rest.strip()).strip();
      }
    }
    return bare(line);
  }

  /// `msg=boom`, as Go leaves the quotes out of a single word.
  private static String bare(String line) {
    int at = line.startsWith("msg=") ? 0 : line.indexOf(" msg=") + 1;
    if (!line.startsWith("msg=", at) || line.startsWith("msg= ", at)) {
      return line;
    }
    int end = line.indexOf(' ', at);
    return end < 0
        ? (line.substring(at + 4) + " " + line.substring(0, at)).strip()
        : (line.substring(at + 4, end) + " " + line.substring(0, at) + line.substring(end + 1))
            .strip();
  }

  private static int close(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) != '"') {
      at += line.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, line.length());
  }
}

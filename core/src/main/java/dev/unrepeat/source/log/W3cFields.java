package dev.unrepeat.source.log;

import java.util.List;

/// The head of a W3C log, as IIS and CloudFront write it: `#Fields: date time cs-method …
/// sc-status`. Its times are UTC by definition (W3C working draft "Extended Log File Format").
final class W3cFields {
  private static final int BALANCER_STATUS = 8;
  private static final String MARK = "#Fields:";

  private boolean here;
  private int status = -1;

  /// Takes a line of the head; false when it is none.
  boolean head(char[] line, int from, int to) {
    if (to - from < MARK.length() || !MARK.contentEquals(new String(line, from, MARK.length()))) {
      return false;
    }
    String names = new String(line, from + MARK.length(), to - from - MARK.length());
    List<String> fields = List.of(names.strip().split("[ \\t]+"));
    here = fields.size() > 1 && fields.get(0).equals("date") && fields.get(1).equals("time");
    status = fields.indexOf("sc-status");
    return true;
  }

  boolean isHere() {
    return here;
  }

  /// Whether the line says that a status of 500 to 599 was answered.
  boolean failed(char[] line, int from, int to) {
    return status > 0 && isServerError(line, from, to, status);
  }

  /// Whether a line of AWS's load balancer (`https 2026-10-14T…Z app/…`) has such a status, which
  /// stands before the request.
  static boolean isFailedBalancer(char[] line, int from, int to) {
    boolean balancer =
        from + 2 < to
            && ((line[from] == 'h' && "t2".indexOf(line[from + 1]) >= 0) || line[from] == 'w');
    return balancer && isServerError(line, from, to, BALANCER_STATUS);
  }

  private static boolean isServerError(char[] line, int from, int to, int fields) {
    int at = from;
    for (int field = 0; field < fields && at < to; field++) {
      while (at < to && line[at] != ' ' && line[at] != '\t') {
        at++;
      }
      at++;
    }
    return at + 3 <= to
        && line[at] == '5'
        && (at + 3 == to || line[at + 3] == ' ' || line[at + 3] == '\t');
  }
}

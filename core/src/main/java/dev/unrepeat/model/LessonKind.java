package dev.unrepeat.model;

/// What sort of lesson it is.
public enum LessonKind {
  WENT_WELL("What went well"),
  WENT_POORLY("What went poorly"),
  GOT_LUCKY("Where we got lucky"),
  SURPRISED_US("What surprised us"),
  WE_CHANGE("What we change"),
  BROADER("The broader lesson");

  private final String heading;

  LessonKind(String heading) {
    this.heading = heading;
  }

  public String heading() {
    return heading;
  }
}

package dev.unrepeat.evidence;

/// How much evidence is taken in at once, so that a hostile archive cannot fill a disk or a day.
///
/// @param files the most files a folder or archive may hold
/// @param bytes the most bytes it may hold, unpacked
/// @param ratio how many times larger than packed one file of an archive may be once it is over 64
///   MiB
public record IntakeLimits(int files, long bytes, int ratio) {
  public static final IntakeLimits STANDARD = new IntakeLimits(100_000, 16L << 30, 400);

  static final long RATIO_COUNTS_FROM = 64L << 20;
}

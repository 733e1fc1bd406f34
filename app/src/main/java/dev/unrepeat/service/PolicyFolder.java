package dev.unrepeat.service;

import dev.unrepeat.course.HolidayFile;
import dev.unrepeat.course.Policy;
import dev.unrepeat.course.PolicyFile;
import dev.unrepeat.model.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The policy of an installation: `policy.yml` in its data folder, with the calendar files it names
/// beside it; the shipped one where there is none.
public final class PolicyFolder {
  public static final String NAME = "policy.yml";

  private PolicyFolder() {}

  /// @throws Refused with a line for each thing that is wrong
  public static Policy read(Path folder) throws IOException {
    Optional<String> said = SettingsText.find(folder, NAME);
    if (said.isEmpty()) {
      return PolicyFile.STANDARD;
    }
    Policy policy = PolicyFile.read(NAME, said.get());
    Map<LocalDate, String> days = new TreeMap<>();
    for (String name : policy.calendars()) {
      Path calendar = folder.resolve(name).normalize();
      Refused.unless(
          calendar.startsWith(folder.normalize()) && Files.isRegularFile(calendar),
          "%s: calendars: there is no file \"%s\" beside it. Put it there, or take its name out."
              .formatted(NAME, name));
      days.putAll(HolidayFile.read(name, SettingsText.find(folder, name).orElse("")));
    }
    return policy.withHolidays(days);
  }
}

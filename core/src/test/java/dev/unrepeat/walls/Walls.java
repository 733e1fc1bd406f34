package dev.unrepeat.walls;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The walls that stand in both modules, each as one rule.
public final class Walls {
  /// What asks the machine for the time, for chance, or for its own zone, charset or locale.
  private static final Set<String> OF_THE_MACHINE =
      Set.of(
          "java.lang.Math.random()",
          "java.lang.String.getBytes()",
          "java.lang.String.toLowerCase()",
          "java.lang.String.toUpperCase()",
          "java.lang.System.currentTimeMillis()",
          "java.nio.charset.Charset.defaultCharset()",
          "java.time.Clock.systemDefaultZone()",
          "java.time.Clock.systemUTC()",
          "java.time.Instant.now()",
          "java.time.LocalDate.now()",
          "java.time.LocalDateTime.now()",
          "java.time.LocalTime.now()",
          "java.time.OffsetDateTime.now()",
          "java.time.Year.now()",
          "java.time.YearMonth.now()",
          "java.time.ZonedDateTime.now()",
          "java.time.ZoneId.systemDefault()",
          "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)",
          "java.util.Date.<init>()",
          "java.util.Locale.getDefault()",
          "java.util.TimeZone.getDefault()",
          "java.util.UUID.randomUUID()",
          "java.util.concurrent.ThreadLocalRandom.current()");

  private static final Set<String> DICE =
      Set.of("java.util.Random", "java.util.SplittableRandom", "java.security.SecureRandom");

  private Walls() {}

  /// W4: no circle between packages, at any depth.
  public static ArchRule noCircles() {
    return slices().matching("dev.unrepeat.(**)").should().beFreeOfCycles();
  }

  /// W5: time and chance are handed in; only the wiring, `dev.unrepeat` itself, asks the machine.
  public static ArchRule timeAndChanceAreHandedIn() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("dev.unrepeat")
        .should()
        .accessTargetWhere(asksTheMachine())
        .because(
            "time, chance, zone, charset and locale are handed in, so that a test can say them");
  }

  private static DescribedPredicate<JavaAccess<?>> asksTheMachine() {
    return describe(
        "asks the machine",
        access ->
            access.getTarget() instanceof CodeUnitAccessTarget target
                && (OF_THE_MACHINE.contains(signature(target))
                    || (target.getName().equals("<init>")
                        // With a seed they are a formula.
                        && target.getRawParameterTypes().isEmpty()
                        && DICE.contains(target.getOwner().getName()))));
  }

  private static String signature(CodeUnitAccessTarget target) {
    List<String> parameters =
        target.getRawParameterTypes().stream().map(type -> type.getName()).toList();
    return target.getOwner().getName()
        + "."
        + target.getName()
        + "("
        + String.join(", ", parameters)
        + ")";
  }

  /// W3: each technology has one owner; the wiring may touch all of them.
  public static Stream<ArchRule> owners() {
    return Stream.of(
        owner("SQL is spoken in the store", List.of("store"), "java.sql.."),
        owner(
            "SQL is spoken in the store; the rounds are handed a source of connections",
            List.of("store", "job"),
            "javax.sql.."),
        owner("rounds are done by one library", List.of("job"), "com.github.kagkarlsson.."),
        owner("traces are told in one way", List.of("trace"), "io.opentelemetry.."),
        owner("requests go out in one way", List.of("http"), "org.apache.hc.."),
        owner("SQL is spoken in the store", List.of("store"), "org.springframework.jdbc.."),
        owner("SQL is spoken in the store", List.of("store"), "org.sqlite..", "org.postgresql.."),
        owner("SQL is spoken in the store", List.of("store"), "org.flywaydb..", "com.zaxxer.."),
        owner("pages are made in web", List.of("web"), "gg.jte.."),
        owner("commands are read in cli", List.of("cli"), "picocli.."),
        owner(
            "editors are served by cli",
            List.of("cli"),
            "org.eclipse.lsp4j..",
            "com.google.gson.."),
        owner(
            "assistants are spoken with in one way",
            List.of("tool"),
            "io.modelcontextprotocol..",
            "reactor..",
            "org.reactivestreams.."),
        owner(
            "single sign-on is spoken with the provider and at the door",
            List.of("oidc", "web.guard"),
            "org.springframework.security.oauth2.."),
        owner(
            "tokens are judged at the door, and signed where an app opens a tracker",
            List.of("oidc", "web.guard", "tracker"),
            "com.nimbusds.."),
        owner(
            "other machines are called by adapters",
            List.of("tracker", "chat", "mail", "wiki"),
            "java.net.http.."),
        owner(
            "Markdown is read and shown by two rooms",
            List.of("document", "render"),
            "org.commonmark.."),
        owner(
            "CSV is read and written by three rooms",
            List.of("source", "render", "writing"),
            "de.siegmar.fastcsv.."),
        owner(
            "HTML is read where documents are, and where our own is made ready for a file",
            List.of("document", "render.export", "pdf"),
            "org.jsoup.."),
        owner(
            "PDF is written in one place",
            List.of("pdf"),
            "com.openhtmltopdf..",
            "org.apache.pdfbox..",
            "org.apache.fontbox.."),
        owner("TOML is read where documents are", List.of("document"), "org.tomlj.."),
        standardStreams());
  }

  private static ArchRule owner(String because, List<String> rooms, String... technology) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(withWiring(rooms))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(technology)
        .allowEmptyShould(true)
        .because(because);
  }

  private static ArchRule standardStreams() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(withWiring(List.of("cli")))
        .should()
        .accessTargetWhere(
            describe(
                "is a standard stream",
                (JavaAccess<?> access) ->
                    access.getTargetOwner().getName().equals("java.lang.System")
                        && Set.of("in", "out", "err").contains(access.getTarget().getName())))
        .allowEmptyShould(true)
        .because("the terminal belongs to cli");
  }

  private static String[] withWiring(List<String> rooms) {
    return Stream.concat(
            Stream.of("dev.unrepeat"), rooms.stream().map(room -> "dev.unrepeat." + room + ".."))
        .toArray(String[]::new);
  }
}

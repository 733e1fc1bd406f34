package dev.unrepeat.walls;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// W3, W4 and W5 for core; app has the same for the whole house.
class CoreWallsTest {
  private final JavaClasses core = House.classes("core");

  @TestFactory
  Stream<DynamicTest> eachTechnologyHasOneOwner() {
    return Walls.owners().map(rule -> DynamicTest.dynamicTest(name(rule), () -> rule.check(core)));
  }

  private static String name(ArchRule rule) {
    return rule.getDescription();
  }

  @Test
  void noPackageStandsInACircle() {
    Walls.noCircles().check(core);
  }

  @Test
  void timeAndChanceAreHandedIn() {
    Walls.timeAndChanceAreHandedIn().check(core);
  }
}

package dev.unrepeat.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// W3, W4, W5 and W7 for the whole house.
class HouseWallsTest {
  private final JavaClasses house = House.classes("core", "app");

  @TestFactory
  Stream<DynamicTest> eachTechnologyHasOneOwner() {
    return Walls.owners()
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(house)));
  }

  @Test
  void noPackageStandsInACircle() {
    Walls.noCircles().check(house);
  }

  @Test
  void timeAndChanceAreHandedIn() {
    Walls.timeAndChanceAreHandedIn().check(house);
  }

  @Test
  void noSwitchOverOurSealedTypesHasADefault() {
    assertThat(SealedSwitches.withDefault("app/src/main/java"))
        .as("with a default the compiler would not tell that a new case is forgotten")
        .isEmpty();
  }
}

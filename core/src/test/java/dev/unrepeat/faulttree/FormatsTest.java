package dev.unrepeat.faulttree;

import static dev.unrepeat.faulttree.Trees.analysis;
import static dev.unrepeat.faulttree.Trees.sets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.unrepeat.faulttree.format.DiagramText;
import dev.unrepeat.faulttree.format.GalileoReader;
import dev.unrepeat.faulttree.format.GalileoWriter;
import dev.unrepeat.faulttree.format.OpenPsaReader;
import dev.unrepeat.model.Refused;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

class FormatsTest {
  private static TreeModel psa(String inner) {
    return OpenPsaReader.read("model", "<opsa-mef>\n" + inner + "\n</opsa-mef>", 100);
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> refusal(String inner) {
    return assertThatThrownBy(() -> psa(inner).tree(Optional.empty())).isInstanceOf(Refused.class);
  }

  private static TreeModel galileo(String text) {
    return GalileoReader.read("model", text, 100);
  }

  @Test
  void nestedFormulasHouseEventsAndLabelsAreRead() {
    FaultTree tree =
        psa("""
        <define-fault-tree name="checkout">
          <define-gate name="G"><label>Checkout
             is down</label>
            <and>
              <or><event name="pool"/><basic-event name="limit"/></or>
              <not><house-event name="fallback"/></not>
              <atleast min="2"><gate name="pool"/><event name="a"/><event name="b"/></atleast>
            </and>
          </define-gate>
          <define-gate name="pool"><event name="a"/></define-gate>
          <define-house-event name="fallback"><constant value="false"/></define-house-event>
        </define-fault-tree>
        <model-data>
          <define-basic-event name="a"><float value="0.1"/></define-basic-event>
          <define-basic-event name="b"><float value="0.2"/></define-basic-event>
          <define-basic-event name="limit"/>
        </model-data>\
        """)
            .tree(Optional.empty());

    assertThat(tree.name()).isEqualTo("checkout");
    assertThat(tree.top().label()).isEqualTo("Checkout is down");
    assertThat(sets(analysis(tree))).containsExactly("a");
    assertThat(tree.gates()).extracting(TreeNode::name).contains("G", "G.1", "G.2", "G.3", "pool");
  }

  /// Two motors of one kind have an event E1 each.
  @Test
  void privateNamesOfComponentsAreKeptApart() {
    FaultTree tree =
        psa("""
        <define-fault-tree name="motors">
          <define-gate name="top"><and><gate name="M1.run"/><gate name="M2.run"/></and></define-gate>
          <define-component name="M1" role="private">
            <define-gate name="run"><or><event name="E1"/><event name="common"/></or></define-gate>
            <define-basic-event name="E1"/>
          </define-component>
          <define-component name="M2" role="private">
            <define-gate name="run"><or><event name="E1"/><event name="common"/></or></define-gate>
            <define-basic-event name="E1"/>
          </define-component>
          <define-basic-event name="common"/>
        </define-fault-tree>\
        """
                .replace("\"M1.run", "\"motors.M1.run")
                .replace("\"M2.run", "\"motors.M2.run"))
            .tree(Optional.empty());

    assertThat(sets(analysis(tree))).containsExactly("common", "motors.M1.E1 motors.M2.E1");
  }

  @Test
  void probabilitiesAreThoseAtTheMissionTime() {
    FaultTree tree =
        psa("""
        <define-fault-tree name="t">
          <define-gate name="G"><or><event name="a"/><event name="b"/><event name="c"/></or></define-gate>
        </define-fault-tree>
        <model-data>
          <define-parameter name="rate"><div><float value="1"/><int value="1000"/></div></define-parameter>
          <define-basic-event name="a"><exponential><parameter name="rate"/><system-mission-time/></exponential></define-basic-event>
          <define-basic-event name="b"><GLM><float value="0"/><float value="0.01"/><float value="0.1"/><float value="50"/></GLM></define-basic-event>
          <define-basic-event name="c"><Weibull><float value="1000"/><float value="2"/><float value="0"/><system-mission-time/></Weibull></define-basic-event>
        </model-data>\
        """)
            .tree(Optional.empty());

    List<Double> p =
        tree.events().stream().map(event -> event.probability().orElseThrow()).toList();
    assertThat(p.get(0)).isCloseTo(1 - Math.exp(-0.1), within(1e-12));
    assertThat(p.get(1)).isCloseTo(0.01 / 0.11 * (1 - Math.exp(-0.11 * 50)), within(1e-12));
    assertThat(p.get(2)).isCloseTo(1 - Math.exp(-0.01), within(1e-12));
  }

  @Test
  void whatIsWrongIsRefusedWithNameAndLine() {
    String gate =
        "<define-fault-tree name='t'><define-gate name='G'>%s</define-gate>%s</define-fault-tree>";
    refusal(
            gate.formatted(
                "<or><event name='x'/><event name='G'/></or>", "<define-basic-event name='x'/>"))
        .hasMessageContaining("leads to itself: G → G");
    refusal(gate.formatted("<or><event name='x'/></or>", ""))
        .hasMessageContaining("does not define: \"x\" (under \"G\")");
    refusal(
            gate.formatted(
                "<or><event name='x'/></or>",
                "\n<define-basic-event name='x'/>\n<define-gate name='x'><event name='G'/></define-gate>"))
        .hasMessageContaining("Line 4: <define-gate> \"x\"")
        .hasMessageContaining("line 3 already");
    refusal(
            gate.formatted(
                "<atleast min='3'><event name='x'/><event name='x'/></atleast>",
                "<define-basic-event name='x'/>"))
        .hasMessageContaining("Line 2: Gate \"G\" asks for 3 of 2 inputs");
    refusal(gate.formatted("<maybe><event name='x'/></maybe>", "")).hasMessageContaining("<maybe>");
    refusal(
            gate.formatted(
                "<event name='x'/>",
                "<define-basic-event name='x'><float value='1.5'/></define-basic-event>"))
        .hasMessageContaining("between 0 and 1");
    refusal(
            gate.formatted(
                "<event name='x'/>",
                "<define-basic-event name='x'><lognormal-deviate/></define-basic-event>"))
        .hasMessageContaining("Line 2: <lognormal-deviate>: this expression is not known here");
    refusal("<define-fault-tree name='t'>").hasMessageContaining("the XML is broken");
    refusal("<define-fault-tree name='t'><define-CCF-group name='C'/></define-fault-tree>")
        .hasMessageContaining("common cause");
  }

  @Test
  void aDocumentTypeIsRefusedSoThatNothingIsReadOrBlownUp() {
    for (String doctype :
        List.of(
            "<!DOCTYPE m [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
            "<!DOCTYPE m [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>",
            "<!DOCTYPE m SYSTEM \"http://localhost/m.dtd\">")) {
      assertThatThrownBy(() -> OpenPsaReader.read("m", doctype + "<opsa-mef>&x;</opsa-mef>", 1))
          .isInstanceOf(Refused.class)
          .hasMessageContaining("document type");
    }
    String deep = "<not>".repeat(500) + "<event name='x'/>" + "</not>".repeat(500);
    refusal(
            "<define-fault-tree name='t'><define-gate name='G'>"
                + deep
                + "</define-gate></define-fault-tree>")
        .hasMessageContaining("nested more than 90 deep");
  }

  @Test
  void severalTopsAreAskedFor() {
    TreeModel model = galileo("\"a\" or \"x\"; \"b\" and \"x\"; \"x\" prob=0.1;");

    assertThatThrownBy(() -> model.tree(Optional.empty()))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.ANSWER_NEEDED))
        .hasMessageContaining("2 tops: a, b");
    assertThat(model.tree(Optional.of("b")).top().name()).isEqualTo("b");
    assertThatThrownBy(() -> model.tree(Optional.of("c")))
        .hasMessageContaining("its gates are a, b");
  }

  @Test
  void galileoIsReadAndWritten() {
    FaultTree tree =
        galileo(
                """
                // a checkout
                toplevel "F";
                "F" and "x1" "F1"; /* two
                lines */
                F1 2of3 "a" "b" "c";
                "x1" prob=0.5; "a" prob = 0.1; "b" prob=0.2;
                "c" lambda=0.001 dorm=0.5;
                """)
            .tree(Optional.empty());

    assertThat(sets(analysis(tree))).containsExactly("a b x1", "a c x1", "b c x1");
    FaultTree again = galileo(GalileoWriter.write(tree)).tree(Optional.empty());
    assertThat(again.ordered()).containsExactlyInAnyOrderElementsOf(tree.ordered());
    assertThatThrownBy(() -> galileo("toplevel \"F\";\n\"F\" pand \"a\" \"b\";"))
        .hasMessageContaining("Line 2: \"F\" is \"pand\"");
    assertThatThrownBy(() -> galileo("\"F\" or \"a\"")).hasMessageContaining("semicolon");
    assertThatThrownBy(() -> galileo("\"F\" 2of3 \"a\" \"b\";"))
        .hasMessageContaining("has 2 inputs");
    assertThatThrownBy(() -> galileo("\"a\" prob=x;")).hasMessageContaining("\"x\" is no number");
  }

  @Test
  void diagramsNameEachNodeOnce() {
    FaultTree tree =
        galileo("toplevel \"G\"; \"G\" or \"a <b>\" \"c\"; \"a <b>\" prob=0.1; \"c\" prob=0.2;")
            .tree(Optional.empty());

    assertThat(DiagramText.mermaid(tree))
        .startsWith("flowchart TD\n")
        .contains("n0[\"G (any of 2)\"]", "a #lt;b#gt; (p = 0.100)", "n0 --> ");
    assertThat(DiagramText.dot(tree))
        .contains("label=\"a <b> (p = 0.100)\"", "n0 -> ")
        .endsWith("}\n");
  }
}

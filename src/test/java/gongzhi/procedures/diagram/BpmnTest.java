package gongzhi.procedures.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gongzhi.parties.Roles;
import gongzhi.procedures.rule.Matter;
import gongzhi.procedures.rule.ProcedurePack;
import gongzhi.procedures.rule.ProcedureRule;
import java.io.StringReader;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** Every procedure of every place is BPMN 2.0 by the schema of the standard, and a drawing. */
class BpmnTest {

  private static final Path PLACES = Path.of("places");
  private static final Schema SCHEMA = schema();

  static Stream<ProcedureRule> all() {
    return Stream.of("default", "yuhua", "jianxi", "zhangjiagang", "anning", "qingshui")
        .flatMap(
            place ->
                ProcedurePack.read(PLACES, place, Roles.read(PLACES, place)).procedures().stream());
  }

  @ParameterizedTest
  @MethodSource("all")
  void is_valid_by_the_schema_of_the_standard(ProcedureRule rule) throws Exception {
    for (Matter matter : rule.matters()) {
      validate(Bpmn.xml(rule, rule.stepsFor(matter)));
    }
  }

  @Test
  void the_schema_refuses_what_is_no_bpmn() {
    ProcedureRule rule = all().findFirst().orElseThrow();
    String broken = Bpmn.xml(rule, rule.steps()).replaceFirst("targetRef=\"[^\"]*\"", "");

    assertThatExceptionOfType(SAXException.class).isThrownBy(() -> validate(broken));
  }

  @Test
  void the_drawing_marks_the_open_step_and_says_nothing_that_is_markup() {
    ProcedureRule rule = all().findFirst().orElseThrow();
    List<String> titles = rule.steps().stream().map(step -> step.title().zh() + "<b>").toList();

    String svg =
        Drawing.svg(new Drawing.Shown(rule.steps(), titles, "members", Set.of("propose"), "四议两公开"));

    assertThat(svg)
        .contains("font-weight=\"700\">3 党员大会审议", "stroke-dasharray", "#e4f1ea")
        .doesNotContain("<b>");
  }

  private static void validate(String xml) throws Exception {
    SCHEMA.newValidator().validate(new StreamSource(new StringReader(xml)));
  }

  private static Schema schema() {
    URL standard = BpmnTest.class.getResource("/org/camunda/bpm/model/bpmn/schema/BPMN20.xsd");
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(Objects.requireNonNull(standard));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}

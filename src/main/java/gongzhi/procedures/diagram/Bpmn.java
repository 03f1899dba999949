package gongzhi.procedures.diagram;

import gongzhi.procedures.rule.ProcedureRule;
import gongzhi.procedures.rule.StepRule;
import java.util.List;
import java.util.Locale;

/**
 * A procedure as BPMN 2.0 (业务流程模型): a task for each step, a gateway behind each that may lead back,
 * and the shapes of its diagram, so that any modeller opens it.
 */
public final class Bpmn {

  private static final int WIDE = 190;
  private static final int MIDDLE = 120;

  private final List<StepRule> steps;
  private final StringBuilder flow = new StringBuilder(4_000);
  private final StringBuilder shapes = new StringBuilder(4_000);

  private Bpmn(List<StepRule> steps) {
    this.steps = steps;
  }

  /** The XML; its text is in the words that the place wrote in Chinese. */
  public static String xml(ProcedureRule rule, List<StepRule> steps) {
    return new Bpmn(steps).write(rule);
  }

  private String write(ProcedureRule rule) {
    flow("<bpmn:startEvent id=\"start\" name=\"开始\"/>");
    shape("start", 60, 36, 36);
    for (int at = 0; at < steps.size(); at++) {
      task(at);
    }
    flow("<bpmn:endEvent id=\"end\" name=\"结束\"/>");
    shape("end", 160 + steps.size() * WIDE, 36, 36);
    connect("start", taskId(0), 96, 160);
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="definitions" targetNamespace="https://gongzhi.example/procedures">
        <bpmn:process id="process-%s" name="%s" isExecutable="false">
        %s</bpmn:process>
        <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="process-%s">
        %s</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
        </bpmn:definitions>
        """
        .formatted(rule.key(), Xml.text(rule.title().zh()), flow, rule.key(), shapes);
  }

  private void task(int at) {
    StepRule step = steps.get(at);
    int left = 160 + at * WIDE;
    String id = taskId(at);
    flow(
        "<bpmn:userTask id=\"%s\" name=\"%s\"><bpmn:documentation>%s</bpmn:documentation></bpmn:userTask>",
        id, Xml.text(step.title().zh()), Xml.text(facts(step)));
    shape(id, left, 100, 80);
    String next = at + 1 < steps.size() ? taskId(at + 1) : "end";
    if (step.back() == null || indexOf(step.back()) < 0) {
      connect(id, next, left + 100, left + WIDE);
      return;
    }
    String gateway = "way-" + step.key();
    flow("<bpmn:exclusiveGateway id=\"%s\" name=\"是否通过\"/>", gateway);
    shape(gateway, left + 120, 40, 40);
    connect(id, gateway, left + 100, left + 120);
    connect(gateway, next, left + 160, left + WIDE);
    back(gateway, left + 140, indexOf(step.back()));
  }

  private void back(String gateway, int from, int to) {
    String id = gateway + "-back";
    flow(
        "<bpmn:sequenceFlow id=\"%s\" name=\"退回\" sourceRef=\"%s\" targetRef=\"%s\"/>",
        id, gateway, taskId(to));
    int into = 160 + to * WIDE + 50;
    int below = MIDDLE + 80;
    shapes(
        "<bpmndi:BPMNEdge id=\"edge-%s\" bpmnElement=\"%s\">%s%s%s%s</bpmndi:BPMNEdge>",
        id,
        id,
        point(from, MIDDLE + 20),
        point(from, below),
        point(into, below),
        point(into, MIDDLE + 40));
  }

  private void connect(String from, String to, int x, int until) {
    String id = from + "-to-" + to;
    flow("<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\"/>", id, from, to);
    shapes(
        "<bpmndi:BPMNEdge id=\"edge-%s\" bpmnElement=\"%s\">%s%s</bpmndi:BPMNEdge>",
        id, id, point(x, MIDDLE), point(until, MIDDLE));
  }

  private void shape(String id, int left, int width, int height) {
    shapes(
        "<bpmndi:BPMNShape id=\"shape-%s\" bpmnElement=\"%s\"><dc:Bounds x=\"%d\" y=\"%d\" width=\"%d\""
            + " height=\"%d\"/></bpmndi:BPMNShape>",
        id, id, left, MIDDLE - height / 2, width, height);
  }

  private static String point(int x, int y) {
    return "<di:waypoint x=\"%d\" y=\"%d\"/>".formatted(x, y);
  }

  private static String facts(StepRule step) {
    String body = step.body().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return "%s; %s; %s"
        .formatted(
            step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), body, step.term());
  }

  private String taskId(int at) {
    return "step-" + steps.get(at).key();
  }

  private int indexOf(String key) {
    return steps.stream().map(StepRule::key).toList().indexOf(key);
  }

  private void flow(String form, Object... values) {
    flow.append(form.formatted(values)).append('\n');
  }

  private void shapes(String form, Object... values) {
    shapes.append(form.formatted(values)).append('\n');
  }
}

package gongzhi.procedures.diagram;

import gongzhi.procedures.rule.StepRule;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A procedure as a drawing (流程图): the steps one below the other, and where they lead back. */
public final class Drawing {

  private static final int WIDTH = 360;
  private static final int ROW = 64;
  private static final int BOX = 44;
  private static final int LEFT = 20;
  private static final int BOX_WIDTH = 250;
  private static final int LANE = 14;

  private final List<StepRule> steps;
  private final StringBuilder svg = new StringBuilder(2_000);

  private Drawing(List<StepRule> steps) {
    this.steps = steps;
  }

  /**
   * What is drawn.
   *
   * @param titles of the steps, in order, in the reader's language
   * @param current the key of the open step; empty for none
   */
  public record Shown(
      List<StepRule> steps, List<String> titles, String current, Set<String> passed, String name) {}

  /** The drawing as SVG. */
  public static String svg(Shown shown) {
    return new Drawing(shown.steps()).draw(shown);
  }

  private String draw(Shown shown) {
    int height = steps.size() * ROW + 16;
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
            + " role=\"img\" font-family=\"system-ui, sans-serif\"><title>%s</title>",
        WIDTH, height, WIDTH, height, Xml.text(shown.name()));
    add(
        "<defs><marker id=\"a\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"8\""
            + " markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0 8 4 0 8z\" fill=\"#626b77\"/></marker></defs>");
    for (int at = 0; at < steps.size(); at++) {
      step(at, shown);
      if (at + 1 < steps.size()) {
        add(
            "<path d=\"M%d %dv%d\" stroke=\"#626b77\" fill=\"none\" marker-end=\"url(#a)\"/>",
            LEFT + BOX_WIDTH / 2, top(at) + BOX, ROW - BOX - 1);
      }
    }
    backs();
    return svg.append("</svg>").toString();
  }

  private void step(int at, Shown shown) {
    StepRule step = steps.get(at);
    boolean now = step.key().equals(shown.current());
    boolean past = shown.passed().contains(step.key());
    add(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"%s\" stroke=\"%s\""
            + " stroke-width=\"%d\"/>",
        LEFT,
        top(at),
        BOX_WIDTH,
        BOX,
        past ? "#e4f1ea" : now ? "#e8f0f8" : "#ffffff",
        now ? "#14508c" : past ? "#1b6b44" : "#827c6f",
        now ? 3 : 1);
    add(
        "<text x=\"%d\" y=\"%d\" font-size=\"14\" fill=\"#1d2530\"%s>%s</text>",
        LEFT + 12,
        top(at) + BOX / 2 + 5,
        now ? " font-weight=\"700\"" : "",
        Xml.text(shortened(at + 1 + " " + shown.titles().get(at))));
  }

  private void backs() {
    int lane = 0;
    for (int at = 0; at < steps.size(); at++) {
      String back = steps.get(at).back();
      int to = back == null ? -1 : steps.stream().map(StepRule::key).toList().indexOf(back);
      if (to >= 0) {
        int right = LEFT + BOX_WIDTH;
        int out = Math.min(right + LANE + lane++ * LANE, WIDTH - 4);
        add(
            "<path d=\"M%d %dH%dV%dH%d\" stroke=\"#805000\" stroke-dasharray=\"4 3\" fill=\"none\""
                + " marker-end=\"url(#a)\"/>",
            right, top(at) + 30, out, top(to) + 14, right + 1);
      }
    }
  }

  private static int top(int at) {
    return 8 + at * ROW;
  }

  private static String shortened(String title) {
    double width = 0;
    for (int i = 0; i < title.length(); i++) {
      width += title.charAt(i) > 255 ? 14 : 7.2;
      if (width > BOX_WIDTH - 30) {
        return title.substring(0, i) + "…";
      }
    }
    return title;
  }

  private void add(String form, Object... values) {
    svg.append(String.format(Locale.ROOT, form, values));
  }
}

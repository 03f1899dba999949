package gongzhi.procedures.draft;

import gongzhi.procedures.rule.ProcedureRule;
import gongzhi.procedures.rule.StepKind;
import gongzhi.procedures.rule.StepRule;
import gongzhi.procedures.rule.Term;
import gongzhi.shared.Title;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A procedure as it is typed (填写内容): names of fields and what stands in them, faults included. A
 * field of a step has the number of the step before its name.
 */
public record DraftText(Map<String, String> fields) {

  /** More steps than any procedure needs. */
  public static final int MOST_STEPS = 24;

  private static final int MOST = 300;

  private static final Pattern KNOWN =
      Pattern.compile(
          "(key|title|title-en|about|about-en|basis|basis-en|level|matters|steps)"
              + "|s[0-9]{1,2}\\.(key|kind|title|title-en|body|role|days|days-working|least|least-working|papers|rule"
              + "|sides|back|rounds|only|joins|elects|monthly|share|basis|basis-en)");

  public DraftText {
    fields = new TreeMap<>(fields);
    fields.replaceAll((_, typed) -> readable(typed));
  }

  /** No longer than a field, and without what no keyboard has. */
  private static String readable(String typed) {
    String plain = typed.replaceAll("\\p{Cntrl}", " ");
    return plain.length() > MOST ? plain.substring(0, MOST) : plain;
  }

  /** Whether a form of a procedure has this field, and can say this in it. */
  public static boolean knows(String name, String typed) {
    return KNOWN.matcher(name).matches() && (!name.equals("steps") || isNumberOfSteps(typed));
  }

  private static boolean isNumberOfSteps(String typed) {
    return typed.matches("[0-9]{1,2}") && Integer.parseInt(typed) <= MOST_STEPS;
  }

  /** What stands in this field; empty for nothing. */
  public String said(String name) {
    return fields.getOrDefault(name, "").strip();
  }

  /** What stands in this field of a step. */
  public String said(int step, String name) {
    return said(field(step, name));
  }

  /** Name of a field of a step. */
  public static String field(int step, String name) {
    return "s" + step + "." + name;
  }

  /** How many steps there are. */
  public int steps() {
    String typed = said("steps");
    return typed.matches("[0-9]{1,2}") ? Math.min(MOST_STEPS, Integer.parseInt(typed)) : 0;
  }

  /** The same with a step of this kind at the end. */
  public DraftText adding(StepKind kind) {
    int at = steps();
    if (at >= MOST_STEPS) {
      return this;
    }
    Map<String, String> more = new LinkedHashMap<>(fields);
    more.put("steps", String.valueOf(at + 1));
    more.put(field(at, "kind"), kind.name());
    more.put(field(at, "key"), "step-" + (at + 1));
    more.put(field(at, "days"), "15");
    return new DraftText(more);
  }

  /** The same without this step. */
  public DraftText without(int step) {
    Map<String, String> left = head(steps() - 1);
    for (int from = 0, to = 0; from < steps(); from++) {
      if (from != step) {
        copy(from, left, to);
        to++;
      }
    }
    return new DraftText(left);
  }

  /** The same with this step one earlier. */
  public DraftText earlier(int step) {
    Map<String, String> moved = head(steps());
    for (int at = 0; at < steps(); at++) {
      copy(at == step - 1 ? step : at == step ? step - 1 : at, moved, at);
    }
    return step < 1 || step >= steps() ? this : new DraftText(moved);
  }

  private Map<String, String> head(int steps) {
    Map<String, String> head = new LinkedHashMap<>();
    fields.forEach(
        (name, typed) -> {
          if (!name.matches("s[0-9]+\\..*")) {
            head.put(name, typed);
          }
        });
    head.put("steps", String.valueOf(Math.max(0, steps)));
    return head;
  }

  private void copy(int from, Map<String, String> into, int to) {
    String start = field(from, "");
    fields.forEach(
        (name, typed) -> {
          if (name.startsWith(start)) {
            into.put(field(to, name.substring(start.length())), typed);
          }
        });
  }

  /** A procedure that is there already, to be changed. */
  public static DraftText of(ProcedureRule rule) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("key", rule.key());
    put(fields, "title", rule.title());
    put(fields, "about", rule.about());
    put(fields, "basis", rule.basis());
    fields.put("level", rule.level().name());
    fields.put("matters", names(rule.matters()));
    fields.put("steps", String.valueOf(rule.steps().size()));
    for (int at = 0; at < rule.steps().size(); at++) {
      put(fields, at, rule.steps().get(at));
    }
    return new DraftText(fields);
  }

  private static void put(Map<String, String> fields, int at, StepRule step) {
    fields.put(field(at, "key"), step.key());
    fields.put(field(at, "kind"), step.kind().name());
    put(fields, field(at, "title"), step.title());
    fields.put(field(at, "body"), step.body().name());
    fields.put(field(at, "role"), step.role());
    put(fields, field(at, "days"), step.term());
    Term least = step.least();
    if (least != null) {
      put(fields, field(at, "least"), least);
    }
    put(fields, field(at, "rule"), step.rule());
    put(fields, field(at, "sides"), step.sides());
    fields.put(field(at, "papers"), names(step.papers()));
    put(fields, field(at, "back"), step.back());
    put(fields, field(at, "rounds"), step.rounds());
    fields.put(field(at, "only"), names(step.only()));
    fields.put(field(at, "joins"), step.isJoined() ? "yes" : "");
    fields.put(field(at, "elects"), step.isElection() ? "yes" : "");
    put(fields, field(at, "share"), step.share());
    Title basis = step.basis();
    if (basis != null) {
      put(fields, field(at, "basis"), basis);
    }
  }

  private static void put(Map<String, String> fields, String name, Title title) {
    fields.put(name, title.zh());
    fields.put(name + "-en", title.en());
  }

  private static void put(Map<String, String> fields, String name, Term term) {
    fields.put(name, String.valueOf(term.days()));
    fields.put(name + "-working", term.working() ? "yes" : "");
  }

  private static void put(Map<String, String> fields, String name, @Nullable Object value) {
    fields.put(name, value == null ? "" : value.toString());
  }

  private static String names(Collection<? extends Enum<?>> several) {
    return several.stream().map(Enum::name).collect(Collectors.joining(","));
  }
}

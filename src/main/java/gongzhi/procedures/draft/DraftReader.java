package gongzhi.procedures.draft;

import gongzhi.procedures.rule.Body;
import gongzhi.procedures.rule.Flaw;
import gongzhi.procedures.rule.Matter;
import gongzhi.procedures.rule.Paper;
import gongzhi.procedures.rule.ProcedureRule;
import gongzhi.procedures.rule.Soundness;
import gongzhi.procedures.rule.StepKind;
import gongzhi.procedures.rule.StepRule;
import gongzhi.procedures.rule.Term;
import gongzhi.shared.Share;
import gongzhi.shared.Title;
import gongzhi.territory.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a draft and gathers everything that is wrong with it (校验). */
public final class DraftReader {

  private static final String KEY = "[a-z0-9-]{2,40}";

  /** What must be known before the whole can be judged. */
  private static final Set<String> SHAPE = Set.of("key", "kind", "body", "only", "matters");

  private static final Term NONE = new Term(1, false);
  private static final Title BLANK = new Title("-", "-");

  private final DraftText text;
  private final Set<String> roles;
  private final List<DraftFault> faults = new ArrayList<>();
  private int step = -1;

  private DraftReader(DraftText text, Set<String> roles) {
    this.text = text;
    this.roles = roles;
  }

  /** What it says, and every fault; the forks of the law are held as they are for a pack. */
  public static DraftReading read(DraftText text, Set<String> roles) {
    return new DraftReader(text, roles).reading();
  }

  private DraftReading reading() {
    String key = key();
    Title title = title("title");
    Title about = title("about");
    Title basis = title("basis");
    Level level = one(Level.class, "level", Level.COMMUNITY);
    List<Matter> matters = several(Matter.class, "matters");
    List<StepRule> steps = new ArrayList<>();
    for (step = 0; step < text.steps(); step++) {
      steps.add(step());
    }
    step = -1;
    boolean readable = faults.isEmpty();
    if (faults.stream().anyMatch(fault -> SHAPE.contains(fault.field()))) {
      return new DraftReading(null, faults);
    }
    ProcedureRule rule = new ProcedureRule(key, title, about, basis, level, matters, steps, null);
    for (Flaw.Found found : Soundness.flaws(rule)) {
      faults.add(new DraftFault(rule.indexOf(found.step()), found.field(), found.flaw()));
    }
    faults.addAll(DraftLaw.faults(rule));
    return new DraftReading(readable ? rule : null, faults);
  }

  private StepRule step() {
    return new StepRule(
        key(),
        one(StepKind.class, "kind", StepKind.CONSULT),
        title("title"),
        one(Body.class, "body", Body.RESIDENTS),
        role(),
        term("days"),
        said("least").isEmpty() ? null : term("least"),
        maybe("rule"),
        number("sides", 2, 20),
        several(Paper.class, "papers"),
        maybe("back"),
        number("rounds", 1, 5),
        several(Matter.class, "only"),
        said("joins").equals("yes"),
        share(),
        said("basis").isEmpty() ? null : title("basis"),
        said("elects").equals("yes"),
        said("monthly").equals("yes"));
  }

  private String key() {
    if (said("key").matches(KEY)) {
      return said("key");
    }
    fault("key", "draft.say-key");
    return "none";
  }

  private String role() {
    if (!roles.contains(said("role"))) {
      fault("role", "draft.choose-role");
    }
    return said("role");
  }

  private Title title(String name) {
    String zh = said(name);
    if (zh.isEmpty()) {
      fault(name, "draft.say-" + name);
      return BLANK;
    }
    String en = said(name + "-en");
    return new Title(zh, en.isEmpty() ? zh : en);
  }

  private Term term(String name) {
    Integer days = said(name).isEmpty() ? null : number(name, 1, 730);
    if (days == null) {
      if (said(name).isEmpty()) {
        fault(name, "draft.say-days");
      }
      return NONE;
    }
    return new Term(days, said(name + "-working").equals("yes"));
  }

  private @Nullable Integer number(String name, int least, int most) {
    String typed = said(name);
    if (typed.isEmpty()) {
      return null;
    }
    int number = typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : -1;
    if (number < least || number > most) {
      fault(name, "draft.say-" + name);
      return null;
    }
    return number;
  }

  private @Nullable String share() {
    String typed = said("share");
    if (typed.isEmpty()) {
      return null;
    }
    try {
      Share.of(typed);
      return typed;
    } catch (IllegalArgumentException _) {
      fault("share", "draft.say-share");
      return null;
    }
  }

  private @Nullable String maybe(String name) {
    return said(name).isEmpty() ? null : said(name);
  }

  private <E extends Enum<E>> E one(Class<E> of, String name, E otherwise) {
    return find(of, said(name))
        .orElseGet(
            () -> {
              fault(name, "draft.choose-" + name);
              return otherwise;
            });
  }

  private <E extends Enum<E>> List<E> several(Class<E> of, String name) {
    List<E> all = new ArrayList<>();
    for (String typed : said(name).split(",")) {
      if (!typed.isBlank()) {
        find(of, typed.strip())
            .ifPresentOrElse(all::add, () -> fault(name, "draft.choose-" + name));
      }
    }
    return all;
  }

  private static <E extends Enum<E>> Optional<E> find(Class<E> of, String name) {
    return Arrays.stream(of.getEnumConstants()).filter(one -> one.name().equals(name)).findFirst();
  }

  private String said(String name) {
    return step < 0 ? text.said(name) : text.said(step, name);
  }

  private void fault(String field, String key) {
    faults.add(new DraftFault(step, field, key));
  }
}

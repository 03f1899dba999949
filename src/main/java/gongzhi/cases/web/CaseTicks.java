package gongzhi.cases.web;

import gongzhi.cases.clocks.Tick;
import gongzhi.cases.path.CaseAct;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of a case as its clocks see them. */
public final class CaseTicks {

  private CaseTicks() {}

  /** From steps with the newest first to ticks with the oldest first. */
  public static List<Tick> of(List<CaseSheet.Entry> entries) {
    return entries.reversed().stream().map(CaseTicks::tick).toList();
  }

  private static Tick tick(CaseSheet.Entry entry) {
    boolean told =
        entry.role() != null
            && !entry.audience().equals("STAFF")
            && entry.words() != null
            && !entry.words().isEmpty();
    @Nullable Instant until = entry.act() == CaseAct.RECEIVED ? entry.promised() : entry.until();
    return new Tick(entry.act(), entry.at(), told, until);
  }
}

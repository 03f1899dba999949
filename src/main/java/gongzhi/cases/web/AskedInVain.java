package gongzhi.cases.web;

import gongzhi.cases.path.CaseAct;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a second person was asked and nobody decided before the case ended. */
final class AskedInVain {

  private static final Map<CaseAct, CaseAct> DECIDES =
      Map.of(
          CaseAct.EXTENDED, CaseAct.EXTENSION_ASKED,
          CaseAct.EXTENSION_REFUSED, CaseAct.EXTENSION_ASKED,
          CaseAct.PAUSED, CaseAct.PAUSE_ASKED,
          CaseAct.PAUSE_REFUSED, CaseAct.PAUSE_ASKED,
          CaseAct.REJECTED, CaseAct.REJECTION_ASKED,
          CaseAct.REJECTION_REFUSED, CaseAct.REJECTION_ASKED);

  private AskedInVain() {}

  /** The numbers of these acts; the newest comes first. */
  static Set<Integer> among(List<CaseSheet.Entry> entries) {
    Set<Integer> inVain = new HashSet<>();
    Map<CaseAct, Integer> open = new HashMap<>();
    for (CaseSheet.Entry entry : entries.reversed()) {
      @Nullable CaseAct asked = DECIDES.get(entry.act());
      if (asked != null) {
        open.remove(asked);
      }
      if (DECIDES.containsValue(entry.act())) {
        open.put(entry.act(), entry.seq());
      }
      if (entry.act().isEnd()) {
        inVain.addAll(open.values());
        open.clear();
      }
    }
    return inVain;
  }
}

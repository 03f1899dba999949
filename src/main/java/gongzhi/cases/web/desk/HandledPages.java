package gongzhi.cases.web.desk;

import gongzhi.cases.web.desk.HandledQuery.Handled;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import gongzhi.site.TimeWords;
import gongzhi.site.Words;
import gongzhi.site.parts.Paging;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the list of what somebody handled before, the latest act first. */
@Component
class HandledPages {

  private static final String PATH = "/desk/mine";

  private final HandledQuery query;
  private final WorkLines lines;

  HandledPages(HandledQuery query, WorkLines lines) {
    this.query = query;
    this.lines = lines;
  }

  Worklist page(Viewer viewer, long below, TimeWords times) {
    Words words = times.words();
    long me = viewer.party().value();
    List<Handled> steps = query.latest(me, below, WorkQuery.PAGE + 1);
    List<Handled> shown = steps.stream().limit(WorkQuery.PAGE).toList();
    String next = steps.size() > WorkQuery.PAGE ? PATH + "?below=" + shown.getLast().step() : "";
    return new Worklist(
        "mine",
        words.of("desk.list.mine"),
        "",
        List.of(),
        new Worklist.Filters(
            "", "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
        lines.of(rows(shown, me), times),
        new Worklist.Empty(words.of("desk.empty.mine"), "", "", ""),
        new Paging(
            below == Long.MAX_VALUE ? "" : PATH, next, words.of("desk.list.shown", shown.size())),
        "",
        viewer.mayAnywhere(Permission.CASE_REGISTER),
        "");
  }

  private List<WorkRow> rows(List<Handled> steps, long me) {
    Map<Long, WorkRow> found =
        query.rows(steps.stream().map(Handled::caseId).toList(), me).stream()
            .collect(Collectors.toMap(WorkRow::id, Function.identity()));
    return steps.stream()
        .filter(step -> found.containsKey(step.caseId()))
        .map(step -> found.get(step.caseId()))
        .toList();
  }
}

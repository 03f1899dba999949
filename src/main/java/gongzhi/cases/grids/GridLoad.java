package gongzhi.cases.grids;

import gongzhi.cases.grids.GridRules.Norms;
import gongzhi.territory.Area;
import java.util.EnumSet;
import java.util.Set;

/**
 * What one grid carries today (网格负荷).
 *
 * @param aged open cases that are open for long
 * @param received cases of the last ninety days, those of former grids with them
 * @param workers who serve in it, without those who stand in
 */
public record GridLoad(
    Area grid,
    int buildings,
    int households,
    int open,
    int aged,
    int received,
    int visitsDue,
    int workers) {

  /** What lies outside the norms of the place. */
  public enum LoadMark {
    TOO_MANY_HOUSEHOLDS,
    FEW_HOUSEHOLDS,
    TOO_MANY_BUILDINGS,
    NO_WORKER,
    TOO_MANY_WORKERS,
    TOO_MANY_CASES,
    TOO_MANY_VISITS
  }

  /** What somebody should look at; none where all is usual. */
  public Set<LoadMark> marks(Norms norms) {
    Set<LoadMark> marks = EnumSet.noneOf(LoadMark.class);
    add(marks, LoadMark.TOO_MANY_HOUSEHOLDS, norms.households().isOver(households));
    add(marks, LoadMark.FEW_HOUSEHOLDS, norms.households().isUnder(households));
    add(marks, LoadMark.TOO_MANY_BUILDINGS, norms.buildings().isOver(buildings));
    add(marks, LoadMark.NO_WORKER, norms.workers().isUnder(workers));
    add(marks, LoadMark.TOO_MANY_WORKERS, norms.workers().isOver(workers));
    int hands = Math.max(1, workers);
    add(marks, LoadMark.TOO_MANY_CASES, open > norms.openCasesAWorker() * hands);
    add(marks, LoadMark.TOO_MANY_VISITS, visitsDue > norms.visitsDueAWorker() * hands);
    return marks;
  }

  private static void add(Set<LoadMark> marks, LoadMark mark, boolean holds) {
    if (holds) {
      marks.add(mark);
    }
  }
}

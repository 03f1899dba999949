package gongzhi.projects.funds;

import gongzhi.ledger.Statements.Sum;
import java.util.List;
import java.util.function.ToLongFunction;

/** What the sums of a book say about its sources and projects, in fen. Pure. */
public record Figures(List<Sum> sums) {

  public Figures {
    sums = List.copyOf(sums);
  }

  /** What came in from this source in the period. */
  public long received(String source) {
    return of("source/" + source, Sum::left) - of("source/" + source, Sum::entered);
  }

  /** What of this source no project has. */
  public long free(String source) {
    return of("fund/" + source, Sum::closing);
  }

  /** What projects have of this source and did not spend yet. */
  public long given(String source) {
    return ending("project/", "/" + source, Sum::closing);
  }

  /** What of this source was spent in the period. */
  public long paid(String source) {
    return ending("paid/", "/" + source, Sum::entered);
  }

  /** What this project has left. */
  public long left(long project) {
    return beginning("project/" + project + "/", Sum::closing);
  }

  /** What this project spent, ever. */
  public long spent(long project) {
    return beginning("paid/" + project + "/", Sum::closing);
  }

  /** What this project has left of this source. */
  public long left(long project, String source) {
    return of("project/" + project + "/" + source, Sum::closing);
  }

  /** What this project spent of this source, ever. */
  public long spent(long project, String source) {
    return of("paid/" + project + "/" + source, Sum::closing);
  }

  private long of(String code, ToLongFunction<Sum> what) {
    return sums.stream().filter(sum -> sum.code().equals(code)).mapToLong(what).sum();
  }

  private long beginning(String start, ToLongFunction<Sum> what) {
    return sums.stream().filter(sum -> sum.code().startsWith(start)).mapToLong(what).sum();
  }

  private long ending(String start, String end, ToLongFunction<Sum> what) {
    return sums.stream()
        .filter(sum -> sum.code().startsWith(start) && sum.code().endsWith(end))
        .mapToLong(what)
        .sum();
  }
}

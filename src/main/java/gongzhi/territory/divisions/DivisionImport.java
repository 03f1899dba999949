package gongzhi.territory.divisions;

import gongzhi.shared.Rejection;
import gongzhi.territory.AreaId;
import gongzhi.territory.register.NewArea;
import gongzhi.territory.register.Register;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a public division table in: the first time it adds areas, later it applies the edition's
 * changes. All of a table or, where it cannot be used at all, none of it.
 */
@Component
public class DivisionImport {

  private static final int TOGETHER = 2_000;
  private static final Set<String> SYSTEMS = Set.of("nbs", "mca");

  private final DivisionStore store;
  private final Register register;

  DivisionImport(DivisionStore store, Register register) {
    this.store = store;
    this.register = register;
  }

  /**
   * Reads a CSV file with the columns {@code code,name,level,parent_code}, plain or gzipped.
   *
   * @param codeSystem {@code nbs} or {@code mca}; the two number the same streets differently
   * @param edition the first day on which the table is true
   */
  @Transactional
  public Outcome read(Path file, String codeSystem, LocalDate edition) {
    requireKnown(codeSystem);
    try {
      return apply(DivisionTable.read(file), codeSystem, edition, added -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Applies a table that was read before.
   *
   * @param progress is told how many areas have been added so far
   */
  @Transactional
  public Outcome apply(
      DivisionTable table, String codeSystem, LocalDate day, IntConsumer progress) {
    requireKnown(codeSystem);
    Edition edition = new Edition(codeSystem, day, store.current(codeSystem));
    List<DivisionRow> rows = table.rows();
    edition.compare(rows, register.nextIds(rows.size()));
    List<AreaId> closed = edition.closed.stream().map(Standing::id).toList();
    register.close(closed, day);
    add(edition.added, progress);
    edition.renamed.forEach(change -> register.rename(change.area().id(), change.name(), day));
    return outcome(table, edition, store.stranded(closed));
  }

  private void add(List<NewArea> areas, IntConsumer progress) {
    for (int from = 0; from < areas.size(); from += TOGETHER) {
      int to = Math.min(areas.size(), from + TOGETHER);
      register.add(areas.subList(from, to));
      progress.accept(to);
    }
  }

  private static void requireKnown(String codeSystem) {
    if (!SYSTEMS.contains(codeSystem)) {
      throw Rejection.invalid("divisions.code-system", codeSystem);
    }
  }

  private static Outcome outcome(DivisionTable table, Edition edition, int stranded) {
    List<Outcome.Refused> refused = new ArrayList<>(table.refused());
    refused.addAll(edition.refused);
    return new Outcome(
        edition.added.size(),
        edition.renamed.size(),
        edition.closed.size(),
        edition.unchanged,
        stranded,
        refused);
  }
}

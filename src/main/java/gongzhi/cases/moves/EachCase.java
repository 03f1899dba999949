package gongzhi.cases.moves;

import gongzhi.cases.path.Case;
import gongzhi.parties.access.ProgramWork;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What the program does about many cases, one after the other, each in a transaction of its own.
 */
@Component
public class EachCase {

  private static final Logger LOG = LoggerFactory.getLogger(EachCase.class);

  private final CaseStore cases;
  private final ProgramWork program;

  EachCase(CaseStore cases, ProgramWork program) {
    this.cases = cases;
    this.program = program;
  }

  /**
   * Does this about each of these cases that is still open. One that it cannot be done about must
   * not keep the others waiting: what could not be done is written to the log of the program.
   */
  public void stillOpen(Supplier<List<Long>> wanted, String undone, Consumer<Case> work) {
    for (long id : program.call(wanted)) {
      try {
        program.run(() -> cases.take(id).filter(Case::isOpen).ifPresent(work));
      } catch (RuntimeException e) {
        LOG.error("{}, case {}", undone, id, e);
      }
    }
  }
}

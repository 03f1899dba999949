package gongzhi.cases.replies;

import gongzhi.parties.access.ProgramWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What never goes out in an answer (答复关口): open blanks, and numbers of people in public words. */
@Component
public class AnswerGate {

  private final ReplyBook book;
  private final ProgramWork program;
  private final JdbcClient db;

  AnswerGate(ReplyBook book, ProgramWork program, JdbcClient db) {
    this.book = book;
    this.program = program;
    this.db = db;
  }

  /**
   * What the reporter said, for the program to hold an answer against; whoever answers may not have
   * the right to read it, and is never told any of it.
   */
  public String asked(long caseId) {
    return program.call(
        () ->
            db.sql("select words from cases.case_words where case_id = :id")
                .param("id", caseId)
                .query(String.class)
                .optional()
                .orElse(""));
  }

  /** What this place asks of answers. */
  public ReplyRules rules(String place) {
    return book.of(place);
  }

  /** Whether the reporter will not be able to read a number in these words. */
  public boolean hides(String place, String words) {
    return PersonalNumbers.hides(words, book.of(place).publicNumbers());
  }

  /** Refuses (422) open blanks, and numbers of people where everybody may read the words. */
  public void require(String place, String words, boolean open) {
    Blanks.requireFilled(words);
    if (open) {
      PersonalNumbers.requireNone(words, book.of(place).publicNumbers());
    }
  }
}

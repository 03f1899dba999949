package gongzhi.parties.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Letters that are printed and posted together.
 *
 * @param madeBy label of who gathered them
 * @param postedOn null until posted
 * @param postedBy label of who posted them; empty until then
 * @param prints each printing, the first one first
 */
public record Batch(
    long id,
    String areaPath,
    String madeBy,
    Instant madeAt,
    @Nullable LocalDate postedOn,
    String postedBy,
    List<Print> prints) {

  /**
   * One printing.
   *
   * @param by label of who printed
   * @param reason empty the first time
   */
  public record Print(int number, String by, Instant at, String reason) {}

  /**
   * A letter with the address, as it goes on paper; without one the address is empty.
   *
   * @param follow the page on which its reader follows the matter and answers
   */
  public record OnPaper(Letter letter, String address, String follow) {}
}

package gongzhi.procedures.bodies;

import gongzhi.parties.PartyId;
import gongzhi.territory.AreaId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The written opinion of a legal adviser on one matter (法律意见), asked for and answered.
 *
 * @param matter number and title of the matter it is about
 * @param adviser who was asked; named, because the opinion is signed
 * @param seat number of the seat of the adviser in the pool
 * @param askedBy who asked, and therefore does not answer
 * @param scan name of the picture of the signed paper; empty where the adviser answered
 * @param verdict null until it was answered
 */
public record Advice(
    long id,
    String no,
    AreaId area,
    String areaPath,
    String matter,
    String question,
    String adviser,
    long seat,
    PartyId askedBy,
    LocalDate askedOn,
    LocalDate dueOn,
    @Nullable Verdict verdict,
    String words,
    @Nullable LocalDate answeredOn,
    String scan) {

  /** What an opinion comes to. */
  public enum Verdict {
    LAWFUL,
    /** Once what it says is changed. */
    CHANGE,
    UNLAWFUL
  }

  public boolean isOpen() {
    return verdict == null;
  }

  /** Whether it should have been answered before this day. */
  public boolean isLate(LocalDate today) {
    return isOpen() && dueOn.isBefore(today);
  }
}
